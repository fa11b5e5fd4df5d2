import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type App, RefusedRequest } from "#server-kit/index.ts";
import type { Outcome } from "#shared/outcome.ts";
import {
  ACCEPT_INVITATION_PATH,
  AcceptInvitation,
  decidePassword,
  MailAddress,
  READ_INVITATION_PATH,
  ReadInvitation,
} from "../model/index.ts";
import { acceptInvitation, readInvitation } from "./accept-invitation.ts";
import { askBetterAuth, type Asked } from "./ask-better-auth.ts";
import { type AttemptLimit, countAttempt, forgiveAttempt, forgiveAttempts } from "./limit-attempts.ts";
import { OFFICE_PROVIDER, type SignIn, type SignInGround, subjectOfMail } from "./open-sign-in.ts";
import { recordSignIn } from "./record-sign-in.ts";

const Password = z.string().max(1000);
const Code = z.object({ code: z.string().trim().min(6).max(20) });
const Nothing = z.object({});
/** A page of ours, whatever a browser makes of two slashes. */
const OWN_PAGE = /^\/(?![/\\])/u;

/** What of better-auth is open to the world, with the only fields that are handed on. Everything else of it stays shut. */
const FORWARDED = {
  "/sign-in/email": z.object({ email: MailAddress, password: Password }),
  "/sign-in/social": z
    .object({ callbackURL: z.string().regex(OWN_PAGE).max(300).default("/") })
    .transform(({ callbackURL }) => ({ provider: OFFICE_PROVIDER, callbackURL, errorCallbackURL: "/dang-nhap" })),
  "/sign-out": Nothing,
  "/two-factor/enable": z.object({ password: Password }),
  "/two-factor/disable": z.object({ password: Password }),
  "/two-factor/generate-backup-codes": z.object({ password: Password }),
  "/two-factor/verify-totp": Code,
  "/two-factor/verify-backup-code": Code,
  "/request-password-reset": z.object({ email: MailAddress }),
  "/reset-password": z.object({ token: z.string().max(200), newPassword: Password }),
  "/change-password": z
    .object({ currentPassword: Password, newPassword: Password })
    .transform((body) => ({ ...body, revokeOtherSessions: true })),
} as const satisfies Record<string, z.ZodType>;
type ForwardedPath = keyof typeof FORWARDED;

const OPEN = {
  schema: { hide: true },
  config: { open: "signing in; better-auth asks for the password, the code or the session" },
};
const STATUSES: Readonly<Record<string, number>> = { "too-many-attempts": 429, "link-invalid": 410 };
const BY_ADDRESS = { most: 30, windowMinutes: 5 };
/** A whole office may stand behind one address, so what succeeded is not held against it. Asking for mail always counts. */
const GIVES_BACK: ReadonlySet<ForwardedPath> = new Set([
  "/sign-in/email",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
]);
const BY_ACCOUNT = { most: 10, windowMinutes: 15 };

export function signInRoutes(app: App, signIn: SignIn, ground: SignInGround): void {
  for (const path of Object.keys(FORWARDED) as ForwardedPath[]) {
    app.post(`/api/auth${path}`, OPEN, async (request, reply) => {
      const body = bodyOf(FORWARDED[path], request);
      await limit(ground, request, await limitsOf(ground, path, body));
      await checkPassword(signIn, request, body);
      const answer = await askBetterAuth(signIn, ground, request, { path, body });
      if (GIVES_BACK.has(path)) await forgiveAttempt(ground.db, addressLimit(request), ground.now());
      if (isSignedIn(path, answer)) await welcome(ground, request, answer);
      return passOn(reply, path, answer);
    });
  }
  app.get(`/api/auth/callback/${OFFICE_PROVIDER}`, OPEN, async (request, reply) => {
    await limit(ground, request, []);
    const search = new URL(request.url, ground.settings.publicAddress).search;
    const path = `/callback/${OFFICE_PROVIDER}${search}`;
    const answer = await askBetterAuth(signIn, ground, request, { path });
    const subject = await subjectOfCookies(signIn, answer.cookies);
    if (subject !== undefined) {
      await forgiveAttempt(ground.db, addressLimit(request), ground.now());
      await recordSignIn(ground, subject, request.ip);
    }
    return passOn(reply, "/callback", answer);
  });
  app.post(READ_INVITATION_PATH, OPEN, async (request) => {
    await limit(ground, request, []);
    return valueOf(await readInvitation(ground.db, clocked(ground), bodyOf(ReadInvitation, request).token));
  });
  app.post(ACCEPT_INVITATION_PATH, OPEN, async (request) => {
    await limit(ground, request, []);
    return valueOf(await acceptInvitation(ground.db, clocked(ground), bodyOf(AcceptInvitation, request)));
  });
}

function clocked({ workspaceId, settings, now }: SignInGround) {
  return { workspaceId, settings, at: now() };
}

function bodyOf<Schema extends z.ZodType>(schema: Schema, { body }: FastifyRequest): z.output<Schema> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = `body/${first?.path.join("/") ?? ""}`;
  throw new RefusedRequest(400, "request-invalid", { place, problem: first?.message ?? "" });
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  const { code, params } = outcome.refusal;
  throw new RefusedRequest(STATUSES[code] ?? 422, code, params);
}

/** By the account that the address belongs to, as it is looked up for signing in; a made-up address counts for its sender alone. */
async function limitsOf({ db }: SignInGround, path: ForwardedPath, body: object): Promise<AttemptLimit[]> {
  if (path !== "/sign-in/email" && path !== "/request-password-reset") return [];
  if (!("email" in body) || typeof body.email !== "string") return [];
  const subject = await subjectOfMail(db, body.email);
  return subject === undefined ? [] : [{ key: `${path} account ${subject}`, ...BY_ACCOUNT }];
}

async function limit({ db, now }: SignInGround, request: FastifyRequest, more: readonly AttemptLimit[]): Promise<void> {
  valueOf(await countAttempt(db, [addressLimit(request), ...more], now()));
}

function addressLimit({ ip }: FastifyRequest): AttemptLimit {
  return { key: `sign-in address ${ip}`, ...BY_ADDRESS };
}

/** Whom the office's provider has let in: the session that the library just made, if it made one. */
async function subjectOfCookies(signIn: SignIn, cookies: readonly string[]): Promise<string | undefined> {
  const cookie = cookies.map((each) => each.split(";")[0]).join("; ");
  const session = await signIn.api.getSession({ headers: new Headers({ cookie }) });
  return session?.user.id;
}

async function checkPassword(signIn: SignIn, request: FastifyRequest, body: object): Promise<void> {
  if (!("newPassword" in body) || typeof body.newPassword !== "string") return;
  const { name, email } =
    request.act.actor.id === "anonymous" ? { name: "", email: "" } : await whoAsks(signIn, request);
  valueOf(decidePassword(body.newPassword, [name, email]));
}

async function whoAsks(signIn: SignIn, request: FastifyRequest): Promise<{ name: string; email: string }> {
  const headers = new Headers({ cookie: request.headers.cookie ?? "" });
  const session = await signIn.api.getSession({ headers });
  return { name: session?.user.name ?? "", email: session?.user.email ?? "" };
}

/** A password that leads to the second step has not signed anybody in. */
function isSignedIn(path: ForwardedPath, { content }: Asked): boolean {
  if (path === "/two-factor/verify-totp" || path === "/two-factor/verify-backup-code") return true;
  return path === "/sign-in/email" && !("twoFactorRedirect" in content);
}

async function welcome(ground: SignInGround, request: FastifyRequest, { content }: Asked): Promise<void> {
  const user = z.object({ user: z.object({ id: z.string() }) }).safeParse(content);
  if (!user.success) return;
  const subject = user.data.user.id;
  await forgiveAttempts(ground.db, `/sign-in/email account ${subject}`, ground.now());
  await recordSignIn(ground, subject, request.ip);
}

/** The page needs what to do next, never the session's token: that is the cookie's. */
const PASSED_ON = ["twoFactorRedirect", "totpURI", "backupCodes", "url"] as const;

function passOn(reply: FastifyReply, path: string, { status, content, cookies, location }: Asked): FastifyReply {
  for (const cookie of cookies) reply.header("set-cookie", cookie);
  reply.header("cache-control", "no-store");
  if (path === "/callback" && location !== undefined) return reply.redirect(location, 302);
  const kept = PASSED_ON.flatMap((name) => (name in content ? [[name, content[name]] as const] : []));
  return reply.code(status).send(Object.fromEntries(kept));
}
