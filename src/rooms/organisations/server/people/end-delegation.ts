import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { mayKeepPeople, type NotAllowed, type PersonId } from "../../model/index.ts";
import { organisationTables } from "../tables.ts";

export type EndDelegation = { readonly delegationId: string; readonly lastDay: PlainDate };
export type EndDelegationRefusal =
  | NotAllowed
  | "delegation-not-found"
  | "delegation-ends-earlier"
  | "last-day-before-first";

/** The person is back before the day that was said; one that has not begun is taken back whole. Longer than was said is another delegation, with its own reason. */
export async function endDelegation(
  db: Database,
  act: Act,
  ending: EndDelegation,
): Promise<Outcome<{ readonly delegationId: string }, EndDelegationRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    return allowed.ok ? closeDelegation(transaction, act, ending) : allowed;
  });
}

/** As `writeDelegation`; with `ofPerson` only a delegation that this person gave is found. */
export async function closeDelegation(
  transaction: OpenTransaction,
  act: Act,
  { delegationId, lastDay, ofPerson }: EndDelegation & { readonly ofPerson?: PersonId },
): Promise<Outcome<{ readonly delegationId: string }, Exclude<EndDelegationRefusal, NotAllowed>>> {
  const step = await organisationTables(transaction)
    .selectFrom("delegation")
    .select(["from_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", delegationId)
    .forUpdate()
    .executeTakeFirst();
  if (!step || (ofPerson !== undefined && step.from_id !== ofPerson)) return refuse("delegation-not-found");
  if (lastDay < step.valid_from) {
    if (step.valid_from <= act.on) return refuse("last-day-before-first", { first: step.valid_from, last: lastDay });
    return withdraw(transaction, act, { delegationId, personId: step.from_id });
  }
  if (lastDay > step.valid_to) return refuse("delegation-ends-earlier", { last: step.valid_to });
  await organisationTables(transaction)
    .updateTable("delegation")
    .set({ valid_to: lastDay })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", delegationId)
    .execute();
  await appendAudit(transaction, act, {
    act: "delegation-ended",
    subject: { kind: "person", id: step.from_id },
    before: { delegationId, validTo: step.valid_to },
    after: { delegationId, validTo: lastDay },
  });
  return done({ delegationId });
}

/** Nobody has acted by a delegation that has not begun; that it was written stays in the audit. */
async function withdraw(
  transaction: OpenTransaction,
  act: Act,
  { delegationId, personId }: { readonly delegationId: string; readonly personId: string },
): Promise<Outcome<{ readonly delegationId: string }, never>> {
  const before = await organisationTables(transaction)
    .deleteFrom("delegation")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", delegationId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await appendAudit(transaction, act, {
    act: "delegation-withdrawn",
    subject: { kind: "person", id: personId },
    before,
  });
  return done({ delegationId });
}
