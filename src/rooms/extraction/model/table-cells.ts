import type { Clause, Span } from "#rooms/documents/model/index.ts";
import { type Source, trimmed } from "./source.ts";

/** The cells of a row, in order; an empty one has no length. */
export function cellsOf(source: Source, row: Clause): Span[] {
  const cells: Span[] = [];
  let from = row.start;
  for (const words of source.text.slice(row.start, row.end).split("|")) {
    cells.push(trimmed(source.text, from, from + words.length));
    from += words.length + 1;
  }
  return source.text[row.start] === "|" && isFramed(source, row) ? cells.slice(1) : cells;
}

const framed = new WeakMap<Source, Map<number, boolean>>();

/** Whether every row of its table stands between bars, as its first row does; else a bar at the start follows an empty cell. */
function isFramed(source: Source, row: Clause): boolean {
  const known = framed.get(source) ?? new Map<number, boolean>();
  framed.set(source, known);
  const rows: Clause[] = [];
  let first: Clause | undefined = row;
  while (first && !known.has(first.ordinal)) {
    rows.push(first);
    const above: Clause | undefined = source.clauses[first.ordinal - 1];
    if (above?.kind !== "table-row") break;
    first = above;
  }
  const verdict = (first && known.get(first.ordinal)) ?? source.text[rows.at(-1)?.start ?? row.start] === "|";
  for (const { ordinal } of rows) known.set(ordinal, verdict);
  return verdict;
}
