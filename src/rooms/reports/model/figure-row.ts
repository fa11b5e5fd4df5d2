import {
  type Indicator,
  type Observation,
  type ObservedPeriod,
  periodOf,
  type Road,
  valueOnRoad,
  yearOfDay,
} from "#rooms/indicators/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { FigureRow, TypedFigure } from "./report.ts";

export type OwnedFigure = {
  readonly indicator: Pick<Indicator, "id" | "code" | "name" | "unit" | "accumulation">;
  /** The standing version of each value, of the whole and of parts. */
  readonly values: readonly Pick<Observation, "period" | "value" | "stage" | "placeId" | "industry" | "breaksBefore">[];
  /** The road that stands; null: none. */
  readonly road: Pick<Road, "shape" | "baseline" | "points" | "span"> | null;
};

/** The days that the period's name says, and the day on which figures are closed. */
export type FigurePeriod = { readonly from: PlainDate; readonly to: PlainDate; readonly cutoff: PlainDate };

type Value = {
  readonly period: ObservedPeriod;
  readonly value: number;
  readonly stage: Observation["stage"];
  readonly breaks: boolean;
};
type Figure = { readonly value: number; readonly stage: Observation["stage"] };

/**
 * The columns of an official report: plan of the year, to date (known figures up to the cut-off), estimate for the whole period,
 * cumulative from January, against the same period of the year before, against plan. Since the cut-off (the 14th, Nghị định
 * 09/2019/NĐ-CP Điều 12) comes before the period ends, the figure of the whole period is an estimate until a surer one is recorded.
 * A flow adds up only over periods that meet without a gap; nothing is interpolated. A rate speaks of its own span alone: that of a
 * quarter is none of the nine months, nor that of the nine months the quarter's.
 */
export function figureRowOf(owned: OwnedFigure, period: FigurePeriod, typed: TypedFigure | undefined): FigureRow {
  const { indicator, road } = owned;
  const values = valuesOf(owned);
  const adds = indicator.accumulation === "flow";
  const own = figuresIn(values, period, indicator.accumulation);
  const before = figuresIn(values, aYearBefore(period), indicator.accumulation);
  const toDate = typed?.toDate ?? own.toDate?.value ?? null;
  const estimate = typed?.estimate ?? own.estimate?.value ?? null;
  const cumulative =
    typed?.cumulative ?? own.cumulative?.value ?? (indicator.accumulation === "cumulative" ? estimate : null);
  const plan = (road && valueOnRoad(road, yearOfDay(period.to) + 1)) ?? null;

  // What runs from January is held against the plan of the year; a stock or a share is, wherever it stands.
  const ofYear = adds || indicator.accumulation === "rate";
  const isCumulative = adds && cumulative !== null && before.cumulative !== undefined;
  const now = isCumulative ? cumulative : estimate;
  const then = (isCumulative ? before.cumulative : before.estimate)?.value ?? null;
  const samePeriod = hasBreak(values, period) ? null : then;
  const compare = indicator.accumulation === "share" || indicator.accumulation === "rate" ? points : percent;
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    plan,
    toDate,
    estimate,
    cumulative,
    samePeriod,
    againstSame: compare(now, samePeriod),
    againstPlan: compare(ofYear ? cumulative : estimate, plan),
    comparedBy: compare === points ? "points" : "percent",
    stage: (typed?.estimate ?? null) === null ? (own.estimate?.stage ?? null) : "estimated",
    typed: (["toDate", "estimate", "cumulative"] as const).filter((column) => (typed?.[column] ?? null) !== null),
  };
}

function valuesOf({ values }: OwnedFigure): Value[] {
  return values
    .flatMap(({ period: words, value, stage, placeId, industry, breaksBefore }) =>
      value !== null && placeId === null && industry === null
        ? [{ period: periodOf(words), value, stage, breaks: breaksBefore !== null }]
        : [],
    )
    .toSorted((one, other) => one.period.to.localeCompare(other.period.to));
}

function figuresIn(
  values: readonly Value[],
  { from, to, cutoff }: FigurePeriod,
  accumulation: OwnedFigure["indicator"]["accumulation"],
) {
  const sure = values.filter(({ stage, period }) => stage !== "estimated" && period.to <= cutoff);
  const january = PlainDate.parse(`${to.slice(0, 4)}-01-01`);
  if (accumulation === "rate") {
    const begun = (day: PlainDate) => (value: Value) => value.period.from === day;
    return {
      toDate: sure.findLast(begun(from)),
      estimate: values.filter(begun(from)).find(({ period }) => period.to === to),
      cumulative: values.filter(begun(january)).find(({ period }) => period.to === to),
    };
  }
  if (accumulation !== "flow") {
    const within = sure.filter(({ period }) => period.to >= from);
    return {
      toDate: within.at(-1),
      estimate: values.findLast(({ period }) => period.to === to),
      cumulative: undefined,
    };
  }
  const ends = [...new Set(sure.map(({ period }) => period.to))].filter((end) => end >= from).toReversed();
  return {
    toDate: ends.map((end) => sumOver(sure, from, end)).find((sum) => sum !== undefined),
    estimate: sumOver(values, from, to),
    cumulative: sumOver(values, january, to),
  };
}

/** The sum of values whose periods meet from the first day to the last without gap or overlap; longest periods first. */
function sumOver(values: readonly Value[], from: PlainDate, to: PlainDate): Figure | undefined {
  const beginning = values.filter(({ period }) => period.from === from && period.to <= to).toReversed();
  for (const { period, value, stage } of beginning) {
    if (period.to === to) return { value, stage };
    const rest = sumOver(values, dayAfter(period.to), to);
    if (rest) return { value: value + rest.value, stage: surenessOf(stage, rest.stage) };
  }
  return undefined;
}

/** A sum is as sure as its least sure part. */
function surenessOf(one: Figure["stage"], other: Figure["stage"]): Figure["stage"] {
  return (["estimated", "preliminary"] as const).find((stage) => stage === one || stage === other) ?? "official";
}

/** A value that cannot be compared with those before it lies between the two periods. */
function hasBreak(values: readonly Value[], period: FigurePeriod): boolean {
  const before = aYearBefore(period).to;
  return values.some(({ breaks, period: own }) => breaks && own.to > before && own.to <= period.to);
}

function percent(now: number | null, then: number | null): number | null {
  return now === null || then === null || then <= 0 ? null : (now / then) * 100;
}

function points(now: number | null, then: number | null): number | null {
  return now === null || then === null ? null : now - then;
}

function aYearBefore({ from, to, cutoff }: FigurePeriod): FigurePeriod {
  return { from: yearBefore(from), to: yearBefore(to), cutoff: yearBefore(cutoff) };
}

/** The end of February stays the end of February. */
function yearBefore(day: PlainDate): PlainDate {
  const year = Number(day.slice(0, 4)) - 1;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4);
  if (rest === "-02-29" || (rest === "-02-28" && isLeap)) return PlainDate.parse(`${year}-02-${isLeap ? 29 : 28}`);
  return PlainDate.parse(`${year}${rest}`);
}

function dayAfter(day: PlainDate): PlainDate {
  return PlainDate.parse(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
}
