import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Series } from "./forecast.ts";
import { type Frequency, parsePeriod, seasonLengthOf } from "./period.ts";

export type SeriesFileRefusal =
  | "series-columns-missing"
  | "series-row-unreadable"
  | "series-mixed"
  | "series-doubled"
  | "series-empty";

/** One of many series in a file, with the horizon that its row asks for. */
export type NamedSeries = { readonly id: string; readonly horizon: number; readonly series: Series };

/** Of the run of periods without a gap that reaches the end: an unknown value in between is not made up. */
export type ReadSeries = { readonly series: Series; readonly leftOut: number };

type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** Reads `period,value` (other columns are passed over); the values after the last gap make the series. */
export function readSeries(text: string): Outcome<ReadSeries, SeriesFileRefusal> {
  const table = readRows(text, ["period", "value"]);
  if (!table.ok) return table;
  const values = new Map<number, number>();
  let frequency: Frequency | undefined;
  for (const { line, cells } of table.value) {
    const written = cells.get("value") ?? "";
    const period = parsePeriod(cells.get("period") ?? "");
    const value = Number(written);
    if (!period || written === "" || !Number.isFinite(value)) return refuse("series-row-unreadable", { line });
    frequency ??= period.frequency;
    if (period.frequency !== frequency) return refuse("series-mixed", { line });
    if (values.has(period.ordinal)) return refuse("series-doubled", { line });
    values.set(period.ordinal, value);
  }
  if (!frequency) return refuse("series-empty");
  const last = Math.max(...values.keys());
  let first = last;
  while (values.has(first - 1)) first -= 1;
  const run = Array.from({ length: last - first + 1 }, (_, at) => values.get(first + at) as number);
  return done({ series: { values: run, last: { frequency, ordinal: last } }, leftOut: values.size - run.length });
}

const PERIOD_WORDS: Readonly<Record<string, Frequency>> = { YEARLY: "year", QUARTERLY: "quarter", MONTHLY: "month" };

/** `1984-10`: the tenth period of a year. A series without a known start counts from the year 1. */
const START = /^(?<year>\d{1,4})(?:-(?<part>\d{1,2}))?$/u;

/** Reads one series a row: `id,period,horizon,history` and `start` where known; `history` holds values parted by blanks. */
export function readManySeries(text: string): Outcome<readonly NamedSeries[], SeriesFileRefusal> {
  const table = readRows(text, ["id", "period", "horizon", "history"]);
  if (!table.ok) return table;
  const all: NamedSeries[] = [];
  for (const { line, cells } of table.value) {
    const frequency = PERIOD_WORDS[(cells.get("period") ?? "").toUpperCase()];
    const { year, part = "1" } = START.exec(cells.get("start") ?? "")?.groups ?? { year: "1" };
    const values = (cells.get("history") ?? "").split(/\s+/u).filter(Boolean).map(Number);
    const horizon = Number(cells.get("horizon"));
    if (!frequency || !values.every(Number.isFinite) || !Number.isInteger(horizon)) {
      return refuse("series-row-unreadable", { line });
    }
    const beginsWith = frequency === "year" ? 0 : Number(part) - 1;
    const ordinal = Number(year) * seasonLengthOf(frequency) + beginsWith + values.length - 1;
    all.push({ id: cells.get("id") ?? String(line), horizon, series: { values, last: { frequency, ordinal } } });
  }
  return all.length === 0 ? refuse("series-empty") : done(all);
}

/** Numbers and periods never hold a comma or a quotation mark, so a line is split at its commas. */
function readRows(text: string, columns: readonly string[]): Outcome<readonly Row[], "series-columns-missing"> {
  const [header = "", ...lines] = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  const names = header.split(",").map((name) => name.trim().toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) return refuse("series-columns-missing", { columns: missing.join(", ") });
  const rows = lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const cells = line.split(",").map((cell) => cell.trim());
    return [{ line: at + 2, cells: new Map(names.map((name, column) => [name, cells[column] ?? ""])) }];
  });
  return done(rows);
}
