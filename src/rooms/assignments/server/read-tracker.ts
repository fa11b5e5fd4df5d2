import { type FileRefusalCode, type ReadSheet, receiveSpreadsheet, wordsOfCell } from "#file-kit/index.ts";
import { refuseSecret } from "#rooms/documents/model/index.ts";
import type { Upload } from "#server-kit/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { mayGive, type NotAllowed, type readTrackerEndpoint, type TrackerSheet } from "../model/index.ts";

const LARGEST_MB = 32;
const MOST_ROWS = 5_000;
/** Blocks of more rows than this are frames and titles; their words stay in their first row. */
const TALLEST_BLOCK = 500;

export type ReadTrackerRefusal = NotAllowed | FileRefusalCode | "document-secret" | "tracker-too-long";

/** Reads an office's own workbook in a worker. Nothing of it is kept, and one with a secrecy mark is not told of either. */
export async function readTrackerFile(
  incomingFolder: string,
  { act, query, bytes, signal }: Upload<typeof readTrackerEndpoint>,
): Promise<Outcome<{ sheets: TrackerSheet[] }, ReadTrackerRefusal>> {
  const allowed = mayGive(act.actor);
  if (!allowed.ok) return allowed;
  const file = query.fileName;
  const book = await receiveSpreadsheet({ bytes, file, signal }, incomingFolder, LARGEST_MB);
  if (!book.ok) return book;
  const secret = refuseSecret(everyWord(book.value.sheets));
  if (!secret.ok) return refuse(secret.refusal.code, { ...secret.refusal.params, file });
  const sheets = book.value.sheets.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
  if (sheets.some(({ rows }) => rows.length > MOST_ROWS)) return refuse("tracker-too-long", { file, limit: MOST_ROWS });
  return done({ sheets: sheets.map(trackerSheet) });
}

function everyWord(sheets: readonly ReadSheet[]): string {
  return sheets
    .flatMap(({ rows, beside }) => [...beside, ...rows.flatMap(({ cells }) => cells.map(wordsOfCell))])
    .filter(Boolean)
    .join("\n");
}

function trackerSheet({ name, rows, merges, hiddenColumns }: ReadSheet): TrackerSheet {
  const cells = new Map(rows.map((row) => [row.number, row.cells.map(wordsOfCell)]));
  for (const { top, bottom, left } of merges) {
    const words = cells.get(top)?.[left - 1] ?? "";
    if (words === "" || bottom - top > TALLEST_BLOCK) continue;
    for (let line = top + 1; line <= bottom; line += 1) {
      const row = cells.get(line);
      // A block reaches over rows that hold nothing else: those are no assignments.
      if (!row) continue;
      while (row.length < left) row.push("");
      row[left - 1] = words;
    }
  }
  const shown = rows.filter(({ isHidden }) => !isHidden);
  return {
    name,
    rows: shown.map(({ number: line }) => ({ line, cells: cells.get(line) ?? [] })),
    hidden: rows.length - shown.length + hiddenColumns.length,
  };
}
