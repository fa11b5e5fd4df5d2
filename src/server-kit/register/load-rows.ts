import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import { fieldOf, keysOf, type ProposedRow, type RecordDeclaration, type StoredRecord } from "#shared/fields/index.ts";
import type { OpenTransaction } from "#store/index.ts";
import { type Cells, columnsOf, OWN_COLUMNS, snake } from "./columns.ts";
import { valuesOfRow } from "./present-rows.ts";
import type { ReferencePorts } from "./register.ts";

export type RowToSave = ProposedRow & { readonly id: string | null };

/** What is known before rows are judged: the stored records by id and by key, and what the words of references mean. */
export type BeforeRows = {
  readonly byId: ReadonlyMap<string, StoredRecord>;
  readonly byKey: ReadonlyMap<string, StoredRecord>;
  readonly idOf: (register: string, words: string) => string | undefined;
};

/** Reads and holds every record that the rows name, by id or by key, in the order of the ids so that two savers never block in a ring. */
export async function loadBefore(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  references: ReferencePorts,
  rows: readonly RowToSave[],
): Promise<BeforeRows> {
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  const keys = rows.flatMap((row) => keyOfRow(declaration, row) ?? []);
  const columns = [
    ...OWN_COLUMNS.map(({ name }) => name),
    ...keysOf(declaration).flatMap((key) => columnsOf(key, fieldOf(declaration, key)).map(({ name }) => name)),
  ].map((name) => sql.ref(name));
  const keyColumn = sql.ref(snake(declaration.key));
  const { rows: found } = await sql<Cells>`select ${sql.join(columns)} from ${sql.table(declaration.table)}
    where workspace_id = ${act.workspaceId} and (id = any(${ids}::uuid[]) or ${keyColumn} = any(${keys}::text[]))
    order by id for update`.execute(transaction);
  const stored = found.map((row): StoredRecord => storedOf(declaration, row));
  return {
    byId: new Map(stored.map((record) => [record.id, record])),
    byKey: new Map(stored.map((record) => [String(record.values[declaration.key]), record])),
    idOf: await matchWords(transaction, act, declaration, references, rows),
  };
}

function storedOf(declaration: RecordDeclaration, row: Cells): StoredRecord {
  return {
    id: String(row["id"]),
    version: Number(row["version"]),
    values: valuesOfRow(declaration, row),
    endedOn: row["ended_on"] as StoredRecord["endedOn"],
  };
}

/** The key that a row states, as it will be stored. */
export function keyOfRow(declaration: RecordDeclaration, { values, texts }: ProposedRow): string | undefined {
  const stated = texts[declaration.key] ?? values[declaration.key];
  return typeof stated === "string" && stated.trim() !== "" ? stated.normalize("NFC").trim() : undefined;
}

async function matchWords(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  references: ReferencePorts,
  rows: readonly RowToSave[],
): Promise<BeforeRows["idOf"]> {
  const words = new Map<string, Set<string>>();
  for (const key of keysOf(declaration)) {
    const field = fieldOf(declaration, key);
    if (field.kind !== "reference") continue;
    const own = words.get(field.to) ?? new Set();
    for (const { texts } of rows) if (texts[key]?.trim()) own.add(texts[key].trim());
    words.set(field.to, own);
  }
  const matched = new Map<string, ReadonlyMap<string, string>>();
  for (const [to, own] of words) {
    if (own.size > 0) matched.set(to, (await references[to]?.match(transaction, act, [...own])) ?? new Map());
  }
  return (register, text) => matched.get(register)?.get(text.trim());
}
