/** A cell at its place in the grid of a table, as the lines it holds. */
export type PlacedCell = { readonly start: number; readonly lines: readonly string[] };

/**
 * One line a row, cells joined by ` | `. A column is a place of the grid at which some cell begins, so a cell that spans leaves the
 * columns it covers empty and every row has the same cells. A table of one column is a frame: its paragraphs stay lines of their own.
 */
export function linesOfTable(rows: readonly (readonly PlacedCell[])[]): string[] {
  const starts = columnsOf(rows);
  if (starts.length <= 1) return rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
  return rows.flatMap((cells) => {
    const words = new Map(cells.map(({ start, lines }) => [start, wordsOfCell(lines)]));
    if ([...words.values()].every((cell) => cell === "")) return [];
    return [lineOfRow(starts.map((start) => words.get(start) ?? ""))];
  });
}

/** Where cells begin, in order. */
export function columnsOf(rows: readonly (readonly PlacedCell[])[]): number[] {
  return [...new Set(rows.flatMap((cells) => cells.map(({ start }) => start)))].toSorted((a, b) => a - b);
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
