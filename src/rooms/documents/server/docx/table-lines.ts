import { FileRefused } from "#file-kit/index.ts";
import { LIMITS } from "./limits.ts";

export type Cell = { span: number; continues: boolean };
type PlacedCell = { readonly start: number; readonly lines: readonly string[] };
export type Row = { cells: PlacedCell[]; next: number; inProperties: boolean; cell?: Cell };
export type Table = { rows: Row[] };

/** Leaves columns of the grid free: cells that span, and rows that begin later. */
export function advance(row: Row, columns: number): void {
  row.next += columns;
  if (row.next > LIMITS.columns) throw new FileRefused("file-table-too-wide", { limit: LIMITS.columns });
}

/**
 * One line a row, cells joined by ` | `. A column is a place of the grid at which some cell begins, so a cell that spans leaves the
 * columns it covers empty and every row has the same cells. A cell that continues the one above is empty: its words are said once.
 * A table of one column is a frame: its paragraphs stay lines of their own.
 */
export function linesOfTable({ rows }: Table): string[] {
  const starts = [...new Set(rows.flatMap(({ cells }) => cells.map(({ start }) => start)))].toSorted((a, b) => a - b);
  if (starts.length <= 1) return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  if (rows.length * starts.length > LIMITS.letters) throw new FileRefused("file-too-long", { limit: LIMITS.letters });
  return rows.flatMap(({ cells }) => {
    const words = new Map(cells.map(({ start, lines }) => [start, wordsOfCell(lines)]));
    if ([...words.values()].every((cell) => cell === "")) return [];
    return [lineOfRow(starts.map((start) => words.get(start) ?? ""))];
  });
}

function lineOfRow(cells: readonly string[]): string {
  return cells.join(" | ").replaceAll("|  |", "| |").replaceAll("|  |", "| |").trim();
}

/** A bar within a cell, of a nested table or typed, would read as a cell of its own. */
function wordsOfCell(lines: readonly string[]): string {
  return lines
    .join(" ")
    .replace(/ *\|[ |]*/gu, " / ")
    .trim();
}
