import type { GridColumn } from "./grid-types.ts";

/** Of the head of each row: its state and the way to its detail. */
const ROW_HEAD_WIDTH = 44;

export type Layout = {
  /** Left edge of each column, px. */
  readonly lefts: readonly number[];
  readonly width: number;
  /** Where the frozen part ends. */
  readonly frozenWidth: number;
};

export function layoutOf(columns: readonly GridColumn[], frozen: number): Layout {
  const lefts: number[] = [];
  let left = ROW_HEAD_WIDTH;
  for (const column of columns) {
    lefts.push(left);
    left += column.width;
  }
  return { lefts, width: left, frozenWidth: lefts[frozen] ?? left };
}

export type ColumnWindow = { readonly from: number; readonly to: number };

/** The columns that can be seen; the others are not drawn. One more on each side, so that a slow scroll draws nothing new. */
export function windowOf(
  { lefts, frozenWidth }: Layout,
  columns: readonly GridColumn[],
  frozen: number,
  scrollLeft: number,
  viewWidth: number,
): ColumnWindow {
  const isSeen = (at: number): boolean => {
    const left = lefts[at] ?? 0;
    const right = left + (columns[at]?.width ?? 0);
    return right > scrollLeft + frozenWidth && left < scrollLeft + viewWidth;
  };
  let from = frozen;
  while (from < columns.length && !isSeen(from)) from += 1;
  let to = from;
  while (to < columns.length && isSeen(to)) to += 1;
  return { from: Math.max(frozen, from - 1), to: Math.min(columns.length, to + 1) };
}
