import type { Words } from "./clipboard.ts";
import type { GridColumn, GridRow, GridSource, Patch, RowState } from "./grid-types.ts";

export type GridProps = {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** How many of the first columns stay in view. */
  readonly frozen: number;
  readonly source: GridSource;
  /** Changes whenever a row did. */
  readonly stamp: number;
  readonly states: ReadonlyMap<string, RowState>;
  readonly sort: string | undefined;
  readonly onSort: (key: string) => void;
  readonly onResize: (key: string, width: number) => void;
  /** A column was put where another one stands. */
  readonly onMove?: (key: string, at: number) => void;
  readonly onEdit: (patches: readonly Patch[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onOpen: (row: GridRow) => void;
  /** Ctrl F: where the whole list is searched; the browser finds only what is drawn. */
  readonly onFind?: () => void;
  /** Lines of a paste that lie below the last row, and what the same paste changed in the rows before. */
  readonly onPasteBeyond: (words: Words, firstColumn: number, patches: readonly Patch[]) => void;
  /** Where records can be added, a line below the last row stands for one more: it takes a paste, and opens this. */
  readonly onAdd?: (() => void) | undefined;
};

export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 36;
