import { type RawBuilder, sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "./database.ts";
import { listReferences } from "./references.ts";

/**
 * Forgets the stored files that no row of any table names any more, by the foreign keys that the database itself has; a table that
 * comes later counts by itself. Gives their hashes, so that the bytes can go.
 */
export async function forgetUnusedFiles(transaction: Database, workspaceId: WorkspaceId): Promise<string[]> {
  const naming = (await listReferences(transaction)).filter(({ parent }) => parent === "stored_file");
  const named = naming.map(({ child, childColumns }): RawBuilder<boolean> => {
    const column = sql.ref(`other.${childColumns[0] ?? ""}`);
    return sql`not exists (select 1 from ${sql.table(child)} other
      where other.workspace_id = file.workspace_id and ${column} = file.sha256)`;
  });
  const { rows } = await sql<{ sha256: string }>`
    delete from stored_file file where file.workspace_id = ${workspaceId} and ${sql.join(named, sql` and `)}
    returning file.sha256`.execute(transaction);
  return rows.map(({ sha256 }) => sha256);
}
