import type { ReadRow, ReadSheet, Workbook } from "./cell.ts";
import { openWorkbook } from "./open-workbook.ts";
import { readCsv } from "./read-csv.ts";

/** A whole .xlsx or .csv, judged by its content, in this thread. Throws `FileRefused`; `readSpreadsheet` reads in a worker. */
export async function parseSpreadsheet(bytes: Buffer): Promise<Workbook> {
  const isPackage = bytes.length >= 8 && [0x504b0304, 0xd0cf11e0].includes(bytes.readUInt32BE(0));
  if (!isPackage) return { kind: "csv", sheets: [readCsv(bytes)] };
  const book = await openWorkbook(bytes);
  const sheets: ReadSheet[] = [];
  for (const at of book.sheets.keys()) {
    const rows: ReadRow[] = [];
    const beside = await book.readSheet(at, (row) => rows.push(row));
    sheets.push({ ...beside, rows });
  }
  await book.finish();
  return { kind: "xlsx", sheets };
}
