import { type Line, type Row, wholeRow } from "./lines.ts";
import { rightOf } from "./page-words.ts";

/** Rows of a page that are read together: across the page, or column after column. */
export type Zone =
  | { readonly kind: "lines"; readonly lines: readonly Line[] }
  | { readonly kind: "columns"; readonly columns: readonly (readonly Line[])[] }
  /** Three columns or more without borders: a table. Each row has one line or none for each column. */
  | { readonly kind: "grid"; readonly rows: readonly (readonly (readonly Line[])[])[] };

type Gap = { readonly from: number; readonly to: number };

/** A gutter is at least so many sizes of the letters wide. */
const GUTTER = 1;
const LEAST_SPLIT_ROWS = 2;
/** What goes on below the last row of two columns stands at the usual distance from its own column. */
const TAIL_DISTANCE = 1.9;

export function zonesOf(rows: readonly Row[]): Zone[] {
  const zones: Zone[] = [];
  let lines: Line[] = [];
  for (let at = 0; at < rows.length;) {
    const found = columnsFrom(rows, at);
    if (found) {
      if (lines.length > 0) zones.push({ kind: "lines", lines });
      lines = [];
      zones.push(found.zone);
      at = found.next;
    } else {
      const row = rows[at];
      if (row) lines.push(wholeRow(row));
      at += 1;
    }
  }
  if (lines.length > 0) zones.push({ kind: "lines", lines });
  return zones;
}

/** Columns that begin with a row, as far down as a gutter stays free. */
function columnsFrom(rows: readonly Row[], first: number): { zone: Zone; next: number } | undefined {
  const start = rows[first];
  if (!start || !isSplit(rows, first)) return undefined;
  let gaps = gapsOf(start);
  if (start.lines.length === 1) gaps = gapsOf({ ...start, lines: [...start.lines, ...(rows[first + 1]?.lines ?? [])] });
  let splitRows = 0;
  let lastSplit = first;
  let next = first;
  for (; next < rows.length; next += 1) {
    const row = rows[next];
    if (!row) break;
    const kept = gaps.flatMap((gap) => narrowed(gap, row)).filter(({ from, to }) => to - from >= GUTTER * row.size);
    if (kept.length === 0) break;
    if (isSplit(rows, next)) {
      splitRows += 1;
      lastSplit = next;
    }
    gaps = kept;
  }
  if (splitRows < LEAST_SPLIT_ROWS) return undefined;
  const inside = rows.slice(first, lastSplit + 1);
  const gutters = gutterOf(inside, gaps);
  if (gutters.length === 0) return undefined;
  const tail = tailOf(rows.slice(lastSplit + 1, next), inside, gutters);
  return { zone: zoneOf([...inside, ...tail], gutters), next: lastSplit + 1 + tail.length };
}

/** Words on both sides of a gap: in one row, or in two that lie side by side at half a line's distance. */
function isSplit(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (!row) return false;
  if (row.lines.length > 1) return true;
  const below = rows[at + 1];
  if (!below || below.lines.length > 1 || below.baseline - row.baseline > 0.8 * row.size) return false;
  const [here, there] = [row.lines[0], below.lines[0]];
  return !!here && !!there && (rightOf(here.box) < there.box.x || rightOf(there.box) < here.box.x);
}

function gapsOf(row: Row): Gap[] {
  const lines = row.lines.toSorted((a, b) => a.box.x - b.box.x);
  return lines.slice(1).map((line, index) => ({ from: rightOf(lines[index]?.box ?? line.box), to: line.box.x }));
}

/** What a row leaves of a gap. */
function narrowed(gap: Gap, row: Row): Gap[] {
  let gaps = [gap];
  for (const { box } of row.lines) {
    gaps = gaps.flatMap(({ from, to }) => {
      if (rightOf(box) <= from || box.x >= to) return [{ from, to }];
      return [
        { from, to: Math.min(to, box.x) },
        { from: Math.max(from, rightOf(box)), to },
      ].filter((piece) => piece.to > piece.from);
    });
  }
  return gaps;
}

/** The gaps with words on both sides, as seen from all rows. */
function gutterOf(rows: readonly Row[], gaps: readonly Gap[]): number[] {
  const boxes = rows.flatMap(({ lines }) => lines.map(({ box }) => box));
  const centres = gaps.map(({ from, to }) => (from + to) / 2).toSorted((a, b) => a - b);
  const kept: number[] = [];
  for (const x of centres) {
    const left = kept.at(-1) ?? -Infinity;
    if (boxes.some((box) => box.x > left && rightOf(box) <= x) && boxes.some((box) => box.x >= x)) kept.push(x);
  }
  return kept;
}

/** Rows below the last with two sides that go on with the first column (recipients below each other beside a signature). */
function tailOf(rows: readonly Row[], inside: readonly Row[], gutters: readonly number[]): Row[] {
  const [gutter = 0] = gutters;
  const isLeft = (row: Row) => row.lines.every(({ box }) => rightOf(box) <= gutter);
  let last = inside.findLast((row) => row.lines.some(({ box }) => rightOf(box) <= gutter))?.baseline ?? 0;
  const tail: Row[] = [];
  for (const row of rows) {
    if (gutters.length > 1 || !isLeft(row) || row.baseline - last > TAIL_DISTANCE * row.size) break;
    tail.push(row);
    last = row.baseline;
  }
  return tail;
}

function zoneOf(rows: readonly Row[], gutters: readonly number[]): Zone {
  const columnOf = (line: Line) => gutters.filter((x) => line.box.x >= x).length;
  const columns = (row: Row) =>
    Array.from({ length: gutters.length + 1 }, (_, column) => row.lines.filter((line) => columnOf(line) === column));
  const cells = rows.map(columns);
  if (gutters.length > 1) return { kind: "grid", rows: cells };
  return {
    kind: "columns",
    columns: Array.from({ length: gutters.length + 1 }, (_, column) => cells.flatMap((row) => row[column] ?? [])),
  };
}
