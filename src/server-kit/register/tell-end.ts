import type { Act } from "#shared/act.ts";
import type { RecordDeclaration } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { OpenTransaction } from "#store/index.ts";
import { ENDED } from "./stood-on-day.ts";
import { registerTables } from "./tables.ts";

type Ended = { readonly id: string; readonly version: number; readonly endedOn: PlainDate };

/** An end stands in the history like a value, so that the register of a day before it was recorded does not know it yet. */
export async function tellEnd(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  { id, version, endedOn }: Ended,
): Promise<void> {
  await registerTables(transaction)
    .insertInto("register_value")
    .values({
      workspace_id: act.workspaceId,
      record_id: id,
      field: ENDED,
      version,
      register: declaration.name,
      value: endedOn,
      source: null,
      quote: null,
      as_of: null,
      certainty: "high",
      set_at: act.at,
      set_by: act.actor.id,
      set_by_name: act.actor.name,
      reason: act.reason ?? null,
    })
    .execute();
}
