import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { done } from "#shared/outcome.ts";
import { MembershipId } from "../model/index.ts";
import { givenSubject } from "./given-subject.ts";
import { invitePerson } from "./invite-person.ts";
import { findMember, insertMember } from "./member-queries.ts";
import { identityTables } from "./tables.ts";

export const walkAccess: GivenWalk = async (db, act, { body, mark }) => {
  const owner = await givenOwner(db, act, body, mark);
  const sessionId = await givenSession(db, owner, mark, act);
  const membershipId = newId(MembershipId);
  const subject = await givenMember(db, act, { id: membershipId, body, mark });
  await identityTables(db).updateTable("user").set({ two_factor_enabled: true }).where("id", "=", subject).execute();
  const invited = { name: `Bà ${mark}`, email: mailOf("moi", mark), roles: ["lead" as const], bodies: [body] };
  const keeper: Act = { ...act, actor: { ...act.actor, roles: ["administrator"] } };
  const invitation = await invitePerson(db, keeper, { ...invited, locale: "vi" }, undefined);
  if (!invitation.ok) throw new Error(invitation.refusal.code);
  const { invitationId } = invitation.value;
  return {
    whoActs: {},
    listOwnSessions: {},
    endOwnSession: { params: { sessionId } },
    endOtherSessions: {},
    listAccounts: {},
    invitePerson: { body: { ...invited, email: mailOf("nua", mark) } },
    getInvitationLink: { params: { invitationId } },
    withdrawInvitation: { params: { invitationId } },
    setDuties: { params: { membershipId }, version: 1, body: { roles: ["observer"], bodies: [body] } },
    resetSecondStep: { params: { membershipId }, version: 1, body: { reason: mark } },
    suspendPerson: { params: { membershipId }, version: 1, body: { isSuspended: true } },
  };
};

/** The walker keeps the sessions of the first body that rows were made for; those of another body are another person's. */
async function givenOwner(db: Database, act: Act, body: string, mark: string): Promise<string> {
  const walker = await findMember(db, act.workspaceId, act.actor.id);
  if (walker?.bodies.includes(body)) return walker.subject;
  return givenMember(db, act, { id: walker ? newId(MembershipId) : act.actor.id, body, mark: `${mark}-chu` });
}

async function givenMember(
  db: Database,
  act: Act,
  { id, body, mark }: { readonly id: string; readonly body: string; readonly mark: string },
): Promise<string> {
  const name = `Ông ${mark}`;
  const email = mailOf("co", mark);
  const subject = await givenSubject(db, { name, email }, act.at);
  await inTransaction(db, async (transaction) => {
    const member = { id, subject, name, email, roles: ["lead" as const], bodies: [body] };
    await insertMember(transaction, act.workspaceId, member, act.at);
    return done(undefined);
  });
  return subject;
}

async function givenSession(db: Database, subject: string, mark: string, { at }: Act): Promise<string> {
  const id = `phien-${mark}`;
  await identityTables(db)
    .insertInto("session")
    .values({
      id,
      user_id: subject,
      token: mark,
      expires_at: "2099-01-01T00:00:00.000Z",
      ip_address: "127.0.0.1",
      user_agent: mark,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

function mailOf(kind: string, mark: string): string {
  return `${kind}-${mark.replace(/[^a-z0-9-]/gu, "")}@office.example`;
}
