import type { PlainDate } from "#shared/plain-date.ts";

/** A day, with the hour where the cell has one. */
export type DayCell = { readonly day: PlainDate; readonly time?: string };
/** A number that the sheet shows as a percentage: 0.5 is 50 %. */
export type ShareCell = { readonly share: number };
/** `#REF!`, `#N/A`: what a formula came to instead of a value. */
export type ErrorCell = { readonly error: string };

/** What a cell holds; null: nothing. */
export type ReadCell = string | number | boolean | DayCell | ShareCell | ErrorCell | null;

/** A row as it stands in the sheet, counted from 1 as Excel does; `cells` begin at column A. */
export type ReadRow = { readonly number: number; readonly isHidden: boolean; readonly cells: readonly ReadCell[] };

/** A merged block, all from 1, both ends included. Only its upper left cell holds a value. */
export type MergedBlock = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type ReadSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** Rows that hold something, in their order. */
  readonly rows: readonly ReadRow[];
  readonly merges: readonly MergedBlock[];
  /** Columns that the sheet hides, from 1. */
  readonly hiddenColumns: readonly number[];
  /** Formulas that no program ever worked out: their cells are empty. */
  readonly uncalculated: number;
  /** Words that stand beside the cells: headers and footers of the printed page, text boxes. */
  readonly beside: readonly string[];
};

export type Workbook = { readonly kind: "xlsx" | "csv"; readonly sheets: readonly ReadSheet[] };

/** `B7`, as people name a cell. */
export function cellAddress(row: number, column: number): string {
  let letters = "";
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** A cell as a Vietnamese reader would type it: `1234,5`, `30/06/2026`, `50%`. Lines within a cell stay. */
export function wordsOfCell(cell: ReadCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell.normalize("NFC").trim();
  if (typeof cell === "number") return figure(cell);
  if (typeof cell === "boolean") return cell ? "có" : "không";
  if ("error" in cell) return cell.error;
  if ("share" in cell) return `${figure(cell.share * 100)}%`;
  const [year = "", month = "", day = ""] = cell.day.split("-");
  return `${day}/${month}/${year}${cell.time === undefined ? "" : ` ${cell.time}`}`;
}

/** Made once: making one costs a hundred times what using it does. */
const PLAIN_FIGURE = new Intl.NumberFormat("en-US", { useGrouping: false, maximumFractionDigits: 15 });

/** Excel keeps fifteen digits; what a binary fraction adds behind them was never typed. */
function figure(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(15));
  const plain = Math.abs(rounded) < 1e21 ? PLAIN_FIGURE.format(rounded) : String(rounded);
  return plain.replace(".", ",");
}
