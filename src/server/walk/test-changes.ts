import { sql } from "kysely";
import type { Database } from "#store/index.ts";

/** A moment between two changes. */
export type Moment = string;

/**
 * From now on every committed change of a row notes its table, in a schema of the walk's own: what a call changed is then read, not
 * recounted over all rows. Tables that come later are not watched: call it when the schema stands.
 */
export async function watchChanges(db: Database): Promise<void> {
  await sql`create schema walk`.execute(db);
  await sql`create table walk.change (change_id bigint generated always as identity primary key, table_name text not null)`.execute(
    db,
  );
  await sql`
    create function walk.note_change() returns trigger language plpgsql security definer as $$
    begin
      insert into walk.change (table_name) values (tg_table_name);
      return null;
    end $$`.execute(db);
  await sql`
    do $$
    declare watched regclass;
    begin
      for watched in
        select oid from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      loop
        execute format('create trigger walk_rows_come_and_go after insert or delete on %s for each row execute function walk.note_change()', watched);
        execute format('create trigger walk_rows_change after update on %s for each row when (old is distinct from new) execute function walk.note_change()', watched);
        execute format('create trigger walk_rows_vanish after truncate on %s for each statement execute function walk.note_change()', watched);
      end loop;
    end $$`.execute(db);
}

export async function momentOf(db: Database): Promise<Moment> {
  const { rows } = await sql<{
    last: string;
  }>`select coalesce(max(change_id), 0)::text as last from walk.change`.execute(db);
  return rows[0]?.last ?? "0";
}

/** The tables in which a row came, changed or went since then, in the order of their names. */
export async function tablesChangedSince(db: Database, moment: Moment): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from walk.change where change_id > ${moment}::bigint order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
