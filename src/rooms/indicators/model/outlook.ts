import type { PlainDate } from "#shared/plain-date.ts";
import { type Forecast, forecastOf, parsePeriod, probabilityOfReaching } from "./forecast/index.ts";
import { measuredOf } from "./accumulate.ts";
import type { Indicator } from "./indicator.ts";
import type { StatedValue } from "./observation.ts";
import type { Part } from "./part.ts";
import { periodOf, yearOfDay } from "./observed-period.ts";
import { levelOfPoint } from "./road-value.ts";
import type { Road } from "./road.ts";
import { targetOf } from "./standing.ts";

/** What lies ahead if nothing else is done; or why nothing can be said. */
export type Outlook =
  | {
      readonly kind: "forecast";
      readonly forecast: Forecast;
      readonly values: number;
      readonly probability: number | null;
    }
  | { readonly kind: "too-little"; readonly values: number };

type Value = Pick<StatedValue, "period" | "value" | "breaksBefore" | keyof Part>;

const FEWEST = 4;
const LONGEST = 20;
const LEVEL = 80;

/**
 * Looks ahead along the values that stand in a row without a gap and without a break: what lies before is another series. Up to the
 * year of the road's target, twenty years at most.
 */
export function outlookOf(
  indicator: Pick<Indicator, "frequency" | "accumulation" | "direction">,
  road: Road | undefined,
  values: readonly Value[],
  on: PlainDate,
): Outlook {
  const run = lastRun(indicator, values);
  const last = run.at(-1);
  const end = last && parsePeriod(last.period.text);
  if (!last || !end || run.length < FEWEST) return { kind: "too-little", values: run.length };
  const target = road && targetOf(road);
  const inYear = { year: 1, quarter: 4, month: 12 }[indicator.frequency];
  const years = target ? yearOfDay(periodOf(target.period).to) - yearOfDay(last.period.to) : 5;
  const horizon = Math.min(LONGEST, Math.max(1, years * inYear));
  const found = forecastOf({ values: run.map(({ value }) => value), last: end }, horizon, LEVEL);
  if (!found.ok) return { kind: "too-little", values: run.length };
  return {
    kind: "forecast",
    forecast: found.value,
    values: run.length,
    probability: probabilityFor(indicator, road, found.value, years * inYear, on),
  };
}

/** An average over years and a target that has passed are not a point ahead: nothing is said. */
function probabilityFor(
  { direction }: Pick<Indicator, "direction">,
  road: Road | undefined,
  forecast: Forecast,
  step: number,
  on: PlainDate,
): number | null {
  const target = road && targetOf(road);
  const level = target ? levelOfPoint(target) : null;
  if (!road || !target || level === null || road.shape === "average" || step < 1) return null;
  if (periodOf(target.period).to < on) return null;
  return probabilityOfReaching(level, direction === "rise" ? "at-least" : "at-most", forecast, step) ?? null;
}

function lastRun(indicator: Pick<Indicator, "frequency" | "accumulation">, values: readonly Value[]) {
  const breaks = new Set(
    values.flatMap(({ period, breaksBefore }) => (breaksBefore === null ? [] : [periodOf(period).to])),
  );
  // A flow of quarters is looked at quarter by quarter, not as the year so far.
  const all = measuredOf({ ...indicator, accumulation: "stock" }, values);
  const gap = { year: 1, quarter: 1 / 4, month: 1 / 12 }[indicator.frequency];
  const from = all.findLastIndex(({ at, period }, index) => {
    const before = all[index - 1];
    return before === undefined || at - before.at > gap * 1.5 || breaks.has(period.to);
  });
  return all.slice(Math.max(0, from));
}
