import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import { foldedWords, markedWords } from "#shared/search-words.ts";
import type { Database } from "#store/index.ts";
import { LOTS, type Searchable, type SearchEntry, type SearchScope } from "./search-entry.ts";
import { noteWords, pruneWords } from "./search-word.ts";
import { searchTables } from "./tables.ts";

const ROWS_AT_ONCE = 2_000;
/** Of a longer text the beginning is shown; all of it is found. */
const LONGEST_SHOWN = 1_200;

/** Writes again what can be found of some records: in the transaction of every write that changes their words, begins or ends them. */
export async function indexEntries(
  db: Database,
  workspaceId: WorkspaceId,
  { kind, entries }: Searchable,
  scope: SearchScope,
): Promise<void> {
  if (scope.of === "ids" && scope.ids.length === 0) return;
  const found = await entries(db, workspaceId, scope);
  await replaceEntries(db, workspaceId, kind, scope, found);
}

/** Puts entries in the place of those of the scope. */
async function replaceEntries(
  db: Database,
  workspaceId: WorkspaceId,
  kind: string,
  scope: SearchScope,
  entries: readonly SearchEntry[],
): Promise<void> {
  let old = searchTables(db)
    .deleteFrom("search_entry")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", kind);
  if (scope.of === "ids") old = old.where(sql<boolean>`key = any(${scope.ids}::text[])`);
  if (scope.of === "plan") old = old.where("plan_id", "=", scope.planId);
  await old.execute();
  await putEntries(db, workspaceId, kind, entries);
}

/** Writes what can be found of some records, known to whoever has just written them, over what was found of them before. */
export async function putEntries(
  db: Database,
  workspaceId: WorkspaceId,
  kind: string,
  entries: readonly SearchEntry[],
): Promise<void> {
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE) {
    const rows = entries.slice(from, from + ROWS_AT_ONCE).map(rowOf);
    await noteWords(
      db,
      workspaceId,
      rows.map(({ folded }) => folded),
    );
    const cells = (key: keyof (typeof rows)[number]) => rows.map((row) => row[key]);
    await sql`insert into search_entry
        (workspace_id, kind, key, lot, plan_id, title, body, context, anchor, ended_on, folded, marked)
      select ${workspaceId}::uuid, ${kind}, key, (hashtextextended(key, 0) & ${LOTS - 1}::bigint)::int, plan_id, title, body,
        context, anchor, ended_on, folded, marked
      from unnest(${cells("key")}::text[], ${cells("planId")}::uuid[], ${cells("title")}::text[], ${cells("body")}::text[],
          ${cells("context")}::text[], ${cells("anchor")}::text[], ${cells("endedOn")}::date[], ${cells("folded")}::text[],
          ${cells("marked")}::text[])
        as given(key, plan_id, title, body, context, anchor, ended_on, folded, marked)
      on conflict (workspace_id, kind, key) do update set plan_id = excluded.plan_id, title = excluded.title,
        body = excluded.body, context = excluded.context, anchor = excluded.anchor, ended_on = excluded.ended_on,
        folded = excluded.folded, marked = excluded.marked`.execute(db);
  }
}

function rowOf(entry: SearchEntry) {
  const { title, body } = entry;
  const folded = foldedWords(`${title} ${body}`).join(" ");
  return { ...entry, title: shown(title), body: shown(body), folded, marked: markedWords(title) };
}

function shown(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

/** A million records are neither read by one statement nor held at once. */
async function indexAll(db: Database, workspaceId: WorkspaceId, searchable: Searchable): Promise<void> {
  if (searchable.table === undefined) return indexEntries(db, workspaceId, searchable, { of: "all" });
  for (let after: string | undefined; ;) {
    const beyond = after === undefined ? sql`` : sql`and id > ${after}::uuid`;
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(searchable.table)}
      where workspace_id = ${workspaceId} ${beyond} order by id limit ${ROWS_AT_ONCE}`.execute(db);
    const ids = rows.map(({ id }) => id);
    await indexEntries(db, workspaceId, searchable, { of: "ids", ids });
    if (ids.length < ROWS_AT_ONCE) return;
    after = ids.at(-1);
  }
}

/** Writes the index of a workspace anew, as after joining another one or coming from a release that had none. */
export async function rebuildSearch(
  db: Database,
  workspaceId: WorkspaceId,
  searchables: readonly Searchable[],
): Promise<void> {
  await searchTables(db).deleteFrom("search_entry").where("workspace_id", "=", workspaceId).execute();
  await searchTables(db).deleteFrom("search_word").where("workspace_id", "=", workspaceId).execute();
  for (const each of searchables) await indexAll(db, workspaceId, each);
}

/** Nothing is found any more of records that a purge took, whichever room had them. */
export async function forgetEntries(db: Database, workspaceId: WorkspaceId, ids: readonly string[]): Promise<void> {
  await searchTables(db)
    .deleteFrom("search_entry")
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`key = any(${ids}::text[])`)
    .execute();
  await pruneWords(db, workspaceId);
}

/** Writes the kinds of which the index holds nothing, as in data that come from a release that did not search them. */
export async function indexMissingKinds(
  db: Database,
  workspaceId: WorkspaceId,
  searchables: readonly Searchable[],
): Promise<void> {
  const { rows } = await sql<{ kind: string }>`
    select kind from unnest(${searchables.map(({ kind }) => kind)}::text[]) as kind
    where not exists (select from search_entry entry where entry.workspace_id = ${workspaceId} and entry.kind = kind.kind)`.execute(
    db,
  );
  const missing = new Set(rows.map(({ kind }) => kind));
  for (const each of searchables) if (missing.has(each.kind)) await indexAll(db, workspaceId, each);
}
