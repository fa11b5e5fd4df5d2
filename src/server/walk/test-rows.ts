import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

const OWN_SCHEMAS = `table_schema not in ('pg_catalog', 'information_schema', 'control', 'walk')`;

/** Every id that stands in a row of the workspace, its own id among them. */
export async function idsOfWorkspace(db: Database, workspaceId: WorkspaceId): Promise<ReadonlySet<string>> {
  const { rows: columns } = await sql<{ table: string; column: string }>`
    select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column
    from information_schema.columns
    where data_type = 'uuid' and ${sql.raw(OWN_SCHEMAS)}
      and (table_schema, table_name) in
        (select table_schema, table_name from information_schema.columns where column_name = 'workspace_id')`.execute(
    db,
  );
  const parts = columns.map(
    ({ table, column }) =>
      sql<{ id: string }>`select ${sql.raw(column)}::text as id from ${sql.raw(table)}
        where workspace_id = ${workspaceId} and ${sql.raw(column)} is not null`,
  );
  const { rows } = await sql<{ id: string }>`${sql.join(parts, sql` union `)}`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

/** Every row of a workspace as text, in whatever order. */
export async function textOfWorkspace(db: Database, workspaceId: WorkspaceId): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where column_name = 'workspace_id' and data_type = 'uuid' and ${sql.raw(OWN_SCHEMAS)}
      and (table_schema, table_name) in
        (select table_schema, table_name from information_schema.tables where table_type = 'BASE TABLE')`.execute(db);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ line: string }>`
      select row::text as line from ${sql.raw(name)} row where workspace_id = ${workspaceId}`.execute(db);
    texts.push(...rows.map(({ line }) => line));
  }
  return texts.join("\n");
}
