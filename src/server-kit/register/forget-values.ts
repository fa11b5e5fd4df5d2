import type { WorkspaceId } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import { registerTables } from "./tables.ts";

/** Erases what the values of records ever were; of records that were purged, whose words may not stay anywhere. */
export async function forgetValues(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await registerTables(transaction)
    .deleteFrom("register_value")
    .where("workspace_id", "=", workspaceId)
    .where("record_id", "in", ids)
    .execute();
}
