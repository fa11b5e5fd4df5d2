import { FileRefused } from "#file-kit/index.ts";
import { columnsOf, linesOfTable, type PlacedCell } from "../../model/table-lines.ts";
import { LIMITS } from "./limits.ts";

export type Cell = { span: number; continues: boolean };
export type Row = { cells: PlacedCell[]; next: number; inProperties: boolean; cell?: Cell };
export type Table = { rows: Row[] };

/** Leaves columns of the grid free: cells that span, and rows that begin later. */
export function advance(row: Row, columns: number): void {
  row.next += columns;
  if (row.next > LIMITS.columns) throw new FileRefused("file-table-too-wide", { limit: LIMITS.columns });
}

/** The rows as lines. A cell that continues the one above is empty: its words are said once. */
export function linesOfRows({ rows }: Table): string[] {
  const placed = rows.map(({ cells }) => cells);
  if (rows.length * columnsOf(placed).length > LIMITS.letters) {
    throw new FileRefused("file-too-long", { limit: LIMITS.letters });
  }
  return linesOfTable(placed);
}
