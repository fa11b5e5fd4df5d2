import { cellAddress, type ReadRow, type ReadCell, type Workbook, wordsOfCell } from "#file-kit/index.ts";
import { type Field, fieldOf, type RecordDeclaration, type RowError, unitOf } from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Sentence } from "#shared/sentences.ts";
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

/** The rows of a file, and its columns that are none of the register's: they are told, or somebody would miss them later. */
export type ReadFile = { readonly rows: FileRow[]; readonly ignored: string[] };

type Head = {
  readonly line: number;
  /** `H1 Ghi gì`. */
  readonly ignored: readonly string[];
  readonly fields: ReadonlyMap<number, string>;
  readonly id: number;
  readonly version: number;
};

/** The rows of every sheet that has the register's head, in the order of the file. Columns may stand in any order, or be missing. */
export function rowsOfWorkbook(
  declaration: RecordDeclaration,
  visible: readonly string[],
  { sheets }: Workbook,
): Outcome<ReadFile, "register-head-missing"> {
  const rows: FileRow[] = [];
  const ignored = new Set<string>();
  let isFound = false;
  for (const { name, rows: own, isHidden } of sheets) {
    const head = isHidden ? undefined : headOf(declaration, visible, own);
    if (!head) continue;
    isFound = true;
    for (const title of head.ignored) ignored.add(title);
    for (const row of own) {
      if (row.number > head.line) rows.push(...fileRow(declaration, name, head, row));
    }
  }
  const wanted = titleOf(fieldOf(declaration, declaration.key));
  return isFound ? done({ rows, ignored: [...ignored] }) : refuse("register-head-missing", { column: wanted });
}

function headOf(
  declaration: RecordDeclaration,
  visible: readonly string[],
  rows: readonly ReadRow[],
): Head | undefined {
  const keys = new Map(
    visible.flatMap((key) =>
      titlesOf(headedBy(fieldOf(declaration, key))).map((title) => [titleWords(title), key] as const),
    ),
  );
  const known = new Set(
    [ID_TITLE, VERSION_TITLE, ...Object.values(declaration.derived).flatMap(titlesOf)].map(titleWords),
  );
  for (const { number: line, cells } of rows.slice(0, LOOKED_AT)) {
    const titles = cells.map((cell) => titleWords(wordsOfCell(cell)));
    const fields = new Map<number, string>();
    const ignored: string[] = [];
    for (const [at, title] of titles.entries()) {
      const key = keys.get(title);
      if (key !== undefined && ![...fields.values()].includes(key)) fields.set(at, key);
      else if (title !== "" && !known.has(title))
        ignored.push(`${cellAddress(line, at + 1)} ${wordsOfCell(cells[at] ?? null).trim()}`);
    }
    if (fields.size < 2 || ![...fields.values()].includes(declaration.key)) continue;
    const [id, version] = [ID_TITLE, VERSION_TITLE].map((title) => titles.indexOf(titleWords(title)));
    return { line, ignored, fields, id: id ?? -1, version: version ?? -1 };
  }
  return undefined;
}

type Titled = { readonly label: Sentence; readonly unit: Sentence | null };

function headedBy(field: Field): Titled {
  const [vi, en] = [unitOf(field, "vi"), unitOf(field, "en")];
  return { label: field.label, unit: vi === null || en === null ? null : { vi, en } };
}

/** As the file that goes out has it, and as the page shows it, in either language. */
function titlesOf({ label, unit }: Titled): string[] {
  return (["vi", "en"] as const).flatMap((locale) => {
    const [name, own] = [label[locale], unit?.[locale]];
    return own === undefined ? [name] : [name, `${name} (${own})`, `${name}, ${own}`];
  });
}

function titleWords(title: string): string {
  return fold(title).replace(/\s+/gu, " ").trim();
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
