import { filling } from "./apply.ts";
import { cellText, type GridColumn, type GridSource, type Patch } from "./grid-types.ts";
import { rowAt } from "./apply.ts";
import type { Block } from "./selection.ts";
import { type Series, seriesOf } from "./series.ts";

/** Copy: as it stands. Series: goes on, also where one cell alone would be copied. By itself: goes on where that is beyond doubt. */
export type FillMode = "by-itself" | "copy" | "series";
export type FillWay = "down" | "right";

export type Fill = {
  readonly patches: Patch[];
  /** Cells that went on instead of repeating. */
  readonly continued: number;
};

/** What a fill of the block changes, when `from` is what was given. */
export function fillOf(
  source: GridSource,
  columns: readonly GridColumn[],
  block: Block,
  way: FillWay,
  from: Block,
  mode: FillMode,
): Fill {
  if (mode === "copy") return { patches: filling(source, columns, block, way, from), continued: 0 };
  const lanes = new Map<number, Series | undefined>();
  const seriesAt = (lane: number): Series | undefined => {
    if (!lanes.has(lane)) lanes.set(lane, seriesIn(source, columns, from, way, lane, mode === "series"));
    return lanes.get(lane);
  };
  let continued = 0;
  const patches = filling(source, columns, block, way, from, (column, line, at) => {
    const [lane, step] = way === "down" ? [at, line - from.top] : [line, at - from.left];
    const words = wordsOf(column, seriesAt(lane)?.(step));
    if (words === undefined) return undefined;
    continued += 1;
    return column.read(words);
  });
  return { patches, continued };
}

/** Whether something in the given cells could go on, should somebody ask for it. */
export function mayContinue(source: GridSource, columns: readonly GridColumn[], from: Block, way: FillWay): boolean {
  const [first, last] = way === "down" ? [from.left, from.right] : [from.top, from.bottom];
  for (let lane = first; lane <= last; lane += 1) if (seriesIn(source, columns, from, way, lane, true)) return true;
  return false;
}

function seriesIn(
  source: GridSource,
  columns: readonly GridColumn[],
  from: Block,
  way: FillWay,
  lane: number,
  isAsked: boolean,
): Series | undefined {
  const given = way === "down" ? inColumn(source, columns, from, lane) : inLine(source, columns, from, lane);
  const kind = given[0]?.kind;
  // Beside a column of figures one of words may stand: nothing goes on from one into the other.
  if (!kind || given.some((each) => each.kind?.of !== kind.of)) return undefined;
  const values = given.map(({ value }) => value);
  return seriesOf(kind, values, isAsked) ?? (isAsked ? seriesOfLast(kind, values) : undefined);
}

/** Where the given cells have no step, the last one may have a next one. */
function seriesOfLast(kind: Parameters<typeof seriesOf>[0], values: readonly unknown[]): Series | undefined {
  const series = seriesOf(kind, values.slice(-1), true);
  return series && ((step) => series(step - values.length + 1));
}

function inColumn(source: GridSource, columns: readonly GridColumn[], { top, bottom }: Block, at: number) {
  return Array.from({ length: bottom - top + 1 }, (_, down) => givenAt(source, columns[at], top + down));
}

function inLine(source: GridSource, columns: readonly GridColumn[], { left, right }: Block, line: number) {
  return columns.slice(left, right + 1).map((column) => givenAt(source, column, line));
}

function givenAt(source: GridSource, column: GridColumn | undefined, line: number) {
  const row = rowAt(source, line);
  if (!column || !row) return { kind: null, value: null };
  const cell = row.cells[column.key];
  const value = column.series?.of === "words" ? cellText(column, row) : cell?.kind === "value" ? cell.value : null;
  return { kind: column.series, value };
}

function wordsOf(column: GridColumn, value: ReturnType<Series>): string | undefined {
  if (value === undefined || column.series === null) return undefined;
  return column.series.of === "words" ? String(value) : column.write(value);
}

/** Of a selection without a pattern drawn out: the cells that are given, and all that is filled from them. */
export type Given = { readonly from: Block; readonly block: Block };

/** So many lines before a selection show a step. */
const SHOWN = 2;

/**
 * What a selection goes on from: its lines down to the first empty one. Where the first one is empty, or alone, what stands before the
 * selection, two lines of it where two are there; where none is empty, its first line.
 */
export function givenIn(source: GridSource, columns: readonly GridColumn[], block: Block, way: FillWay): Given {
  const [first, last] = way === "down" ? [block.top, block.bottom] : [block.left, block.right];
  const isEmpty = (at: number): boolean => isEmptyLine(source, columns, block, way, at);
  let end = first;
  while (end <= last && !isEmpty(end)) end += 1;
  const ranged = (from: number, to: number): Block =>
    way === "down" ? { ...block, top: from, bottom: to } : { ...block, left: from, right: to };
  if (first === last || end === first) {
    const before = Math.max(0, first - 1);
    const begin = first >= SHOWN && !isEmpty(first - SHOWN) && !isEmpty(before) ? first - SHOWN : before;
    return { from: ranged(begin, before), block: ranged(begin, last) };
  }
  return { from: ranged(first, end > last ? first : end - 1), block };
}

function isEmptyLine(
  source: GridSource,
  columns: readonly GridColumn[],
  block: Block,
  way: FillWay,
  at: number,
): boolean {
  const line: Block = way === "down" ? { ...block, top: at, bottom: at } : { ...block, left: at, right: at };
  for (let down = line.top; down <= line.bottom; down += 1) {
    const row = rowAt(source, down);
    if (row && columns.slice(line.left, line.right + 1).some((column) => cellText(column, row) !== "")) return false;
  }
  return true;
}
