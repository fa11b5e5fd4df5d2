import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { mayKeepPeople, type NotAllowed } from "../../model/index.ts";
import { organisationTables } from "../tables.ts";

export type EndDelegation = { readonly delegationId: string; readonly lastDay: PlainDate };
export type EndDelegationRefusal =
  | NotAllowed
  | "delegation-not-found"
  | "delegation-ends-earlier"
  | "last-day-before-first";

/** The person is back before the day that was said. Longer than was said is another delegation, with its own reason. */
export async function endDelegation(
  db: Database,
  act: Act,
  { delegationId, lastDay }: EndDelegation,
): Promise<Outcome<{ readonly delegationId: string }, EndDelegationRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepPeople(act.actor);
    if (!allowed.ok) return allowed;
    const step = await organisationTables(transaction)
      .selectFrom("delegation")
      .select(["from_id", "valid_from", "valid_to"])
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", delegationId)
      .forUpdate()
      .executeTakeFirst();
    if (!step) return refuse("delegation-not-found");
    if (lastDay < step.valid_from) return refuse("last-day-before-first", { first: step.valid_from, last: lastDay });
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
  });
}
