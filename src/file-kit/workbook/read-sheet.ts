import { FileRefused } from "../file-refused.ts";
import type { Attributes, XmlListener } from "../read-xml.ts";
import type { MergedBlock, ReadCell, ReadRow, ReadSheet } from "./cell.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";
import type { NumberMeaning } from "./number-formats.ts";
import { dayOfIso, dayOfSerial } from "./serial-day.ts";
import { unescaped } from "./shared-strings.ts";

/** What the sheets of one workbook share, and what they may ask for together. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly meaningOf: (style: number) => NumberMeaning;
  readonly uses1904: boolean;
  readonly letters: { add: (letters: number) => void };
  readonly count: { rows: number; cells: number; mergedCells: number };
};

type Collected = Pick<ReadSheet, "merges" | "hiddenColumns" | "uncalculated" | "beside">;

/** Reads a sheet as it streams by; rows with something in them go to `onRow`, the rest is collected. */
export function readingSheet(context: SheetContext, onRow: (row: ReadRow) => void) {
  const merges: MergedBlock[] = [];
  const hiddenColumns: number[] = [];
  const beside: string[] = [];
  let margin: string | undefined;
  let uncalculated = 0;
  let row = { number: 0, isHidden: false, cells: [] as ReadCell[] };
  let cell = { column: 0, type: "", style: 0, value: "", hasValue: false, hasFormula: false };
  let isValue = false;
  let isSpoken = false;

  const openRow = ({ r, hidden }: Attributes): void => {
    context.count.rows += 1;
    if (context.count.rows > WORKBOOK_LIMITS.rows)
      throw new FileRefused("file-too-long", { limit: WORKBOOK_LIMITS.rows });
    const number = r === undefined ? row.number + 1 : Number(r);
    // Rows stand in their order; one that does not was not written by a program that we know.
    if (!Number.isSafeInteger(number) || number <= row.number) throw new FileRefused("file-broken");
    row = { number, isHidden: isTrue(hidden), cells: [] };
    cell.column = 0;
  };
  const openCell = ({ r, t = "n", s }: Attributes): void => {
    const column = r === undefined ? cell.column + 1 : columnOf(r);
    if (column <= cell.column) throw new FileRefused("file-broken");
    cell = { column, type: t, style: s === undefined ? 0 : Number(s), value: "", hasValue: false, hasFormula: false };
  };
  const closeCell = (): void => {
    if (!cell.hasValue) {
      if (cell.hasFormula) uncalculated += 1;
      return;
    }
    const value = valueOf(cell, context);
    if (value === null || value === "") return;
    if (cell.column > WORKBOOK_LIMITS.columns) throw new FileRefused("file-table-too-wide", { limit: WORKBOOK_LIMITS.columns }); // prettier-ignore
    context.count.cells += 1;
    if (context.count.cells > WORKBOOK_LIMITS.cells) throw new FileRefused("file-too-long", { limit: WORKBOOK_LIMITS.cells }); // prettier-ignore
    while (row.cells.length < cell.column - 1) row.cells.push(null);
    row.cells.push(value);
  };

  const listener: XmlListener = {
    open: (name, attributes, depth) => {
      if (name === "c") openCell(attributes);
      else if (name === "v") isValue = cell.hasValue = true;
      else if (name === "row") openRow(attributes);
      else if (name === "t") isValue = cell.hasValue = !isSpoken;
      else if (name === "f") cell.hasFormula = true;
      else if (name === "rPh") isSpoken = true;
      else if (name === "mergeCell") merges.push(mergedBlock(attributes["ref"] ?? "", merges.length, context.count));
      else if (PAGE_MARGIN.test(name)) margin = "";
      else if (name === "col" && isTrue(attributes["hidden"])) hideColumns(attributes, hiddenColumns);
      else if (depth === 1 && name !== "worksheet" && name !== "chartsheet" && name !== "dialogsheet") throw new FileRefused("file-broken"); // prettier-ignore
    },
    text: (letters) => {
      if (isValue) cell.value += letters;
      else if (margin !== undefined) margin += letters;
    },
    close: (name) => {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c") closeCell();
      else if (name === "row" && row.cells.length > 0) onRow(row);
      else if (name === "rPh") isSpoken = false;
      else if (margin !== undefined && PAGE_MARGIN.test(name)) {
        beside.push(...wordsOfMargin(margin));
        margin = undefined;
      }
    },
  };
  return { listener, collected: (): Collected => ({ merges, hiddenColumns, uncalculated, beside }) };
}

const PAGE_MARGIN = /^(?:odd|even|first)(?:Header|Footer)$/u;

/** The words of a header or footer without its codes: place, font, size, page, day (ECMA-376 part 1, 18.3.1.39). */
function wordsOfMargin(code: string): string[] {
  const words = code.replace(/&"[^"]*"|&\d+|&K[0-9A-F]{6}|&[A-Z]/giu, " ").replaceAll("&&", "&");
  const plain = words.replace(/\s+/gu, " ").trim();
  return plain === "" ? [] : [plain];
}

function valueOf(cell: { type: string; style: number; value: string }, context: SheetContext): ReadCell {
  const { type, value, style } = cell;
  if (type === "s") {
    const words = context.strings[Number(value)];
    if (words === undefined) throw new FileRefused("file-broken");
    return words;
  }
  if (type === "n") return numberOf(value, context.meaningOf(style), context.uses1904);
  if (type === "b") return value === "1" || value === "true";
  if (type === "e") return { error: value };
  if (type === "d") return dayOfIso(value);
  context.letters.add(value.length);
  return unescaped(value);
}

function numberOf(words: string, meaning: NumberMeaning, uses1904: boolean): ReadCell {
  if (words === "") return null;
  const value = Number(words);
  if (!Number.isFinite(value)) throw new FileRefused("file-broken");
  if (meaning === "day") return dayOfSerial(value, uses1904);
  return meaning === "share" ? { share: value } : value;
}

function isTrue(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}

/** `BC12` → 55. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > 16_384) throw new FileRefused("file-broken");
  return column;
}

function mergedBlock(reference: string, before: number, count: SheetContext["count"]): MergedBlock {
  const [first = "", last = first] = reference.split(":");
  const rowOf = (words: string) => Number(/\d+$/u.exec(words)?.[0] ?? Number.NaN);
  const block = { top: rowOf(first), left: columnOf(first), bottom: rowOf(last), right: columnOf(last) };
  const area = (block.bottom - block.top + 1) * (block.right - block.left + 1);
  if (!(area > 0) || block.top < 1) throw new FileRefused("file-broken");
  count.mergedCells += area;
  if (before >= WORKBOOK_LIMITS.merges || count.mergedCells > WORKBOOK_LIMITS.mergedCells) {
    throw new FileRefused("file-merged-too-large", { limit: WORKBOOK_LIMITS.mergedCells });
  }
  return block;
}

function hideColumns({ min, max }: Attributes, hidden: number[]): void {
  const last = Math.min(Number(max), WORKBOOK_LIMITS.columns);
  for (let column = Math.max(1, Number(min)); column <= last; column += 1) hidden.push(column);
}
