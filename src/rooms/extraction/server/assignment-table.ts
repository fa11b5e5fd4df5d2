import { INTERNAL_MARK } from "#rooms/documents/model/index.ts";
import type { Say } from "#shared/say.ts";
import { cellInWords, type OfficeColumn, officeRows, type Prediction } from "../model/index.ts";
import type { ExtractedDocument } from "./extract-file.ts";

const LOCALE = "vi";

/** The table of assignments for a terminal: a cell a tab, so that it can be copied into a spreadsheet. */
export function assignmentTable(
  file: string,
  { reading, extraction, isInternal }: ExtractedDocument,
  { assignments, coverage }: Prediction,
  columns: readonly OfficeColumn[],
  say: Say,
): string {
  const rows = officeRows(reading, extraction, columns).map((row) => row.map((cell) => oneLine(cellInWords(cell))));
  return [
    ...(isInternal ? [INTERNAL_MARK] : []),
    say(LOCALE, "extraction.table.heading", { file, count: assignments.length }),
    say(LOCALE, "extraction.table.coverage", {
      sentences: coverage.sentences,
      became: coverage.became,
      context: coverage.context,
      undecided: coverage.undecided,
    }),
    columns.map(({ title }) => title).join("\t"),
    ...rows.map((cells) => cells.join("\t")),
  ].join("\n");
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ");
}
