import type { Span } from "#rooms/documents/model/index.ts";
import { deadlineOfCell } from "./deadline-of-cell.ts";
import type { Deadline } from "./proposal.ts";
import { citation, type Source } from "./source.ts";

/** A column of a calendar: `2026`, `Năm 2027`, `2028 - 2030` (whose last year counts). */
export type YearColumn = { readonly column: number; readonly year: number };

const IS_YEAR = /^(?:năm\s+|giai đoạn\s+|đến năm\s+)?(?:20\d{2}\s*[-–]\s*)?(20\d{2})$/u;
/** A cell that is only ticked says that the task goes on in that column's time. */
const TICKED = /^(?:x|✓|✔|×|√|\+|●|•|\*)$/iu;

/** The columns that make a calendar out of a table of tasks: at least two that are called by a year. */
export function yearColumnsOf(names: readonly string[]): readonly YearColumn[] {
  const columns = names.flatMap((name, column) => {
    const year = IS_YEAR.exec(name)?.[1];
    return year === undefined ? [] : [{ column, year: Number(year) }];
  });
  return columns.length < 2 ? [] : columns;
}

/** When a row is due by its calendar: its last filled cell, ticked or with the quarter, month or day of that year. */
export function deadlineOfYears(
  source: Source,
  cells: readonly Span[],
  columns: readonly YearColumn[],
): Deadline | null {
  const last = columns.findLast(({ column }) => (cells[column]?.end ?? 0) > (cells[column]?.start ?? 0));
  const cell = last === undefined ? undefined : cells[last.column];
  if (last === undefined || cell === undefined) return null;
  const words = source.text.slice(cell.start, cell.end);
  const said = citation(source, cell);
  if (TICKED.test(words)) return { kind: "year", value: String(last.year), words: said };
  const due = /20\d{2}|thường xuyên|định kỳ|liên tục/iu.test(words)
    ? deadlineOfCell(words)
    : deadlineOfCell(`${words}/${last.year}`);
  return due === null ? null : { ...due, words: said };
}
