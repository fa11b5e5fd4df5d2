import { receiveSpreadsheet, type FileRefusalCode } from "#file-kit/index.ts";
import type { Act } from "#shared/act.ts";
import {
  type Fields,
  type ImportedRow,
  type ImportedWorkbook,
  type RecordDeclaration,
  type SavedRow,
  type StoredRecord,
  type ValueSource,
  visibleKeys,
} from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { NotAllowed } from "#shared/permission.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import type { Upload } from "../serve-upload.ts";
import { loadBefore } from "./load-rows.ts";
import type { Register } from "./register.ts";
import { type FileRow, type ReadFile, rowsOfWorkbook } from "./rows-of-workbook.ts";
import { saveRows } from "./save-rows.ts";
import { compareRow, type ComparedRow } from "./compare-row.ts";
import { sheetWords } from "./sheet-words.ts";

const LARGEST_MB = 32;
/** Rows of one file: they are judged and stored in one transaction. */
const MOST_ROWS = 20_000;
/** Rows told one by one; the counts are of all. */
const MOST_TOLD = 2_000;

export type ImportWorkbookRefusal =
  | NotAllowed
  | FileRefusalCode
  | "register-head-missing"
  | "register-file-too-long"
  | "record-key-taken";

/** Takes in a workbook that was edited offline: what would become of each row, or, once confirmed, what did. */
export async function importWorkbook<Own extends Fields>(
  db: Database,
  register: Register<Own>,
  incomingFolder: string,
  asked: Upload<Register<Own>["contract"]["importFile"]>,
): Promise<Outcome<ImportedWorkbook, ImportWorkbookRefusal>> {
  const { declaration } = register;
  const allowed = declaration.mayKeep(asked.act.actor);
  if (!allowed.ok) return allowed;
  const { fileName: file, mode, overwrite } = asked.query as ImportQuery;
  const named = (code: ImportWorkbookRefusal, params: object) => refuse(code, { ...params, file });
  const book = await receiveSpreadsheet({ ...asked, file }, incomingFolder, LARGEST_MB);
  if (!book.ok) return book;
  const rows = rowsOfWorkbook(declaration, visibleKeys(declaration, asked.act.actor), book.value);
  if (!rows.ok) return named(rows.refusal.code, rows.refusal.params);
  if (rows.value.rows.length > MOST_ROWS) return named("register-file-too-long", { limit: MOST_ROWS });
  return judgeFile(db, asked.act, register, {
    file,
    mode,
    overwrite: new Set(overwrite.split("\n")),
    ...rows.value,
  });
}

type ImportQuery = { readonly fileName: string; readonly mode: "dry-run" | "save"; readonly overwrite: string };
type FileToJudge = {
  readonly file: string;
  readonly mode: "dry-run" | "save";
  readonly overwrite: ReadonlySet<string>;
} & ReadFile;

/** One transaction: what was shown is judged again on what stands there now, and stored. */
async function judgeFile<Own extends Fields>(
  db: Database,
  act: Act,
  register: Register<Own>,
  { file, mode, overwrite, rows, ignored }: FileToJudge,
): Promise<Outcome<ImportedWorkbook, NotAllowed | "record-key-taken">> {
  return inTransaction(db, async (transaction) => {
    const compared = await compareRows(transaction, act, register, rows);
    const open = compared.filter((each) => toBeSaved(each, overwrite));
    const saved = await saveRows(transaction, act, register, {
      rows: open.map(({ row, stored, edits }) => ({
        id: stored?.id ?? row.id,
        version: stored?.version ?? null,
        values: {},
        texts: edits,
        source: sourceOf(file, row),
      })),
      source: { source: file, quote: null, asOf: null, certainty: "medium" },
      mode,
      knownKey: "update",
      locale: "vi",
    });
    if (!saved.ok) return saved;
    const answers = new Map(open.map((each, at) => [each, saved.value.rows[at]]));
    const told = compared.map((each): ImportedRow => {
      const answer = answers.get(each);
      const errors = [...each.row.errors, ...(answer?.errors ?? [])];
      const state =
        errors.length > 0 ? "refused" : (answer?.state ?? (each.conflicts.length > 0 ? "conflict" : "unchanged"));
      return toldRow(register.declaration, each, state, errors);
    });
    const written = mode === "save" ? saved.value.rows.flatMap(writtenOf) : [];
    return done({ ...summaryOf(told), ignored, saved: written });
  });
}

function writtenOf({ state, id, version }: SavedRow): ImportedWorkbook["saved"] {
  const isWritten = (state === "created" || state === "updated") && id !== null && version !== null;
  return isWritten ? [{ id, version }] : [];
}

function toBeSaved({ row, stored, edits, conflicts }: ComparedRow, overwrite: ReadonlySet<string>): boolean {
  if (row.errors.length > 0) return false;
  if (conflicts.length > 0 && !overwrite.has(placeOf(row))) return false;
  return stored === undefined || Object.keys(edits).length > 0;
}

/** What a person names a row by when they say that the file's value stands. */
function placeOf({ sheet, line }: FileRow): string {
  return `${sheet}!${line}`;
}

/** Each value that comes from the file says which file, sheet and row. */
function sourceOf(file: string, { sheet, line }: FileRow): ValueSource {
  const words = sheet === "" ? `Tệp ${file}, dòng ${line}` : `Tệp ${file}, trang ${sheet}, dòng ${line}`;
  return { source: words, quote: null, asOf: null, certainty: "medium" };
}

async function compareRows<Own extends Fields>(
  transaction: OpenTransaction,
  act: Act,
  { declaration, references }: Register<Own>,
  rows: readonly FileRow[],
): Promise<ComparedRow[]> {
  const proposed = rows.map(({ id, version, texts }) => ({ id, version, texts, values: {}, source: null }));
  const before = await loadBefore(transaction, act, declaration, references, proposed);
  const storedOf = (row: FileRow): StoredRecord | undefined =>
    row.id === null ? before.byKey.get(row.texts[declaration.key] ?? "") : before.byId.get(row.id);
  const words = await sheetWords(transaction, act, declaration, references, rows, storedOf);
  return rows.map((row) => compareRow(row, storedOf(row), words));
}

function toldRow(
  declaration: RecordDeclaration,
  { row, changes, conflicts }: ComparedRow,
  state: ImportedRow["state"],
  errors: FileRow["errors"],
): ImportedRow {
  return {
    place: placeOf(row),
    sheet: row.sheet,
    line: row.line,
    name: row.texts[declaration.title] ?? row.texts[declaration.key] ?? "",
    state,
    changes: changes.map((change) => ({ ...change, isConflict: conflicts.includes(change.field) })),
    errors: errors.map((error) => ({ ...error, cell: error.field === null ? null : (row.cells[error.field] ?? null) })),
  };
}

function summaryOf(rows: readonly ImportedRow[]): Omit<ImportedWorkbook, "saved" | "ignored"> {
  const counts = { created: 0, updated: 0, unchanged: 0, refused: 0, conflict: 0 };
  for (const { state } of rows) counts[state] += 1;
  const order = ["refused", "conflict", "updated", "created"] as const;
  const worth = order.flatMap((state) => rows.filter((row) => row.state === state));
  return { counts, rows: worth.slice(0, MOST_TOLD) };
}
