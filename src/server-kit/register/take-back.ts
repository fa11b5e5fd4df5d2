import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import {
  type Fields,
  fieldOf,
  fromCanonicalText,
  plainText,
  type RecordDeclaration,
  type StoredRecord,
  type TakenBackRow,
  type ValueSource,
  visibleKeys,
} from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { type Database, hasErrorCode, inTransaction, listReferences, type OpenTransaction } from "#store/index.ts";
import { loadBefore } from "./load-rows.ts";
import type { Register } from "./register.ts";
import { removeRecords } from "./remove-records.ts";
import { type DecidedWrite, writeRows } from "./write-rows.ts";

type Written = { readonly id: string; readonly version: number };
type TakeBack = { readonly rows: readonly Written[]; readonly reason?: string | undefined };
type KeptValue = ValueSource & { readonly id: string; readonly field: string; readonly value: string | null };

const FOREIGN_KEY_VIOLATION = "23503";
const UNIQUE_VIOLATION = "23505";
const NO_SOURCE: ValueSource = { source: null, quote: null, asOf: null, certainty: "high" };

/**
 * Takes an import or a paste back as one act. A row that has still the version which the act gave it gets the values from before, each
 * with its source; what the act created goes. A row that somebody changed since stays as it is, and is told.
 */
export async function takeBack<Own extends Fields>(
  db: Database,
  asking: Act,
  { declaration, references }: Register<Own>,
  { rows, reason }: TakeBack,
): Promise<Outcome<{ rows: TakenBackRow[] }, NotAllowed | "record-not-found" | "record-key-taken" | "record-in-use">> {
  const allowed = declaration.mayKeep(asking.actor);
  if (!allowed.ok) return allowed;
  const act = reason === undefined ? asking : { ...asking, reason };
  try {
    return await inTransaction(db, async (transaction) => {
      const asked = rows.map((row) => ({ ...row, values: {}, texts: {}, source: null }));
      const { byId } = await loadBefore(transaction, act, declaration, references, asked);
      if (byId.size === 0) return refuse("record-not-found");
      const open = rows.flatMap(({ id, version }) => {
        const stored = byId.get(id);
        return stored?.version === version && stored.endedOn === null ? [stored] : [];
      });
      const created = open.filter(({ version }) => version === 1);
      const used = await usedOf(transaction, act, declaration, created);
      await removeRecords(transaction, act, declaration, created.filter(({ id }) => !used.has(id))); // prettier-ignore
      const updated = open.filter(({ version }) => version > 1);
      const writes = await writesBefore(transaction, act, declaration, updated);
      await writeRows(transaction, act, declaration, writes);
      const restored = new Set(writes.map(({ id }) => id));
      const told = rows.map(({ id, version }): TakenBackRow => {
        const stored = byId.get(id);
        if (!stored) return { id, name: "", state: "gone" };
        const name = nameOf(declaration, asking, stored);
        if (used.has(id)) return { id, name, state: "in-use" };
        if (stored.version !== version || stored.endedOn !== null) return { id, name, state: "changed-since" };
        if (version === 1) return { id, name, state: "removed" };
        return { id, name, state: restored.has(id) ? "restored" : "changed-since" };
      });
      return done({ rows: told });
    });
  } catch (error) {
    // Somebody took the key that a row had before, or began to point to a row that goes, while this was written.
    if (hasErrorCode(error, UNIQUE_VIOLATION)) return refuse("record-key-taken", { key: "" });
    if (hasErrorCode(error, FOREIGN_KEY_VIOLATION)) return refuse("record-in-use");
    throw error;
  }
}

/** A field that the person may not see does not tell its words. */
function nameOf(declaration: RecordDeclaration, { actor }: Act, { values }: StoredRecord): string {
  return visibleKeys(declaration, actor).includes(declaration.title) ? plainText(values[declaration.title]) : "";
}

/** Those of the records that something else points to. */
async function usedOf(
  transaction: OpenTransaction,
  act: Act,
  { table }: RecordDeclaration,
  records: readonly StoredRecord[],
): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  if (records.length === 0) return used;
  const ids = records.map(({ id }) => id);
  for (const { parent, child, childColumns } of await listReferences(transaction)) {
    const [column] = childColumns;
    if (parent !== table || column === undefined || childColumns.length > 1) continue;
    const { rows } = await sql<{ id: string }>`select distinct ${sql.ref(column)} as id from ${sql.table(child)}
      where workspace_id = ${act.workspaceId} and ${sql.ref(column)} = any(${ids}::uuid[])`.execute(transaction);
    for (const { id } of rows) used.add(id);
  }
  return used;
}

/** Of each record the values that its last version changed, as they stood before it. */
async function writesBefore(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  records: readonly StoredRecord[],
): Promise<DecidedWrite[]> {
  const ids = records.map(({ id }) => id);
  const versions = records.map(({ version }) => version);
  const { rows } =
    await sql<KeptValue>`select last.record_id as id, last.field, before.value, before.source, before.quote,
      before.as_of as "asOf", coalesce(before.certainty, 'high') as certainty
    from unnest(${ids}::uuid[], ${versions}::int[]) as asked(id, version)
    join register_value last on last.workspace_id = ${act.workspaceId} and last.record_id = asked.id
      and last.version = asked.version
    left join lateral (select * from register_value earlier where earlier.workspace_id = last.workspace_id
      and earlier.record_id = last.record_id and earlier.field = last.field and earlier.version < last.version
      order by earlier.version desc limit 1) before on true`.execute(transaction);
  const visible = visibleKeys(declaration, act.actor);
  const kept = Map.groupBy(rows, ({ id }) => id);
  return records.flatMap(({ id, version, values, endedOn }) => {
    const own = kept.get(id) ?? [];
    // Nobody takes back what they may not see.
    if (own.length === 0 || own.some(({ field }) => !visible.includes(field))) return [];
    const before = own.map(
      ({ field, value }) => [field, fromCanonicalText(fieldOf(declaration, field), value)] as const,
    );
    const sources = own.map(
      ({ field, source, quote, asOf, certainty }) => [field, { source, quote, asOf, certainty }] as const,
    );
    return {
      id,
      state: "updated" as const,
      version: version + 1,
      before: values,
      endedOn,
      values: { ...values, ...Object.fromEntries(before) },
      changed: own.map(({ field }) => field),
      source: NO_SOURCE,
      sources: Object.fromEntries(sources),
    };
  });
}
