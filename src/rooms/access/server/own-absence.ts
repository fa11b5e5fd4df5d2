import type { z } from "zod";
import type { NamedPerson, NotAllowed, WrittenDelegation } from "#rooms/organisations/model/index.ts";
import {
  closeDelegation,
  type DelegateRefusal,
  findPersonByEmail,
  listDelegations,
  writeDelegation,
} from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { type getOwnAbsenceEndpoint, MembershipId } from "../model/index.ts";
import { findMember } from "./member-queries.ts";

/** Who asks, as the register of people knows them: by the mail address of the account. */
async function findOwnPerson(
  db: Database,
  act: Act,
): Promise<{ readonly email: string | null; readonly person?: NamedPerson | undefined }> {
  const id = MembershipId.safeParse(act.actor.id);
  const member = id.success ? await findMember(db, act.workspaceId, id.data) : undefined;
  if (!member) return { email: null };
  return { email: member.email, person: await findPersonByEmail(db, act.workspaceId, member.email, act.on) };
}

export async function getOwnAbsence(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof getOwnAbsenceEndpoint.output>>> {
  const { person } = await findOwnPerson(db, act);
  const all = person ? await listDelegations(db, act.workspaceId, [person.id]) : [];
  const delegations = all.filter((each) => each.validTo >= act.on);
  return done({ on: act.on, person: person ?? null, delegations });
}

type OwnRefusal = "own-person-unknown" | "stands-in-now";

/** In their own name only: whoever acts for somebody else does not pass that on, nor sign for it. */
async function asOwnPerson<Value, Code extends string>(
  db: Database,
  act: Act,
  write: (transaction: OpenTransaction, person: NamedPerson) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | OwnRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Value, Code | OwnRefusal>> => {
    if (act.standsInFor !== undefined) return refuse("stands-in-now", { name: act.standsInFor });
    const { email, person } = await findOwnPerson(transaction, act);
    return person ? write(transaction, person) : refuse("own-person-unknown", { email: email ?? "" });
  });
}

export function delegateOwnAbsence(db: Database, act: Act, delegation: WrittenDelegation) {
  type Refusal = "absence-begins-earlier" | Exclude<DelegateRefusal, NotAllowed>;
  return asOwnPerson<{ delegationId: string }, Refusal>(db, act, async (transaction, { id: personId }) => {
    // What somebody else signed before today they signed without leave.
    if (delegation.validFrom < act.on) return refuse("absence-begins-earlier", { today: act.on });
    return writeDelegation(transaction, act, { ...delegation, personId });
  });
}

/** Back today. One that has not begun is taken back. */
export function endOwnAbsence(db: Database, act: Act, { delegationId }: { readonly delegationId: string }) {
  return asOwnPerson(db, act, (transaction, { id: ofPerson }) =>
    closeDelegation(transaction, act, { delegationId, lastDay: act.on, ofPerson }),
  );
}
