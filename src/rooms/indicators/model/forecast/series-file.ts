import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Series } from "./forecast.ts";
import { coarsestOf, type Frequency, parsePeriod, type Period, periodName, seasonLengthOf } from "./period.ts";
import { type Row, type RowRefusal, readRows, readValue } from "./series-rows.ts";

export type SeriesFileRefusal =
  | RowRefusal
  | "series-period-unreadable"
  | "series-value-unreadable"
  | "series-row-unreadable"
  | "series-mixed"
  | "series-doubled"
  | "series-empty";

/** One of many series in a file, with the horizon that its row asks for. */
export type NamedSeries = { readonly id: string; readonly horizon: number; readonly series: Series };

/** Of the run of periods without a gap that reaches the end: an unknown value in between is not made up. */
export type ReadSeries = {
  readonly series: Series;
  readonly leftOut: number;
  /** The latest period before the series that has no value, where one is left out. */
  readonly gap: string | null;
};

/** Reads `period,value` (other columns are passed over); a period without a value is unknown, and what stands after the last gap is read. */
export function readSeries(text: string): Outcome<ReadSeries, SeriesFileRefusal> {
  const table = readRows(text, ["period", "value"]);
  if (!table.ok) return table;
  const read = readValues(table.value);
  if (!read.ok) return read;
  const { frequency, ordinals } = coarsestOf(read.value.frequency, [...read.value.values.keys()]);
  const values = new Map([...read.value.values.values()].map((value, at) => [ordinals[at] as number, value]));
  const last = ordinals.reduce((latest, each) => Math.max(latest, each));
  let first = last;
  while (values.has(first - 1)) first -= 1;
  const run = Array.from({ length: last - first + 1 }, (_, at) => values.get(first + at) as number);
  const leftOut = values.size - run.length;
  const gap = leftOut === 0 ? null : periodName({ frequency, ordinal: first - 1 });
  return done({ series: { values: run, last: { frequency, ordinal: last } }, leftOut, gap });
}

type Values = { readonly frequency: Frequency; readonly values: ReadonlyMap<number, number> };

function readValues(rows: readonly Row[]): Outcome<Values, SeriesFileRefusal> {
  const values = new Map<number, number>();
  const seen = new Set<number>();
  let frequency: Frequency | undefined;
  for (const { line, cells, comma } of rows) {
    const [words = "", written = ""] = [cells.get("period"), cells.get("value")];
    const period: Period | undefined = parsePeriod(words);
    if (!period) return refuse("series-period-unreadable", { line, words });
    frequency ??= period.frequency;
    if (period.frequency !== frequency) return refuse("series-mixed", { line });
    if (seen.has(period.ordinal)) return refuse("series-doubled", { line });
    seen.add(period.ordinal);
    if (written === "") continue;
    const value = readValue(written, comma);
    if (value === undefined) return refuse("series-value-unreadable", { line, words: written });
    values.set(period.ordinal, value);
  }
  return frequency === undefined || values.size === 0 ? refuse("series-empty") : done({ frequency, values });
}

const PERIOD_WORDS: Readonly<Record<string, Frequency>> = { YEARLY: "year", QUARTERLY: "quarter", MONTHLY: "month" };

/** `1984-10`: the tenth period of a year. A series without a known start counts from the year 1. */
const START = /^(?<year>\d{1,4})(?:-(?<part>\d{1,2}))?$/u;

/** Reads one series a row: `id,period,horizon,history` and `start` where known; `history` holds values parted by blanks. */
export function readManySeries(text: string): Outcome<readonly NamedSeries[], SeriesFileRefusal> {
  const table = readRows(text, ["id", "period", "horizon", "history"]);
  if (!table.ok) return table;
  const all: NamedSeries[] = [];
  for (const { line, cells, comma } of table.value) {
    const frequency = PERIOD_WORDS[(cells.get("period") ?? "").toUpperCase()];
    const { year, part = "1" } = START.exec(cells.get("start") ?? "")?.groups ?? { year: "1" };
    const written = (cells.get("history") ?? "").split(/\s+/u).filter(Boolean);
    const values = written.flatMap((words) => readValue(words, comma) ?? []);
    const wrong = written.find((words) => readValue(words, comma) === undefined);
    if (wrong !== undefined) return refuse("series-value-unreadable", { line, words: wrong });
    const horizon = Number(cells.get("horizon"));
    const begins = frequency === "year" ? 1 : Number(part);
    if (!frequency || !Number.isInteger(horizon) || begins < 1 || begins > seasonLengthOf(frequency)) {
      return refuse("series-row-unreadable", { line });
    }
    const ordinal = Number(year) * seasonLengthOf(frequency) + begins + values.length - 2;
    all.push({ id: cells.get("id") ?? String(line), horizon, series: { values, last: { frequency, ordinal } } });
  }
  return all.length === 0 ? refuse("series-empty") : done(all);
}
