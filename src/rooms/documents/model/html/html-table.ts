import { linesOfTable, type PlacedCell } from "../table-lines.ts";
import { HTML_LIMITS, type HtmlElement, HtmlTooLarge, isElement } from "./bounded-tree.ts";

/** The rows of a table as lines; a cell that covers several rows says its words in the first. */
export function linesOfHtmlTable(table: HtmlElement, linesOfCell: (cell: HtmlElement) => readonly string[]): string[] {
  /** How many further rows each column is covered from above. */
  const covered: number[] = [];
  const rows = rowsOf(table).map((row): PlacedCell[] => {
    const placed: PlacedCell[] = [];
    let column = 0;
    for (const cell of row.children) {
      if (!isElement(cell) || (cell.name !== "td" && cell.name !== "th")) continue;
      while ((covered[column] ?? 0) > 0) column += 1;
      const columns = spanOf(cell.attribs["colspan"]) || 1;
      const rowCount = spanOf(cell.attribs["rowspan"]) || HTML_LIMITS.elements;
      if (column + columns > HTML_LIMITS.columns) throw new HtmlTooLarge("file-table-too-wide", HTML_LIMITS.columns);
      placed.push({ start: column, lines: linesOfCell(cell) });
      for (let at = column; at < column + columns; at += 1) covered[at] = Math.max(covered[at] ?? 0, rowCount);
      column += columns;
    }
    for (const [at, left] of covered.entries()) covered[at] = Math.max(0, (left ?? 0) - 1);
    return placed;
  });
  return linesOfTable(rows);
}

/** Rows of the table itself, not of a table within its cells. */
function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === "tr") return [child];
    return /^(?:tbody|thead|tfoot)$/u.test(child.name) ? rowsOf(child) : [];
  });
}

/** Zero means down to the end; what is no number means one. */
function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isSafeInteger(span) && span >= 0 ? span : 1;
}
