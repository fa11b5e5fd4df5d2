import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Method, pathsOf } from "./methods.ts";
import { laterPeriod, type Period, periodName, seasonLengthOf } from "./period.ts";
import { bandOf, probabilityBelow, type Spread, spreadOf } from "./spread.ts";
import { tryMethods } from "./trial.ts";

/** Values of neighbouring periods, oldest first; `last` is the period of the last one. A break in the method begins a new series. */
export type Series = { readonly values: readonly number[]; readonly last: Period };

export type ForecastPoint = {
  readonly period: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

/** What is expected, within which band, by which method, and how it was found. */
export type Forecast = {
  readonly method: Method;
  readonly isSeasonal: boolean;
  /** From how many days in the past the methods were tried. */
  readonly origins: number;
  readonly level: number;
  readonly points: readonly ForecastPoint[];
  readonly spread: Spread;
};

export type ForecastRefusal = "too-few-values" | "horizon-out-of-range" | "level-out-of-range";

/** Two steps are the least from which a change can be told from its noise. */
const FEWEST_VALUES = 3;
const LONGEST_HORIZON = 60;

/**
 * Looks ahead along a series.
 *
 * @param horizon periods beyond the last value
 * @param level percent of cases in which what comes should lie within the band, e.g. 80
 */
export function forecastOf(
  { values, last }: Series,
  horizon: number,
  level: number,
): Outcome<Forecast, ForecastRefusal> {
  if (values.length < FEWEST_VALUES) return refuse("too-few-values", { count: values.length, fewest: FEWEST_VALUES });
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > LONGEST_HORIZON) {
    return refuse("horizon-out-of-range", { horizon, longest: LONGEST_HORIZON });
  }
  if (!(level >= 1 && level <= 99)) return refuse("level-out-of-range", { level });

  const seasonLength = seasonLengthOf(last.frequency);
  const { method, lookBacks, origins } = tryMethods(values, seasonLength, horizon);
  const paths = pathsOf(values, seasonLength, horizon);
  const spread = spreadOf(values, lookBacks, origins);
  const points = paths.of[method].map((value, at) => ({
    period: periodName(laterPeriod(last, at + 1)),
    value,
    ...bandOf(value, at + 1, level, spread),
  }));
  return done({ method, isSeasonal: paths.isSeasonal, origins, level, points, spread });
}

/** The probability (0–1) that the value of a forecast point reaches a target: at least it, or at most it. */
export function probabilityOfReaching(
  target: number,
  direction: "at-least" | "at-most",
  forecast: Forecast,
  step: number,
): number | undefined {
  const point = forecast.points[step - 1];
  if (!point) return undefined;
  const below = probabilityBelow(target, point.value, step, forecast.spread);
  return direction === "at-most" ? below : 1 - below;
}
