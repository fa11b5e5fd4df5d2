import type { Span } from "#rooms/documents/model/index.ts";
import type { ClauseRow } from "./clause-rows.ts";

/** What stands on the page as one thing: the document's face, a clause, or the rows of a table. */
export type Block =
  | { readonly kind: "face"; readonly rows: readonly ClauseRow[] }
  | { readonly kind: "clause"; readonly row: ClauseRow }
  | { readonly kind: "table"; readonly rows: readonly ClauseRow[] };

/** The rows in order, with the leading letterhead and each run of table rows put together. */
export function blocksOf(text: string, rows: readonly ClauseRow[], title: string): Block[] {
  const face = faceRows(text, rows, title);
  const blocks: Block[] = [{ kind: "face", rows: face }];
  for (const row of rows.slice(face.length)) {
    const last = blocks.at(-1);
    if (row.clause.kind !== "table-row") blocks.push({ kind: "clause", row });
    else if (last?.kind === "table") blocks[blocks.length - 1] = { kind: "table", rows: [...last.rows, row] };
    else blocks.push({ kind: "table", rows: [row] });
  }
  return blocks;
}

/** A title further down than this is the title of something else. */
const FACE_ROWS = 16;

/** Everything down to the document's title; without one, its letterhead. */
function faceRows(text: string, rows: readonly ClauseRow[], title: string): readonly ClauseRow[] {
  const titleAt = rows.slice(0, FACE_ROWS).findIndex((row) => isTitleRow(text, row, title));
  if (titleAt >= 0) return rows.slice(0, titleAt + 1);
  const first = rows.findIndex((row) => row.clause.kind !== "letterhead");
  return rows.slice(0, first < 0 ? rows.length : first);
}

export function isTitleRow(text: string, { words }: ClauseRow, title: string): boolean {
  return text.slice(words.start, words.end).trim() === title.trim();
}

/** The cells of a table row: stretches of the text between the bars, without the spaces around them. */
export function cellsOf(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const cells: Span[] = [];
  let from = 0;
  for (const part of words.split("|")) {
    const before = part.length - part.trimStart().length;
    const cell = { start: start + from + before, end: start + from + before + part.trim().length };
    cells.push(cell.end < cell.start ? { start: cell.start, end: cell.start } : cell);
    from += part.length + 1;
  }
  const isFramed = words.startsWith("|");
  const isOpenAtEnd = words.trimEnd().endsWith("|");
  return cells.slice(isFramed ? 1 : 0, isOpenAtEnd && cells.length > 1 ? -1 : undefined);
}

/** Widths of a table's columns as shares: long words get room, but no column starves. */
export function columnsOf(text: string, rows: readonly ClauseRow[]): string {
  const widest: number[] = [];
  for (const row of rows) {
    const cells = cellsOf(text, row.words);
    if (cells.length < 2) continue;
    for (const [index, cell] of cells.entries())
      widest[index] = Math.max(widest[index] ?? 0, Math.min(cell.end - cell.start, 90));
  }
  return widest
    .map((length) =>
      length <= 5 ? "2.5rem" : `minmax(${length < 12 ? "5.75rem" : "4rem"}, ${Math.sqrt(length).toFixed(1)}fr)`,
    )
    .join(" ");
}
