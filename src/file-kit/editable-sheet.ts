import type { ColumnDef, DataValidation, WriteSheet } from "hucre/xlsx";
import type { Instant } from "#shared/plain-date.ts";
import { cellsOf, DAY_FORMAT, sheetName, type SheetColumn, type SheetRow, textOf } from "./spreadsheet.ts";

/** A column of a sheet that is edited and read back. */
export type EditableColumn = SheetColumn & {
  readonly isHidden?: boolean;
  /** What a cell may hold: Excel offers it as a list and refuses anything else. */
  readonly choices?: readonly string[];
};

const LISTS = "Danh mục";
/** Lists are offered this far below the last row, for rows that people add. */
const ROWS_TO_COME = 1_000;

/**
 * A sheet to be edited offline: keys hidden, lists to choose from. Held in memory, so for some thousands of rows.
 * @param madeAt the instant that the file bears: the same rows at the same instant are the same bytes
 */
export async function editableSheetFile(
  name: string,
  columns: readonly EditableColumn[],
  rows: readonly SheetRow[],
  madeAt: Instant,
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const lists = columns.flatMap(({ choices }, at) => (choices?.length ? [{ at, choices }] : []));
  const sheet: WriteSheet = {
    name: sheetName(name),
    columns: columns.map(columnDef),
    rows: [columns.map(({ title }) => textOf(title)), ...rows.map(cellsOf)],
    freezePane: { rows: 1 },
    dataValidations: lists.map(({ at, choices }, list) => listed(at, list, choices.length, rows.length)),
  };
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const listRows = Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices[row] ?? null));
  const sheets = lists.length === 0 ? [sheet] : [sheet, { name: LISTS, rows: listRows, hidden: true }];
  return writeXlsx({ sheets, properties: { modified: new Date(madeAt) } });
}

function columnDef({ width, kind, isHidden = false }: EditableColumn): ColumnDef {
  return {
    width,
    hidden: isHidden,
    // The format of text keeps codes such as `007` and `1/2` as they are typed.
    ...(kind === "date" ? { numFmt: DAY_FORMAT } : kind === "text" ? { numFmt: "@" } : {}),
  };
}

/** A list of its own sheet: a list within the cell's rule ends at 255 letters and parts at commas. */
function listed(at: number, list: number, length: number, rows: number): DataValidation {
  const column = columnLetters(at + 1);
  const from = columnLetters(list + 1);
  return {
    type: "list",
    formula1: `'${LISTS}'!$${from}$1:$${from}$${length}`,
    range: `${column}2:${column}${rows + 1 + ROWS_TO_COME}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: "Không có trong danh mục",
    errorMessage: "Chọn một giá trị trong danh sách thả xuống của ô.",
  };
}

function columnLetters(column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
