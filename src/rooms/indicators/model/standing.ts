import type { PlainDate } from "#shared/plain-date.ts";
import { averageRate, averageStillNeeded, type Measured, measuredOf } from "./accumulate.ts";
import type { Direction, Indicator } from "./indicator.ts";
import type { StatedValue } from "./observation.ts";
import type { Part } from "./part.ts";
import {
  type ObservedPeriod,
  laterDay,
  nextPeriod,
  periodOf,
  periodToldBy,
  yearOfDay,
  yearsAt,
} from "./observed-period.ts";
import { isWithoutStart, levelOfPoint, placesOf, valueOnRoad } from "./road-value.ts";
import type { Road, RoadPoint } from "./road.ts";

/** Worst first. */
export const STATUSES = ["off", "behind", "unknown", "on-road", "ahead"] as const;
export type Status = (typeof STATUSES)[number];

/** Why a status is unknown. */
export const UNKNOWN_REASONS = [
  "no-road",
  "no-measure",
  "no-value",
  "no-baseline",
  "not-begun",
  "road-over",
  "broken",
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** What is still asked for: a growth a year, a step a year, or a mean rate of the years that are left. */
export type Needed = { readonly kind: "growth" | "step" | "average"; readonly value: number; readonly years: number };

export type Standing = {
  readonly status: Status;
  readonly reason: UnknownReason | "judged";
  /** The period that was judged, what came, and what the road planned there. */
  readonly period: string | null;
  readonly value: number | null;
  readonly planned: number | null;
  /** What came less what was planned; `gapShare` of the whole way, positive is better. */
  readonly gap: number | null;
  readonly gapShare: number | null;
  readonly needed: Needed | null;
};

/** Within a twentieth of the whole way is on the road; a fifth of it or more behind is off. */
export const ON_ROAD_WITHIN = 0.05;
export const OFF_FROM = 0.2;

type Value = Pick<StatedValue, "period" | "value" | "breaksBefore" | keyof Part>;

/**
 * Where an indicator stands on a road. The latest value of its own periods is held against the value that the road plans at the same
 * time; the difference is measured in parts of the whole way from baseline to target (of a level or an average: of the level), so
 * that the same shortfall weighs the same early and late. A value after a break is not held against a baseline before it.
 */
export function standingOf(
  indicator: Pick<Indicator, "frequency" | "accumulation" | "direction">,
  road: Road | undefined,
  values: readonly Value[],
): Standing {
  const all = measuredOf(indicator, values);
  const last = all.at(-1);
  const nothing = unknownWith(last);
  if (!road) return nothing("no-road");
  if (road.points.every((point) => levelOfPoint(point) === null)) return nothing("no-measure");
  if (!last) return nothing("no-value");
  if (road.shape === "average") return standingOfAverage(indicator.direction, road, all) ?? nothing("not-begun");
  return standingOfWay(indicator.direction, road, last, values) ?? nothing(reasonOf(road, last, values));
}

function unknownWith(last: Measured | undefined) {
  return (reason: UnknownReason): Standing => ({
    status: "unknown",
    reason,
    period: last?.period.text ?? null,
    value: last?.value ?? null,
    planned: null,
    gap: null,
    gapShare: null,
    needed: null,
  });
}

function standingOfWay(
  direction: Direction,
  road: Road,
  last: Measured,
  values: readonly Value[],
): Standing | undefined {
  const places = placesOf(road);
  const [start, end] = [places[0], places.at(-1)];
  if (!start || !end || isBroken(road, last, values)) return undefined;
  if (!isWithoutStart(road.shape) && (places.length < 2 || last.at <= start.at)) return undefined;
  const onRoad = valueOnRoad(road, last.shareOfYear === 1 ? last.at : yearOfDay(last.period.to) + 1);
  if (onRoad === undefined) return undefined;
  const planned = onRoad * last.shareOfYear;
  const length = isWithoutStart(road.shape) ? Math.abs(onRoad) : Math.abs(end.value - start.value);
  return {
    ...judged(direction, last.period.text, last.value, planned, length),
    needed: isWithoutStart(road.shape) ? null : neededOf(last, end),
  };
}

/** Of a mean rate over years: the mean so far against the mean asked for. */
function standingOfAverage(direction: Direction, road: Road, all: readonly Measured[]): Standing | undefined {
  const point = road.points.find((each) => levelOfPoint(each) !== null);
  const asked = point && levelOfPoint(point);
  const span = periodOf(road.span ?? point?.period ?? "");
  const years = yearOfDay(span.to) - yearOfDay(span.from) + 1;
  const own = all.filter(({ period }) => period.kind === "year" && period.from >= span.from && period.to <= span.to);
  const [first, last] = [own[0], own.at(-1)];
  const rates = own.map(({ value }) => value);
  const mean = averageRate(rates);
  if (typeof asked !== "number" || !first || !last || mean === undefined) return undefined;
  // A mean with a year missing is no mean of the span so far.
  if (first.period.from !== span.from || last.at - first.at !== own.length - 1) return undefined;
  const needed = averageStillNeeded(asked, rates, years);
  return {
    ...judged(direction, `${yearOfDay(first.period.to)}/${yearOfDay(last.period.to)}`, mean, asked, Math.abs(asked)),
    needed: needed === undefined ? null : { kind: "average", value: needed, years: years - rates.length },
  };
}

function judged(direction: Direction, period: string, value: number, planned: number, length: number) {
  const gap = value - planned;
  const better = direction === "rise" ? gap : -gap;
  const gapShare = length === 0 ? Math.sign(better) : better / length;
  return { status: statusOf(gapShare), reason: "judged" as const, period, value, planned, gap, gapShare };
}

/** A hair's breadth of arithmetic is no gap. */
const HAIR = 1e-9;

export function statusOf(gapShare: number): Status {
  if (gapShare > ON_ROAD_WITHIN + HAIR) return "ahead";
  if (gapShare >= -ON_ROAD_WITHIN - HAIR) return "on-road";
  return gapShare > -OFF_FROM + HAIR ? "behind" : "off";
}

/** From the latest value to the target: an equal growth where both are above zero, else an equal step. */
export function neededOf(
  last: { readonly at: number; readonly value: number },
  target: { readonly at: number; readonly value: number } | undefined,
): Needed | null {
  if (!target || target.at <= last.at) return null;
  const years = target.at - last.at;
  if (last.value > 0 && target.value > 0) {
    return { kind: "growth", value: ((target.value / last.value) ** (1 / years) - 1) * 100, years };
  }
  return { kind: "step", value: (target.value - last.value) / years, years };
}

function isBroken(road: Road, last: Measured, values: readonly Value[]): boolean {
  const begins = road.baseline?.period ?? null;
  if (begins === null || isWithoutStart(road.shape)) return false;
  const start = periodOf(begins).to;
  return values.some(({ period, breaksBefore }) => {
    const { to } = periodOf(period);
    return breaksBefore !== null && to > start && to <= last.period.to;
  });
}

function reasonOf(road: Road, last: Measured, values: readonly Value[]): UnknownReason {
  const places = placesOf(road);
  if (isBroken(road, last, values)) return "broken";
  const end = places.at(-1);
  if (end && last.at > end.at) return "road-over";
  if (!isWithoutStart(road.shape) && places.length < 2) return "no-baseline";
  return "not-begun";
}

/**
 * The day on which the next value is due: the period after the last one, and the days given for it. Undefined when no more is due
 * because the indicator ended before. Without any value the period that ended last is due. A figure of the year so far tells of the
 * quarter or month that ends with it: after nine months the third quarter is owed no more.
 */
export function dueOnOf(
  indicator: Pick<Indicator, "frequency" | "dueAfterDays" | "endedOn">,
  periods: readonly string[],
): { readonly period: ObservedPeriod; readonly dueOn: PlainDate } | undefined {
  const own = periods.map(periodOf).flatMap((period) => periodToldBy(period, indicator.frequency) ?? []);
  const last = own.reduce<ObservedPeriod | undefined>((a, b) => (a && a.to > b.to ? a : b), undefined);
  const period = last && nextPeriod(last);
  if (!period) return undefined;
  const dueOn = laterDay(period.to, indicator.dueAfterDays);
  return indicator.endedOn !== null && dueOn > indicator.endedOn ? undefined : { period, dueOn };
}

/** The point that a road leads to: the last one with a figure, else the last. */
export function targetOf({ points }: Pick<Road, "points">): RoadPoint | undefined {
  const inOrder = [...points].sort((a, b) => yearsAt(periodOf(a.period).to) - yearsAt(periodOf(b.period).to));
  return inOrder.findLast((point) => levelOfPoint(point) !== null) ?? inOrder.at(-1);
}
