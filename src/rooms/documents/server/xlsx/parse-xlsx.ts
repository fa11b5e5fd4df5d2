import { parseSpreadsheet, type ReadSheet, wordsOfCell } from "#file-kit/index.ts";
import { type FileReading, isInternalText, type ReadingNotice, secrecyMarkOf } from "../../model/index.ts";
import { linesOfTable, type PlacedCell } from "../../model/table-lines.ts";

/** Reads an annex in Excel as the tables of a .docx are read: one line a row, sheet after sheet. Throws `FileRefused`. */
export async function parseXlsx(bytes: Buffer): Promise<FileReading> {
  const { sheets } = await parseSpreadsheet(bytes);
  const shown = sheets.filter(({ isHidden }) => !isHidden).map(shownOf);
  const text = shown.flatMap(({ lines }) => (lines.length === 0 ? [] : [...lines, ""])).join("\n");
  const beside = sheets.flatMap((sheet) => sheet.beside);
  // What is hidden is left out of the text and of no refusal: a mark may stand anywhere in the file.
  const everything = [...beside, ...sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(wordsOfCell)))];
  const whole = everything.filter(Boolean).join("\n");
  const hidden = shown.reduce((sum, each) => sum + each.hidden, 0) + sheets.filter(({ isHidden, rows }) => isHidden && rows.length > 0).length; // prettier-ignore
  const counts: readonly (readonly [ReadingNotice["kind"], number])[] = [
    ["hidden-text", hidden],
    ["header-footer", beside.length],
    ["uncalculated-formula", sheets.reduce((sum, { uncalculated }) => sum + uncalculated, 0)],
  ];
  const notices = counts.filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
  return {
    kind: "xlsx",
    text,
    notices,
    secrecyMark: secrecyMarkOf(beside.join("\n")) ?? secrecyMarkOf(whole) ?? null,
    isInternal: isInternalText(beside.join("\n")) || isInternalText(whole),
  };
}

/** The lines of a sheet without its hidden rows and columns, and how many of those there were. */
function shownOf({ rows, hiddenColumns }: ReadSheet): { lines: string[]; hidden: number } {
  const left = new Set(hiddenColumns);
  const placed = rows.map(({ cells, isHidden }): PlacedCell[] => {
    if (isHidden) return [];
    return cells.flatMap((cell, at) => {
      const lines = left.has(at + 1) ? [] : wordsOfCell(cell).split(/\r?\n/u).filter(Boolean);
      return lines.length === 0 ? [] : [{ start: at + 1, lines }];
    });
  });
  const columns = hiddenColumns.filter((column) => rows.some(({ cells }) => (cells[column - 1] ?? null) !== null));
  const hidden = rows.filter(({ isHidden }) => isHidden).length + columns.length;
  return { lines: linesOfSheet(placed.filter((cells) => cells.length > 0)), hidden };
}

/** A row with one filled cell, before or behind all others, is a title or a remark and no row of the table. */
function linesOfSheet(rows: readonly PlacedCell[][]): string[] {
  const isOfTable = (cells: readonly PlacedCell[]) => cells.length > 1;
  const first = rows.findIndex(isOfTable);
  if (first < 0) return rows.flatMap(wordsOfRow);
  const end = rows.findLastIndex(isOfTable) + 1;
  return [
    ...rows.slice(0, first).flatMap(wordsOfRow),
    ...linesOfTable(rows.slice(first, end)),
    ...rows.slice(end).flatMap(wordsOfRow),
  ];
}

function wordsOfRow(cells: readonly PlacedCell[]): string[] {
  return cells.flatMap(({ lines }) => lines);
}
