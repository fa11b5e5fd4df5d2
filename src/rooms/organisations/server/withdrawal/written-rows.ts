import { type RawBuilder, sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { isSame, type OrganisationId, type Snapshot, type WrittenRow } from "../../model/index.ts";

/** Tables that an operation writes, each with its key, in an order in which rows that it made can go. Words and closure are derived. */
const TABLES = {
  organisation_group_member: ["group_id", "ordinal"],
  organisation_parent: ["organisation_id", "ordinal"],
  organisation_code: ["organisation_id", "ordinal"],
  organisation_name: ["organisation_id", "ordinal"],
  portfolio: ["id"],
  organisation_group: ["id"],
  organisation: ["id"],
} as const;
type Table = keyof typeof TABLES;
const NAMES = Object.keys(TABLES) as Table[];

/** Versions only ever rise, so that nobody writes over what they have not seen; the words of a search are made from the names. */
const NOT_KEPT = ["workspace_id", "version", "searched"];

/** The rows around some bodies, as they stand. Of the groups those that somebody still sits in on the day. */
export async function lookAtRows(
  db: Database,
  act: Act,
  bodies: readonly OrganisationId[],
  effectiveOn: PlainDate,
): Promise<Snapshot> {
  const those = sql`any(${bodies}::uuid[])`;
  const standing = sql`coalesce(valid_to >= ${effectiveOn}::date - 1, true)`;
  const around: Readonly<Record<Table, RawBuilder<unknown>>> = {
    organisation_group_member: standing,
    organisation_parent: sql`(organisation_id = ${those} or parent_id = ${those})`,
    organisation_code: sql`organisation_id = ${those}`,
    organisation_name: sql`organisation_id = ${those}`,
    portfolio: sql`organisation_id = ${those}`,
    organisation_group: standing,
    organisation: sql`id = ${those}`,
  };
  const seen = new Map<string, Map<string, { key: object; row: object }>>();
  for (const table of NAMES) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(seen) - ${NOT_KEPT}::text[] as row from ${sql.table(table)} seen
      where workspace_id = ${act.workspaceId} and ${around[table]}`.execute(db);
    const keyed = rows.map(({ row }) => {
      const key = Object.fromEntries(TABLES[table].map((column) => [column, row[column]]));
      return [JSON.stringify(key), { key, row }] as const;
    });
    seen.set(table, new Map(keyed));
  }
  return seen;
}

/**
 * Puts the rows of one table back: those that came go, columns that changed are as they were. A column that somebody wrote since keeps
 * what they wrote, and a row that went since is gone. Answers the first row that came and that somebody changed since.
 */
async function putTableBack(
  transaction: OpenTransaction,
  act: Act,
  table: Table,
  written: readonly WrittenRow[],
): Promise<WrittenRow | undefined> {
  const own = written.filter((row) => row.table === table);
  for (const row of own.filter(({ before }) => before === null)) {
    const now = await rowAt(transaction, act, table, row);
    if (now === undefined) continue;
    if (Object.entries(row.after).some(([column, value]) => !isSame(now[column], value))) return row;
    // A body or a group goes last, once it is known that nothing else names it.
    if (table === "organisation" || table === "organisation_group") continue;
    await sql`delete from ${sql.table(table)} where ${at(act, table, row)}`.execute(transaction);
  }
  for (const row of own) if (row.before !== null) await putRowBack(transaction, act, table, row);
  return undefined;
}

async function putRowBack(transaction: OpenTransaction, act: Act, table: Table, row: WrittenRow): Promise<void> {
  const now = await rowAt(transaction, act, table, row);
  const { before, after } = row;
  const untouched = Object.keys(before ?? {}).filter((column) => now && isSame(now[column], after[column]));
  if (untouched.length === 0) return;
  const was = sql`jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(before)}::jsonb)`;
  const set = untouched.map((column) => sql`${sql.ref(column)} = (${was}).${sql.ref(column)}`);
  if (VERSIONED.has(table)) set.push(sql`version = version + 1`);
  await sql`update ${sql.table(table)} set ${sql.join(set)} where ${at(act, table, row)}`.execute(transaction);
}
const VERSIONED: ReadonlySet<Table> = new Set(["organisation", "organisation_group", "portfolio"]);

async function rowAt(transaction: OpenTransaction, act: Act, table: Table, row: WrittenRow) {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(seen) as row from ${sql.table(table)} seen where ${at(act, table, row)} for update`.execute(
    transaction,
  );
  return rows[0]?.row;
}

function at({ workspaceId }: Act, table: Table, { key }: WrittenRow): RawBuilder<unknown> {
  const parts = TABLES[table].map((column) => sql`${sql.ref(column)} = ${key[column]}`);
  return sql`workspace_id = ${workspaceId} and ${sql.join(parts, sql` and `)}`;
}

/** All tables, up to the bodies and groups that the operation made, which still stand. */
export async function putRowsBack(
  transaction: OpenTransaction,
  act: Act,
  written: readonly WrittenRow[],
): Promise<WrittenRow | undefined> {
  for (const table of NAMES) {
    const changed = await putTableBack(transaction, act, table, written);
    if (changed) return changed;
  }
  return undefined;
}
