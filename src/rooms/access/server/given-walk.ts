import type { GivenWalk } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import { addPerson, findPersonByEmail, writeDelegation } from "#rooms/organisations/server/index.ts";
import { dayAfter } from "#rooms/places/model/index.ts";
import { newId } from "#shared/id.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { MembershipId } from "../model/index.ts";
import { givenSubject } from "./given-subject.ts";
import { invitePerson } from "./invite-person.ts";
import { findMember, insertMember } from "./member-queries.ts";
import { identityTables } from "./tables.ts";

export const walkAccess: GivenWalk = async (db, act, { body, mark }) => {
  const owner = await givenOwner(db, act, body, mark);
  const sessionId = await givenSession(db, owner.subject, mark, act);
  const delegation = await givenAbsence(db, act, owner.email, mark);
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
    getOwnAbsence: {},
    delegateOwnAbsence: { body: delegation.next },
    endOwnAbsence: { params: { delegationId: delegation.id } },
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
async function givenOwner(db: Database, act: Act, body: string, mark: string): Promise<Owner> {
  const walker = await findMember(db, act.workspaceId, act.actor.id);
  if (walker?.bodies.includes(body)) return walker;
  const own = `${mark}-chu`;
  const subject = await givenMember(db, act, { id: walker ? newId(MembershipId) : act.actor.id, body, mark: own });
  return { subject, email: mailOf("co", own) };
}

type Owner = { readonly subject: string; readonly email: string };

/** A delegation that the owner gave, to a deputy whom everybody of the workspace may choose. */
async function givenAbsence(db: Database, act: Act, email: string, mark: string) {
  const toId = await givenPerson(db, act, { name: "Người làm thay", email: "thay@office.example" });
  const personId = await givenPerson(db, act, { name: `Vắng ${mark}`, email });
  const [written, next] = [daysOfItsOwn(), daysOfItsOwn()].map((days) => ({ toId, reason: mark, ...days }));
  if (!written) throw new Error("no delegation");
  const { delegationId: id } = given(
    await inTransaction(db, (transaction) => writeDelegation(transaction, act, { ...written, personId })),
  );
  return { id, next };
}

async function givenPerson(db: Database, act: Act, { name, email }: { readonly name: string; readonly email: string }) {
  const known = await findPersonByEmail(db, act.workspaceId, email, act.on);
  return known?.id ?? given(await addPerson(db, act, { name, email, phone: null })).personId;
}

/** Two delegations of one owner never overlap. */
function daysOfItsOwn() {
  lastDay = dayAfter(lastDay);
  return { validFrom: lastDay, validTo: lastDay };
}
let lastDay = PlainDate.parse("2030-01-01");

function given<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
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
