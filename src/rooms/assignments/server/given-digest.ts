import { type RawBuilder, sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** Tells of every row of a workspace, in whatever table: what was refused may change none. */
export async function openDigest(db: Database): Promise<(workspaceId: WorkspaceId) => Promise<string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select columns.table_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'workspace_id' order by 1`.execute(
    db,
  );
  return async (workspaceId) => {
    const digestOf = ({ name }: { name: string }): RawBuilder<unknown> =>
      sql`select ${sql.lit(name)} as name, count(*) as count, sum(hashtextextended(row::text, 0)::numeric)::text as sum
        from ${sql.table(name)} row where row.workspace_id = ${workspaceId}`;
    const { rows } = await sql<{ name: string; count: string; sum: string | null }>`
      select * from (${sql.join(tables.map(digestOf), sql` union all `)}) told where count > 0`.execute(db);
    return rows.map(({ name, count, sum }) => `${name} ${count} ${sum}`).join("\n");
  };
}
