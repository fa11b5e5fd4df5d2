import { sql } from "kysely";
import { WorkspaceId } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { Instant } from "#shared/plain-date.ts";
import type { OpenTransaction } from "#store/index.ts";

/** The only workspace of a laptop: found, or made on the first start. Two first starts at once come one after the other. */
export async function ensureWorkspace(
  transaction: OpenTransaction,
  at: Instant,
): Promise<{ id: WorkspaceId; isNew: boolean }> {
  const tables = transaction.$pickTables<"workspace">();
  await sql`lock table workspace in share row exclusive mode`.execute(transaction);
  const known = await tables.selectFrom("workspace").select("workspace_id").orderBy("created_at").executeTakeFirst();
  if (known) return { id: WorkspaceId.parse(known.workspace_id), isNew: false };
  const id = newId(WorkspaceId);
  await tables.insertInto("workspace").values({ workspace_id: id, name: "Lộ Trình", created_at: at }).execute();
  return { id, isNew: true };
}
