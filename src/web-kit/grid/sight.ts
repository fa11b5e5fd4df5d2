import type { Virtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { ROW_HEIGHT } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";
import type { Layout } from "./layout.ts";
import type { Move, Place } from "./selection.ts";

export type Rows = Virtualizer<HTMLDivElement, Element>;

type Parts = {
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly rows: Rows;
};

/** What of the grid is in sight, and how far a screen is. */
export function sightOf({ columns, frozen, scroller, layout, rows }: Parts) {
  return {
    reveal: ({ line, column }: Place, isElsewhere = true): void => {
      if (isElsewhere) rows.scrollToIndex(line, { align: "auto" });
      scrollToColumn(scroller.current, layout, column, columns[column]?.width ?? 0, frozen);
    },
    /** As far as one screen, down or to the side. */
    paged: (from: number, { down, right }: Move): Move => {
      const { clientHeight = 0, clientWidth = 0 } = scroller.current ?? {};
      const lines = Math.max(1, Math.floor(clientHeight / ROW_HEIGHT) - 2);
      return { down: lines * down, right: columnsAside(columns, from, right, clientWidth - layout.frozenWidth) };
    },
  };
}

/** How many columns to one side fill a screen: one at least. */
function columnsAside(columns: readonly GridColumn[], from: number, side: number, room: number): number {
  let count = 0;
  let width = 0;
  while (count < columns.length) {
    width += columns[from + count * side]?.width ?? room;
    if (width > room) break;
    count += 1;
  }
  return Math.max(1, count) * side;
}

function scrollToColumn(scroller: HTMLElement | null, layout: Layout, at: number, width: number, frozen: number): void {
  if (!scroller || at < frozen) return;
  const left = layout.lefts[at] ?? 0;
  if (left < scroller.scrollLeft + layout.frozenWidth) scroller.scrollLeft = left - layout.frozenWidth;
  else if (left + width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + width - scroller.clientWidth;
}
