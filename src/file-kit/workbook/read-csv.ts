import { isUtf8 } from "node:buffer";
import { FileRefused } from "../file-refused.ts";
import type { ReadCell, ReadRow, ReadSheet } from "./cell.ts";
import { WORKBOOK_LIMITS } from "./limits.ts";

/** Reads comma-separated values: every cell is words. UTF-8 and UTF-16 with or without their mark, else Windows-1258. */
export function readCsv(bytes: Buffer): ReadSheet {
  if (bytes.length === 0) throw new FileRefused("file-empty");
  const text = decoded(bytes);
  const rows = rowsOf(text, separatorOf(text));
  return { name: "", isHidden: false, rows, merges: [], hiddenColumns: [], uncalculated: 0, beside: [] };
}

function decoded(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  // The mark goes with `ignoreBOM: false`; Windows-1258 writes marks as letters of their own.
  const text = new TextDecoder(encoding).decode(bytes).normalize("NFC");
  // Pictures, programs and packages have bytes that no text has.
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a]/u.test(text.slice(0, 100_000))) throw new FileRefused("file-not-spreadsheet");
  return text;
}

function encodingOf(bytes: Buffer): "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4_096);
  const zeros = (odd: 0 | 1) => head.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > head.length / 8 && zeros(0) < head.length / 32) return "utf-16le";
  if (zeros(0) > head.length / 8 && zeros(1) < head.length / 32) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1258";
}

const SEPARATORS = [",", ";", "\t"] as const;
const LOOKED_AT = 20;

/** The sign that parts the first lines into the same number of cells most often; `sep=;` on the first line says it outright. */
function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/u.exec(text)?.[1];
  if (named !== undefined) return named;
  const head = text.slice(0, 200_000);
  const scores = SEPARATORS.map((separator) => {
    const widths = rowsOf(head, separator, LOOKED_AT).map(({ cells }) => cells.length);
    const widest = Math.max(1, ...widths);
    return { separator, score: widest === 1 ? 0 : widths.filter((width) => width === widest).length * 100 + widest };
  });
  return scores.reduce((best, each) => (each.score > best.score ? each : best)).separator;
}

/** RFC 4180: a cell in quotes may hold separators, line ends and doubled quotes. */
function rowsOf(text: string, separator: string, most: number = WORKBOOK_LIMITS.rows + 1): ReadRow[] {
  const rows: ReadRow[] = [];
  let cells: ReadCell[] = [];
  let number = 1;
  let at = /^sep=.\r?\n/u.exec(text)?.[0].length ?? 0;
  if (at > 0) number = 2;
  let kept = 0;
  const endRow = (): void => {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.push({ number, isHidden: false, cells });
    kept += cells.length;
    if (number > WORKBOOK_LIMITS.rows || kept > WORKBOOK_LIMITS.cells) throw new FileRefused("file-too-long", { limit: WORKBOOK_LIMITS.rows }); // prettier-ignore
    number += 1;
    cells = [];
  };
  while (at < text.length && rows.length < most) {
    const { words, next } = text[at] === '"' ? quotedAt(text, at) : bareAt(text, at, separator);
    cells.push(words.trim() === "" ? null : words);
    if (cells.length > WORKBOOK_LIMITS.columns) throw new FileRefused("file-table-too-wide", { limit: WORKBOOK_LIMITS.columns }); // prettier-ignore
    at = next;
    if (text[at] === separator) at += 1;
    else {
      if (text[at] === "\r") at += 1;
      if (text[at] === "\n") at += 1;
      endRow();
    }
  }
  endRow();
  return rows;
}

function bareAt(text: string, from: number, separator: string): { words: string; next: number } {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  // An apostrophe before a sign that begins a formula was set by whoever wrote the file safely; it is none of the words.
  return { words: text.slice(from, at).replace(/^'(?=[=+\-@])/u, ""), next: at };
}

function quotedAt(text: string, from: number): { words: string; next: number } {
  let end = text.indexOf('"', from + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return { words: text.slice(from + 1), next: text.length };
  const words = text
    .slice(from + 1, end)
    .replaceAll('""', '"')
    .replace(/^'(?=[=+\-@])/u, "");
  // Letters behind the closing quote belong to nothing; they are passed over up to the end of the cell.
  let next = end + 1;
  while (next < text.length && !/[,;\t\r\n]/u.test(text[next] ?? "")) next += 1;
  return { words, next };
}
