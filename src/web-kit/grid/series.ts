import { daySeries, readWrittenDay, writtenDay } from "./day-series.ts";
import { wordSeries } from "./word-series.ts";

/** How a column goes on: by figures, each as much as the last; by days; by the number or the period inside its words. */
export type SeriesKind =
  | {
      readonly of: "number";
      /** What counts as one more: amounts of money are kept in đồng and counted in the unit that is shown. */
      readonly one: number;
    }
  | { readonly of: "day" | "words" };

/** What stands in the cell so many steps after the first one that was given; undefined: nothing can stand there. */
export type Series = (step: number) => number | string | undefined;

/**
 * How given cells go on, or undefined where they only repeat. Two cells show a step. Of one alone only a day, a period or a code goes on by
 * itself: a figure or the number of a decision is carried on when somebody asks for it, since that would be another fact.
 */
export function seriesOf(kind: SeriesKind, given: readonly unknown[], isAsked: boolean): Series | undefined {
  if (given.length === 0) return undefined;
  if (kind.of === "number") return given.every(isNumber) ? numberSeries(given, kind.one, isAsked) : undefined;
  if (!given.every(isText)) return undefined;
  if (kind.of === "day") return daySeries(given);
  const days = given.map(readWrittenDay);
  if (!days.every((day) => day !== undefined)) return wordSeries(given, isAsked);
  const series = daySeries(days);
  return series && ((step) => writtenDay(series(step)));
}

const isNumber = (value: unknown): value is number => typeof value === "number";
const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

function numberSeries(given: readonly number[], one: number, isAsked: boolean): Series | undefined {
  const decimals = Math.max(...given.map(decimalsOf), decimalsOf(one));
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  const steps = given.slice(1).map((value, at) => rounded(value - (given[at] ?? 0)));
  const step = steps[0] ?? (isAsked ? one : 0);
  const [first = 0] = given;
  return step !== 0 && steps.every((each) => each === step) ? (at) => rounded(first + at * step) : undefined;
}

const MOST_DECIMALS = 12;

/** Of the figure as it is written: 0,1 and 0,2 go on with 0,3. */
function decimalsOf(value: number): number {
  const [, fraction = ""] = String(value).split(".");
  return /e/u.test(fraction) ? MOST_DECIMALS : Math.min(fraction.length, MOST_DECIMALS);
}
