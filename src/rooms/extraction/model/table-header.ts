import type { Clause } from "#rooms/documents/model/index.ts";
import type { Source } from "./source.ts";
import { cellsOf } from "./table-cells.ts";

/** Longer than this a cell is a task and heads nothing. */
const LONGEST_NAME = 40;

/**
 * What heads each column, in small letters. A header of two rows (`Phân công thực hiện | |` over `Chủ trì | Phối hợp`) is read column
 * by column: the lower name where there is one.
 */
export function columnNamesOf(source: Source, header: Clause): string[] {
  return columnHeadsOf(source, header).map(({ name }) => name);
}

/** A column's own name, and the title of several columns that it stands below: `2026` below `Kế hoạch`; empty where there is none. */
export type ColumnHead = { readonly name: string; readonly title: string };

export function columnHeadsOf(source: Source, header: Clause): ColumnHead[] {
  const upper = wordsOfCells(source, header);
  const second = secondHeaderOf(source, header);
  if (!second) return upper.map((name) => ({ name, title: "" }));
  return wordsOfCells(source, second).map((name, column) =>
    name === ""
      ? { name: upper[column] ?? "", title: "" }
      : { name, title: upper.slice(0, column + 1).findLast((title) => title !== "") ?? "" },
  );
}

/** The row below a header that goes on with it: it numbers nothing, and every name in it stands below a gap or a title of several columns. */
export function secondHeaderOf(source: Source, header: Clause): Clause | undefined {
  const next = source.clauses[header.ordinal + 1];
  if (next?.kind !== "table-row") return undefined;
  const [upper, lower] = [wordsOfCells(source, header), wordsOfCells(source, next)];
  const named = lower.flatMap((name, column) => (name === "" ? [] : [column]));
  const [first] = named;
  const isBelowGap = (column: number) =>
    (upper[column] ?? "") === "" || ((upper[column + 1] ?? "") === "" && named.includes(column + 1));
  const isSecond =
    first !== undefined &&
    first > 0 &&
    named.length >= 2 &&
    named.length < lower.length &&
    named.every((column) => isBelowGap(column) && (lower[column] ?? "").length <= LONGEST_NAME);
  return isSecond ? next : undefined;
}

function wordsOfCells(source: Source, row: Clause): string[] {
  return cellsOf(source, row).map((cell) => source.low.slice(cell.start, cell.end));
}
