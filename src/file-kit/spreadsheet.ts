import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { CellStyle, CellValue, ColumnDef } from "hucre/xlsx";
import type { PlainDate } from "#shared/plain-date.ts";

/** `text` is typed as text whatever it begins with: `=`, `+`, `-`, `@` never become a formula. */
export type SheetColumnKind = "text" | "number" | "date";
export type SheetColumn = {
  readonly title: string;
  readonly kind: SheetColumnKind;
  /** In characters of the default font. */
  readonly width: number;
  /** Keys that only we read. */
  readonly isHidden?: boolean;
  readonly align?: "left" | "center" | "right";
};

/** A day in a column of any kind is written as a day; a string is always text. */
export type SheetDay = { readonly day: PlainDate };
export type SheetValue = string | number | SheetDay | null;
export type SheetRow = readonly SheetValue[];
export type Sheet = { readonly name: string; readonly columns: readonly SheetColumn[] };

/** Lines above the header of a sheet that goes to a desk: what it is, and where it comes from. */
export type SheetTitles = { readonly title: string; readonly remark?: string };

export const DAY_FORMAT = "dd/mm/yyyy";
const FONT = { name: "Times New Roman", size: 12 };
const LONGEST_SHEET_NAME = 31;

/**
 * A whole sheet as people print it: titles, a bold header that stays in view and is repeated on every page, borders, wrapped text,
 * landscape A4 one page wide. Held in memory, so for tables of a few thousand rows; exports go through `streamSheet`.
 */
export async function sheetFile(sheet: Sheet, rows: readonly SheetRow[], titles?: SheetTitles): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const above = titles ? [titles.title, ...(titles.remark ? [titles.remark] : []), null] : [];
  const header = sheet.columns.map(({ title }) => textOf(title));
  const lines: CellValue[][] = [...above.map((line) => [line]), header, ...rows.map(cellsOf)];
  const headerAt = above.length;
  const cells = new Map<string, { style: CellStyle }>();
  for (const [row, values] of lines.entries()) {
    if (row < headerAt) {
      cells.set(`${row},0`, { style: { font: row === 0 ? { ...FONT, size: 14, bold: true } : FONT } });
      continue;
    }
    for (const [at, column] of sheet.columns.entries()) {
      cells.set(`${row},${at}`, { style: row === headerAt ? HEADER : bodyStyle(column, values[at] ?? null) });
    }
  }
  return writeXlsx({
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: sheet.columns.map(({ width }) => ({ width })),
        rows: lines,
        cells,
        freezePane: { rows: headerAt + 1 },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${headerAt + 1}:$${headerAt + 1}`,
        },
      },
    ],
  });
}

/** A sheet of any length as bytes, pulled row by row: memory does not grow with the rows. The header stays in view. */
export async function streamSheet(sheet: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): Promise<Readable> {
  const { writeXlsxStream } = await import("hucre/xlsx");
  const columns: ColumnDef[] = sheet.columns.map(({ title, width, kind, isHidden = false }) => ({
    header: textOf(title),
    width,
    hidden: isHidden,
    ...(kind === "date" ? { numFmt: DAY_FORMAT } : {}),
  }));
  const options = { name: sheetName(sheet.name), columns, freezePane: { rows: 1 } };
  return Readable.fromWeb(writeXlsxStream(mapped(rows), options) as ReadableStream<Uint8Array>);
}

/** The same rows as comma-separated values for Excel: UTF-8 with its mark, days as ISO 8601, no cell that begins a formula. */
export async function streamCsv(sheet: Sheet, rows: Iterable<SheetRow> | AsyncIterable<SheetRow>): Promise<Readable> {
  const { writeCsvStream } = await import("hucre/csv");
  const headers = sheet.columns.map(({ title }) => title);
  const options = { headers, bom: true, escapeFormulae: true };
  const lines = writeCsvStream(
    mapped(rows, (row) => row.map(csvValue)),
    options,
  );
  return Readable.fromWeb(lines as ReadableStream<Uint8Array>);
}

async function* mapped(
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>,
  map: (row: SheetRow) => CellValue[] = cellsOf,
): AsyncGenerator<CellValue[]> {
  for await (const row of rows) yield map(row);
}

export function cellsOf(row: SheetRow): CellValue[] {
  return row.map((value) => {
    if (typeof value === "string") return textOf(value);
    return value !== null && typeof value === "object" ? new Date(`${value.day}T00:00:00Z`) : value;
  });
}

/** Numbers keep their sign: only text can begin a formula. */
function csvValue(value: SheetValue): CellValue {
  return value !== null && typeof value === "object" ? value.day : value;
}

/** Control characters other than a tab and a line end are not allowed in XML, so a file with one does not open. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

export function textOf(words: string): string {
  return words.replace(CONTROL, "");
}

/** Excel refuses sheet names that are longer or hold these signs. */
export function sheetName(name: string): string {
  const plain = name.replace(/[:\\/?*[\]']/gu, " ").trim();
  return plain.slice(0, LONGEST_SHEET_NAME).trim() || "Sheet1";
}

const LINE = { style: "thin", color: { rgb: "808080" } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E7E6E6" } },
  border: BORDER,
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
};

function bodyStyle({ kind, align }: SheetColumn, value: CellValue): CellStyle {
  const isDay = value instanceof Date;
  const horizontal = align ?? (kind === "number" ? "right" : isDay ? "center" : "left");
  return {
    font: FONT,
    border: BORDER,
    alignment: { horizontal, vertical: "top", wrapText: true },
    // The format of text keeps `=1+1` as it is when a person edits the cell.
    ...(isDay ? { numFmt: DAY_FORMAT } : typeof value === "string" ? { numFmt: "@" } : {}),
  };
}
