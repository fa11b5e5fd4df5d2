import { cellAddress, type ReadRow, type ReadCell, type Workbook, wordsOfCell } from "#file-kit/index.ts";
import { type Field, fieldOf, type RecordDeclaration, type RowError, unitOf } from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { ID_TITLE, titleOf, VERSION_TITLE } from "./sheet-columns.ts";

/** A row of a file as it is to be judged: words by field, the cell that each stands in, and what no cell may hold. */
export type FileRow = {
  readonly sheet: string;
  readonly line: number;
  readonly id: string | null;
  /** The version that the file was written with. */
  readonly version: number | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
  readonly errors: readonly RowError[];
};

/** The head stands among the first rows; titles that people write stand above it. */
const LOOKED_AT = 30;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

type Head = {
  readonly line: number;
  readonly fields: ReadonlyMap<number, string>;
  readonly id: number;
  readonly version: number;
};

/** The rows of every sheet that has the register's head, in the order of the file. Columns may stand in any order, or be missing. */
export function rowsOfWorkbook(
  declaration: RecordDeclaration,
  visible: readonly string[],
  { sheets }: Workbook,
): Outcome<FileRow[], "register-head-missing"> {
  const rows: FileRow[] = [];
  let isFound = false;
  for (const { name, rows: own, isHidden } of sheets) {
    const head = isHidden ? undefined : headOf(declaration, visible, own);
    if (!head) continue;
    isFound = true;
    for (const row of own) {
      if (row.number > head.line) rows.push(...fileRow(declaration, name, head, row));
    }
  }
  const wanted = titleOf(fieldOf(declaration, declaration.key));
  return isFound ? done(rows) : refuse("register-head-missing", { column: wanted });
}

function headOf(
  declaration: RecordDeclaration,
  visible: readonly string[],
  rows: readonly ReadRow[],
): Head | undefined {
  const keys = new Map(
    visible.flatMap((key) => {
      const field = fieldOf(declaration, key);
      return [titleOf(field), field.label.vi, field.label.en].map((title) => [fold(title), key] as const);
    }),
  );
  for (const { number: line, cells } of rows.slice(0, LOOKED_AT)) {
    const titles = cells.map((cell) => fold(wordsOfCell(cell)));
    const fields = new Map<number, string>();
    for (const [at, title] of titles.entries()) {
      const key = keys.get(title);
      if (key !== undefined && ![...fields.values()].includes(key)) fields.set(at, key);
    }
    if (fields.size < 2 || ![...fields.values()].includes(declaration.key)) continue;
    return { line, fields, id: titles.indexOf(fold(ID_TITLE)), version: titles.indexOf(fold(VERSION_TITLE)) };
  }
  return undefined;
}

function fileRow(
  declaration: RecordDeclaration,
  sheet: string,
  head: Head,
  { number: line, cells }: ReadRow,
): FileRow[] {
  const texts: Record<string, string> = {};
  const places: Record<string, string> = {};
  const errors: RowError[] = [];
  for (const [at, key] of head.fields) {
    const cell = cells[at] ?? null;
    texts[key] = wordsFor(fieldOf(declaration, key), cell);
    places[key] = cellAddress(line, at + 1);
    if (cell !== null && typeof cell === "object" && "error" in cell) {
      errors.push({ field: key, code: "field-formula-failed", params: { words: cell.error } });
    }
  }
  if (Object.values(texts).every((words) => words === "")) return [];
  const id = wordsOfCell(cells[head.id]).toLowerCase();
  const version = Number(wordsOfCell(cells[head.version]));
  return [
    {
      sheet,
      line,
      id: UUID.test(id) ? id : null,
      version: Number.isSafeInteger(version) && version > 0 ? version : null,
      texts,
      cells: places,
      errors,
    },
  ];
}

/** A share that Excel shows as 57 % is 57 where the column's unit is %. */
function wordsFor(field: Field, cell: ReadCell): string {
  const words = wordsOfCell(cell);
  return unitOf(field, "vi") === "%" ? words.replace(/\s*%$/u, "") : words;
}
