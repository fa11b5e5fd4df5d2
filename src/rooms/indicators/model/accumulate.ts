import type { Indicator } from "./indicator.ts";
import type { StatedValue } from "./observation.ts";
import { isOfWhole, type Part, partKey } from "./part.ts";
import { type ObservedPeriod, periodAround, periodOf, yearOfDay, yearsAt } from "./observed-period.ts";

/** A value that may be held against the road at the end of its period. */
export type Measured = {
  readonly at: number;
  readonly value: number;
  readonly period: ObservedPeriod;
  /** How much of the year the value covers, 0–1. */
  readonly shareOfYear: number;
};

type Value = Pick<StatedValue, "period" | "value" | keyof Part>;

/**
 * Values of the whole, of the indicator's own periods, in time order, as they may be held against a road of yearly levels. A flow
 * counts from January: its quarters add up only while none of them is missing. Everything else stands for itself.
 */
export function measuredOf(
  indicator: Pick<Indicator, "frequency" | "accumulation">,
  values: readonly Value[],
): Measured[] {
  const own = values
    .flatMap((each) => {
      const { value } = each;
      const period = periodOf(each.period);
      const counts = value !== null && isOfWhole(each) && period.kind === indicator.frequency;
      return counts ? [{ period, value }] : [];
    })
    .sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  if (indicator.accumulation === "flow" && indicator.frequency !== "year") return soFar(own, indicator.frequency);
  return own.map(({ period, value }) => ({ at: yearsAt(period.to), value, period, shareOfYear: 1 }));
}

/**
 * Values brought to coarser periods, part by part: a flow adds up where none of the finer periods is missing; a stock, a cumulative
 * figure, a share stand as at the end of the period; a rate of quarters is no rate of a year, so none follows.
 */
export function accumulated<Each extends StatedValue>(
  { accumulation, frequency }: Pick<Indicator, "frequency" | "accumulation">,
  values: readonly Each[],
  to: Indicator["frequency"],
): Each[] {
  const own = values.filter(({ period }) => periodOf(period).kind === to);
  const inYear = { year: 1, quarter: 4, month: 12 };
  const parts = inYear[frequency] / inYear[to];
  if (parts <= 1 || accumulation === "rate") return own;
  const finer = values.filter(({ period, value }) => periodOf(period).kind === frequency && value !== null);
  const known = new Set(own.map((each) => `${each.period} ${partKey(each)}`));
  const groups = Map.groupBy(finer, (each) => `${periodAround(each.period, to)} ${partKey(each)}`);
  const brought = [...groups].flatMap(([key, group]) => {
    const inOrder = group.toSorted((a, b) => (a.period < b.period ? -1 : 1));
    const last = inOrder.at(-1);
    if (!last || known.has(key)) return [];
    const period = periodAround(last.period, to);
    const isWhole = inOrder.length === parts;
    const isEnd = periodOf(period).to === periodOf(last.period).to;
    if (accumulation === "flow" ? !isWhole : !isEnd) return [];
    const value = accumulation === "flow" ? inOrder.reduce((sum, each) => sum + (each.value ?? 0), 0) : last.value;
    return [{ ...last, period, value, low: null, high: null }];
  });
  return [...own, ...brought];
}

function soFar(
  own: readonly { readonly period: ObservedPeriod; readonly value: number }[],
  frequency: "quarter" | "month",
): Measured[] {
  const inYear = frequency === "quarter" ? 4 : 12;
  const sums = new Map<number, { count: number; sum: number }>();
  return own.flatMap(({ period, value }) => {
    const year = yearOfDay(period.to);
    const { count, sum } = sums.get(year) ?? { count: 0, sum: 0 };
    const at = yearsAt(period.to);
    const share = at === year + 1 ? 1 : at - year;
    sums.set(year, { count: count + 1, sum: sum + value });
    const isWhole = Math.round(share * inYear) === count + 1;
    return isWhole ? [{ at, value: sum + value, period, shareOfYear: share }] : [];
  });
}

/** The mean of yearly rates in percent, by multiplying: 10 % and −10 % make −0.5 %, not 0. Undefined below −100 %. */
export function averageRate(percents: readonly number[]): number | undefined {
  if (percents.length === 0 || percents.some((percent) => percent <= -100)) return undefined;
  const log = percents.reduce((sum, percent) => sum + Math.log1p(percent / 100), 0);
  return Math.expm1(log / percents.length) * 100;
}

/** What the remaining years must average so that all years together average the target. */
export function averageStillNeeded(target: number, past: readonly number[], years: number): number | undefined {
  const left = years - past.length;
  if (left < 1 || target <= -100 || past.some((percent) => percent <= -100)) return undefined;
  const done = past.reduce((sum, percent) => sum + Math.log1p(percent / 100), 0);
  return Math.expm1((years * Math.log1p(target / 100) - done) / left) * 100;
}

/** A share from its parts, in percent; never the mean of shares. */
export function shareOf(numerator: number, denominator: number): number | undefined {
  return denominator === 0 ? undefined : (numerator / denominator) * 100;
}

type Counted = Pick<StatedValue, "numerator" | "denominator">;

/** Shares of parts put together: numerators over denominators of those whose two are known; `without` are those left out of it. */
export function mergedShare<Each extends Counted>(parts: readonly Each[]) {
  const counted = parts.filter(({ numerator, denominator }) => numerator !== null && denominator !== null);
  const numerator = sumOf(counted.map((each) => each.numerator ?? 0));
  const denominator = sumOf(counted.map((each) => each.denominator ?? 0));
  const share = counted.length === 0 ? undefined : shareOf(numerator, denominator);
  const without = parts.filter((each) => !counted.includes(each));
  return { value: share === undefined ? null : Number(share.toPrecision(6)), numerator, denominator, without };
}

/** Sums figures as people write them: 0.1 + 0.2 is 0.3. */
export function sumOf(figures: readonly number[]): number {
  return Number(figures.reduce((all, figure) => all + figure, 0).toPrecision(15));
}
