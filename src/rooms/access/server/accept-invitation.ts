import { hashPassword } from "better-auth/crypto";
import { v7 } from "uuid";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { dayInVietNam, type Instant, instantOf } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { decidePassword, type InvitationFace, MembershipId, type PasswordRefusal } from "../model/index.ts";
import {
  closeInvitation,
  findOpenInvitation,
  type InvitationRow,
  withdrawInvitationsOf,
} from "./invitation-queries.ts";
import { readInvitationToken } from "./invitation-token.ts";
import { insertMember, isMember } from "./member-queries.ts";
import type { SignInSettings } from "./settings.ts";
import { identityTables } from "./tables.ts";

export type Accepting = { readonly token: string; readonly password: string };
type Ground = { readonly workspaceId: WorkspaceId; readonly settings: SignInSettings; readonly at: Date };

/** Whom a link invites; the same "no" for a forged, used, withdrawn or expired one. */
export async function readInvitation(
  db: Database,
  ground: Ground,
  token: string,
): Promise<Outcome<InvitationFace, "link-invalid">> {
  const invitation = await findByToken(db, ground, token);
  if (!invitation) return refuse("link-invalid");
  const { name, email, roles } = invitation;
  return done({ name, email, roles });
}

/** Makes the account and lets the person in, once. Answers with the address to sign in with. */
export async function acceptInvitation(
  db: Database,
  ground: Ground,
  { token, password }: Accepting,
): Promise<Outcome<{ email: string }, "link-invalid" | PasswordRefusal>> {
  const asked = await findByToken(db, ground, token);
  if (!asked) return refuse("link-invalid");
  const decided = decidePassword(password, [asked.name, asked.email]);
  if (!decided.ok) return decided;
  // Before the transaction: the hash is made to take long.
  const hash = await hashPassword(password);
  return inTransaction(db, async (transaction) => {
    const invitation = await findByToken(transaction, ground, token);
    if (!invitation) return refuse("link-invalid");
    // Two invitations of one address, or one that came in through the office's own sign-in meanwhile.
    if (await isMember(transaction, ground.workspaceId, invitation.email)) return refuse("link-invalid");
    const subject = await saveAccount(transaction, invitation, hash, ground.at);
    await joinWorkspace(transaction, ground, invitation, subject);
    return done({ email: invitation.email });
  });
}

async function findByToken(
  db: Database,
  { workspaceId, settings, at }: Ground,
  token: string,
): Promise<InvitationRow | undefined> {
  const id = readInvitationToken(settings.secret, token);
  if (id === undefined) return undefined;
  const invitation = await findOpenInvitation(db, workspaceId, id);
  return invitation && new Date(invitation.expires_at) > at ? invitation : undefined;
}

/** The mail with the link has reached the address, so it is verified. An account that is there keeps its id. */
async function saveAccount(
  transaction: Database,
  { name, email }: InvitationRow,
  hash: string,
  at: Date,
): Promise<string> {
  const tables = identityTables(transaction);
  const times = { created_at: at.toISOString(), updated_at: at.toISOString() };
  const { id: subject } = await tables
    .insertInto("user")
    .values({ id: v7(), name, email, email_verified: true, image: null, two_factor_enabled: false, ...times })
    .onConflict((conflict) => conflict.column("email").doUpdateSet({ name, updated_at: times.updated_at }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await tables.deleteFrom("account").where("user_id", "=", subject).where("provider_id", "=", "credential").execute();
  await tables
    .insertInto("account")
    .values({
      id: v7(),
      user_id: subject,
      account_id: subject,
      provider_id: "credential",
      password: hash,
      ...times,
    })
    .execute();
  return subject;
}

/** The invitation becomes a membership. Also called when the person came in through the office's own sign-in. */
export async function joinWorkspace(
  transaction: Database,
  { workspaceId, at }: Pick<Ground, "workspaceId" | "at">,
  { id: invitationId, name, email, roles, bodies }: InvitationRow,
  subject: string,
): Promise<void> {
  const instant: Instant = instantOf(at);
  const id = newId(MembershipId);
  await closeInvitation(transaction, workspaceId, invitationId, "accepted_at", instant);
  await withdrawInvitationsOf(transaction, workspaceId, email, instant);
  await insertMember(transaction, workspaceId, { id, subject, name, email, roles: roles as never, bodies }, instant);
  const act: Act = { workspaceId, actor: { id, name, roles, bodies }, at: instant, on: dayInVietNam(at) };
  await appendAudit(transaction, act, {
    act: "invitation-accepted",
    subject: { kind: "membership", id },
    after: { invitationId, email, roles, bodies },
  });
}
