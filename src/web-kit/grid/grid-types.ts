import type { Locale } from "#shared/sentences.ts";
import type { SeriesKind } from "./series.ts";

/** What stands in a cell: a value, or words that are no value yet (wrong, or still to be looked up by the server). */
export type Cell =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "words"; readonly words: string; readonly problem: string | null };

export type GridRow = {
  readonly id: string;
  version: number;
  readonly cells: Record<string, Cell>;
};

export type GridOption = { readonly words: string; readonly value: unknown; readonly hint: string | null };

export type GridColumn = {
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  /** In which language its values are said; what somebody wrote is Vietnamese, and so is what says nothing else. */
  readonly lang?: Locale;
  readonly width: number;
  readonly isNumeric: boolean;
  readonly isEditable: boolean;
  readonly isSortable: boolean;
  readonly isMultiLine: boolean;
  /** No stored row is without it: known of rows that have not come, too. */
  readonly isAlwaysFilled: boolean;
  /** How its cells go on below given ones; null: they are only copied. */
  readonly series: SeriesKind | null;
  /** The value as it stands in the cell and in the clipboard. */
  readonly write: (value: unknown) => string;
  /** What typed or pasted words mean: a value, words with a problem, or words that the server will look up. */
  readonly read: (words: string) => Cell;
  /** Opens a list while typing: all options of a choice, or a search. */
  readonly options: ((words: string) => Promise<readonly GridOption[]>) | null;
  /** A word that marks a cell, e.g. a low certainty; shown by form and read aloud. */
  readonly markOf: (row: GridRow) => string | null;
};

/** One change of one cell. Undo and redo swap before and after. */
export type Patch = {
  readonly rowId: string;
  readonly key: string;
  readonly before: Cell;
  readonly after: Cell;
};

export type RowState =
  | { readonly kind: "saving" | "saved" }
  | {
      readonly kind: "refused";
      readonly message: string;
      /** The cells that are to blame, where the server said so. */
      readonly keys?: readonly string[] | undefined;
    }
  | { readonly kind: "conflict"; readonly message: string };

/** What a line of the grid is: the head of a group, or a row that may not have arrived yet. */
export type GridLine =
  | {
      readonly kind: "group";
      readonly title: string;
      readonly count: number;
      readonly sums: string;
      readonly isOpen: boolean;
      readonly toggle: () => void;
    }
  | { readonly kind: "row"; readonly row: GridRow | undefined };

/** Lines from wherever they lie. `lineAt` never waits: what is not here yet is a placeholder. */
export type GridSource = {
  readonly count: number;
  readonly lineAt: (index: number) => GridLine;
  readonly ensure: (from: number, to: number) => void;
  /** The same, and waits: a paste or a fill must pass over no row only because nobody has looked there yet. */
  readonly load: (from: number, to: number) => Promise<void>;
};

export function cellText(column: GridColumn, row: GridRow): string {
  const cell = row.cells[column.key];
  if (cell === undefined) return "";
  return cell.kind === "words" ? cell.words : column.write(cell.value);
}
