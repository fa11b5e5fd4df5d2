import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** Assignments by their ids, from a plan or from elsewhere: code and words; those that are not there are left out. */
export async function listAssignmentWords(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly code: string; readonly words: string }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string; code: string; words: string }>`
    select id, code, words from assignment
    where workspace_id = ${workspaceId} and id = any (${ids}::uuid[]) order by code, id`.execute(db);
  return rows;
}
