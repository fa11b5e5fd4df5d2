import { sql } from "kysely";
import { wordsOfCell } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import {
  fieldOf,
  fromCanonicalText,
  keysOf,
  plainText,
  type RecordDeclaration,
  type StoredRecord,
} from "#shared/fields/index.ts";
import type { OpenTransaction } from "#store/index.ts";
import type { SheetWords } from "./compare-row.ts";
import type { ReferencePorts } from "./register.ts";
import type { FileRow } from "./rows-of-workbook.ts";
import { sheetValue } from "./sheet-columns.ts";

type Kept = { readonly id: string; readonly field: string; readonly version: number; readonly value: string | null };

/** What the file would hold of the records that its rows are of, now and at the versions that the rows name. */
export async function sheetWords(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  references: ReferencePorts,
  rows: readonly FileRow[],
  storedOf: (row: FileRow) => StoredRecord | undefined,
): Promise<SheetWords> {
  const records = rows.flatMap((row) => storedOf(row) ?? []);
  const older = rows.flatMap((row) => {
    const stored = storedOf(row);
    return stored && row.version !== null && row.version < stored.version ? [stored.id] : [];
  });
  const history = await historyOf(transaction, act, older);
  const values = [...records.map((record) => record.values), ...[...history.values()].flat().map(({ field, value }) => ({ [field]: value }))]; // prettier-ignore
  const names = await namesOf(transaction, act, declaration, references, values);
  const wordsOf = (field: string, value: unknown) => wordsOfCell(sheetValue(fieldOf(declaration, field), value, names));
  return {
    now: (record, field) => wordsOf(field, record.values[field]),
    atVersion: (record, version, field) => {
      const kept = history.get(record.id)?.findLast((each) => each.field === field && each.version <= version);
      return wordsOf(field, fromCanonicalText(fieldOf(declaration, field), kept?.value ?? null));
    },
  };
}

/** Every value that the records had, in their order. */
async function historyOf(transaction: OpenTransaction, act: Act, ids: readonly string[]): Promise<Map<string, Kept[]>> {
  const found = new Map<string, Kept[]>();
  if (ids.length === 0) return found;
  const { rows } = await sql<Kept>`select record_id as id, field, version, value from register_value
    where workspace_id = ${act.workspaceId} and record_id = any(${ids}::uuid[]) order by record_id, field, version`.execute(
    transaction,
  );
  for (const row of rows) found.set(row.id, [...(found.get(row.id) ?? []), row]);
  return found;
}

async function namesOf(
  transaction: OpenTransaction,
  act: Act,
  declaration: RecordDeclaration,
  references: ReferencePorts,
  values: readonly Readonly<Record<string, unknown>>[],
): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const key of keysOf(declaration)) {
    const field = fieldOf(declaration, key);
    if (field.kind !== "reference") continue;
    const ids = new Set(values.map((own) => plainText(own[key])).filter((id) => id !== ""));
    if (ids.size > 0) Object.assign(names, Object.fromEntries((await references[field.to]?.names(transaction, act, [...ids])) ?? [])); // prettier-ignore
  }
  return names;
}
