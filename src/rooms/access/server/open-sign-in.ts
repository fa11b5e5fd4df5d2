import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { v7 } from "uuid";
import type { WorkspaceId } from "#shared/act.ts";
import { done } from "#shared/outcome.ts";
import { instantOf } from "#shared/plain-date.ts";
import { type Locale, LOCALES } from "#shared/sentences.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../model/index.ts";
import { joinWorkspace } from "./accept-invitation.ts";
import { IDENTITY_NAMES, TWO_FACTOR_NAMES } from "./identity-names.ts";
import { instantsAsDates } from "./instants-plugin.ts";
import { findValidInvitationOf } from "./invitation-queries.ts";
import { resetLetter } from "./letters.ts";
import { findMemberOfSubject } from "./member-queries.ts";
import { letterId, type ProviderSettings, type SignInSettings } from "./settings.ts";
import { identityTables } from "./tables.ts";

/** The header in which the route hands over the address that Fastify found behind the trusted proxies. Any that came in is dropped. */
export const ADDRESS_HEADER = "x-lotrinh-address";
export const OFFICE_PROVIDER = "office";

const HOUR_S = 3600;
const IDLE_HOURS = 12;
const MAIL_LINK_HOURS = 1;

export type SignInGround = {
  readonly db: Database;
  readonly workspaceId: WorkspaceId;
  readonly settings: SignInSettings;
  readonly now: () => Date;
};
export type SignIn = ReturnType<typeof openSignIn>;

/**
 * better-auth on our tables and our pool. It keeps passwords (scrypt), sessions, second factors and the office's own sign-in; who a
 * signed-in subject is in the workspace stands in `membership`.
 */
export function openSignIn(ground: SignInGround) {
  const { db, settings } = ground;
  const { provider } = settings;
  return betterAuth({
    appName: "Lộ Trình",
    baseURL: settings.publicAddress,
    basePath: "/api/auth",
    secret: settings.secret,
    trustedOrigins: [settings.publicAddress],
    database: { db: db.withPlugin(instantsAsDates), type: "postgres", schemaName: "identity", transaction: true },
    ...IDENTITY_NAMES,
    user: {
      ...IDENTITY_NAMES.user,
      validateUserInfo: async ({ user, source }) =>
        source.action === "create-user" && !(await isInvited(ground, user)) ? { error: "not_invited" } : undefined,
    },
    session: { ...IDENTITY_NAMES.session, expiresIn: IDLE_HOURS * HOUR_S, updateAge: HOUR_S / 4 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD * 4,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: MAIL_LINK_HOURS * HOUR_S,
      sendResetPassword: async ({ user, token }, request) => sendReset(settings, user, token, request),
    },
    plugins: [
      twoFactor({ issuer: "Lộ Trình", schema: TWO_FACTOR_NAMES }),
      ...(provider ? [officeSignIn(provider)] : []),
    ],
    databaseHooks: {
      user: { create: { after: async ({ id, email }) => takeUpInvitation(ground, id, email) } },
      session: { create: { before: async ({ userId }) => keepSuspendedOut(ground, userId) } },
    },
    // Attempts are counted by `limit-attempts.ts`, by address and account.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "lotrinh",
      useSecureCookies: settings.publicAddress.startsWith("https:"),
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Our migrations make the tables, and a start asks for none of them.
      database: { generateId: () => v7(), validateSchema: false },
    },
    telemetry: { enabled: false },
    // Its lines name mail addresses. What failed is told by the answer, and logged by the route without a name.
    logger: { disabled: true },
  });
}

/** Only an invited person, whose address the provider vouches for, gets an account this way. */
function officeSignIn({ issuer, clientId, clientSecret, name }: ProviderSettings) {
  return genericOAuth({
    config: [
      {
        providerId: OFFICE_PROVIDER,
        name,
        discoveryUrl: `${issuer.replace(/\/$/u, "")}/.well-known/openid-configuration`,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        requireIdTokenVerification: true,
      },
    ],
  });
}

async function isInvited(
  { db, workspaceId, now }: SignInGround,
  user: { readonly email?: string | undefined; readonly emailVerified?: boolean | undefined },
): Promise<boolean> {
  if (user.emailVerified !== true || user.email === undefined) return false;
  const email = user.email.toLowerCase();
  return (await findValidInvitationOf(db, workspaceId, email, instantOf(now()))) !== undefined;
}

/** After the provider made an account: the open invitation of that address is what the person becomes. */
async function takeUpInvitation({ db, workspaceId, now }: SignInGround, subject: string, email: string): Promise<void> {
  const at = now();
  await inTransaction(db, async (transaction) => {
    const invitation = await findValidInvitationOf(transaction, workspaceId, email.toLowerCase(), instantOf(at));
    if (invitation) await joinWorkspace(transaction, { workspaceId, at }, invitation, subject);
    return done(undefined);
  });
}

async function keepSuspendedOut({ db, workspaceId }: SignInGround, subject: string): Promise<void> {
  const member = await findMemberOfSubject(db, workspaceId, subject);
  if (!member || member.suspended_at !== null) {
    throw new APIError("FORBIDDEN", { code: "ACCOUNT_SUSPENDED", message: "This account is suspended" });
  }
}

async function sendReset(
  settings: SignInSettings,
  user: { readonly name: string; readonly email: string },
  token: string,
  request: Request | undefined,
): Promise<void> {
  const link = `${settings.publicAddress}/dat-lai-mat-khau#${token}`;
  const letter = resetLetter(localeOf(request), { name: user.name, link });
  // Not waited for: how long the answer takes must not tell who has an account.
  settings.mail
    ?.send({ ...letter, to: user.email, messageId: letterId(settings, `reset-${v7()}`) })
    .catch(() => undefined);
}

function localeOf(request: Request | undefined): Locale {
  const asked = request?.headers.get("accept-language") ?? "";
  return LOCALES.find((locale) => asked.toLowerCase().startsWith(locale)) ?? LOCALES[0];
}

export async function subjectOfMail(db: Database, email: string): Promise<string | undefined> {
  const user = await identityTables(db)
    .selectFrom("user")
    .select("id")
    .where("email", "=", email.toLowerCase())
    .executeTakeFirst();
  return user?.id;
}
