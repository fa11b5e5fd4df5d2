import { cellText, type GridColumn, type GridSource } from "./grid-types.ts";

/** Undefined: the row of the cell has not come, so nobody knows. */
type Filled = boolean | undefined;

/** Where a run of cells ends, or the first row on the way that has to come before it can be told. */
export type Edge = { readonly at: number } | { readonly missing: number };

/**
 * Ctrl and an arrow, as in Excel: to the last cell of the block of words that one stands in, from its end or from an empty cell to where
 * the next one begins, and where none does to the last cell of all.
 */
export function edgeFrom(isFilled: (at: number) => Filled, from: number, step: 1 | -1, end: number): Edge {
  const next = from + step;
  if ((end - from) * step <= 0) return { at: from };
  const [here, beside] = [isFilled(from), isFilled(next)];
  if (here === undefined) return { missing: from };
  if (beside === undefined) return { missing: next };
  const isInside = here && beside;
  for (let at = next; ; at += step) {
    if (at === end) return { at };
    const filled = isFilled(isInside ? at + step : at);
    if (filled === undefined) return { missing: isInside ? at + step : at };
    if (filled !== isInside) return { at };
  }
}

/** The last line of the block of words that begins below a line; the line itself where none does. */
export function runBelow(isFilled: (at: number) => Filled, line: number, end: number): Edge {
  if (line >= end) return { at: line };
  const below = isFilled(line + 1);
  if (below === undefined) return { missing: line + 1 };
  return below ? edgeFrom((at) => at <= line || isFilled(at), line, 1, end) : { at: line };
}

/** Whether a cell holds words. The head of a group holds none: a block of words ends there. */
export function filledAt(source: GridSource, column: GridColumn | undefined, line: number): Filled {
  if (!column || line < 0 || line >= source.count) return false;
  const found = source.lineAt(line);
  if (found.kind === "group") return false;
  if (found.row) return cellText(column, found.row) !== "";
  return column.isAlwaysFilled ? true : undefined;
}
