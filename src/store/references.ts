import { sql } from "kysely";
import type { Database } from "./database.ts";
import { BELONGING_REFERENCES } from "./table-classes.ts";

/** A foreign key between two tables of workspaces, without the column that both sides share. */
export type Reference = {
  readonly child: string;
  readonly childColumns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
  /** Those of `childColumns` that may be empty: then the child may be without its parent. */
  readonly optional: readonly string[];
};

/** Every foreign key of the tables of workspaces, as the database has them. */
export async function listReferences(db: Database): Promise<Reference[]> {
  const { rows } = await sql<{ [Name in keyof Reference]: Reference[Name] } & { readonly name: string }>`
    select conname::text as name, child.relname::text as child, parent.relname::text as parent,
      array(select attname::text from unnest(conkey) with ordinality k(num, at)
        join pg_attribute on attrelid = conrelid and attnum = num order by at) as "childColumns",
      array(select attname::text from unnest(confkey) with ordinality k(num, at)
        join pg_attribute on attrelid = confrelid and attnum = num order by at) as "parentColumns",
      array(select attname::text from pg_attribute
        where attrelid = conrelid and attnum = any(conkey) and not attnotnull) as optional
    from pg_constraint join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f' and connamespace = 'public'::regnamespace
    order by conname`.execute(db);
  return rows.flatMap(({ name, child, parent, childColumns, parentColumns, ...row }) => {
    if (!childColumns.includes("workspace_id")) return [];
    const kept = childColumns.flatMap((column, at) => (column === "workspace_id" ? [] : [at]));
    const pick = (columns: readonly string[]) => kept.map((at) => columns[at] ?? "");
    if (kept.length === 0) return [];
    const optional = BELONGING_REFERENCES.has(name) ? [] : row.optional;
    return [{ child, parent, childColumns: pick(childColumns), parentColumns: pick(parentColumns), optional }];
  });
}

/** The primary key of every table of workspaces, without the workspace; its index may hold more columns than make the key. */
export async function listKeys(db: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ name: string; columns: string[] }>`
    select relname::text as name,
      array(select attname::text from pg_attribute where attrelid = conrelid and attnum = any(conkey)
        and attname <> 'workspace_id' order by attnum) as columns
    from pg_constraint join pg_class on pg_class.oid = conrelid
    where contype = 'p' and relnamespace = 'public'::regnamespace`.execute(db);
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
