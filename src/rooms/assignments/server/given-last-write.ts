import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/**
 * Tells the last time that any row of a workspace was written, in whatever table: what was refused may write none. A trigger on every
 * table tells it in the writer's transaction, so that what was rolled back does not count.
 */
export async function openLastWrite(db: Database): Promise<(workspaceId: WorkspaceId) => Promise<string | null>> {
  const { rows: tables } = await sql<{ name: string }>`
    select columns.table_name as name from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'workspace_id' order by 1`.execute(
    db,
  );
  await sql`create schema if not exists watch`.execute(db);
  await sql`create table if not exists watch.written (id bigserial, workspace_id uuid not null, primary key (workspace_id, id))`.execute(
    db,
  );
  await sql`create or replace function watch.tell() returns trigger language plpgsql as $$
    begin
      insert into watch.written (workspace_id) values (coalesce(new.workspace_id, old.workspace_id));
      return null;
    end $$`.execute(db);
  for (const { name } of tables) {
    await sql`create or replace trigger watch after insert or update or delete on ${sql.table(name)}
      for each row execute function watch.tell()`.execute(db);
  }
  return async (workspaceId) => {
    const { rows } = await sql<{ last: string | null }>`
      select max(id)::text as last from watch.written where workspace_id = ${workspaceId}`.execute(db);
    return rows[0]?.last ?? null;
  };
}
