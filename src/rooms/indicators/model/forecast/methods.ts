import { dynamicTheta } from "./dynamic-theta.ts";
import { deseasonalise, meanOf } from "./season.ts";
import { dampedTrend } from "./smoothing.ts";
import { theta } from "./theta.ts";

/** The methods that are compared. Each works on the series without its season, which is put back afterwards. */
export const METHODS = ["combination", "damped-trend", "theta", "drift", "naive"] as const;
export type Method = (typeof METHODS)[number];

export type Paths = { readonly isSeasonal: boolean; readonly of: Readonly<Record<Method, readonly number[]>> };

/** Fewer values carry no fitted method: only the last value, and the line through the first and the last. */
const FEWEST_TO_FIT = 6;

/** What every method says will follow. A value that a fit drove out of all bounds falls back to the last one. */
export function pathsOf(values: readonly number[], seasonLength: number, horizon: number): Paths {
  const season = deseasonalise(values, seasonLength);
  const plain = season.values;
  const sober = (path: readonly number[]) =>
    season.restore(path.map((value) => (Number.isFinite(value) ? value : (plain.at(-1) as number))));
  const naive = sober(Array.from({ length: horizon }, () => plain.at(-1) as number));
  const drift = sober(driftOf(plain, horizon));
  if (plain.length < FEWEST_TO_FIT) {
    return {
      isSeasonal: season.isSeasonal,
      of: { naive, drift, theta: drift, "damped-trend": naive, combination: between([naive, drift]) },
    };
  }
  const byTheta = sober(theta(plain, horizon));
  const damped = sober(dampedTrend(plain, horizon));
  const parts = [byTheta, sober(dynamicTheta(plain, horizon)), damped];
  // Growth by a rate is as common among indicators as growth by an amount.
  if (plain.every((value) => value > 0)) parts.push(sober(dampedTrend(plain.map(Math.log), horizon).map(Math.exp)));
  return {
    isSeasonal: season.isSeasonal,
    of: { naive, drift, theta: byTheta, "damped-trend": damped, combination: between(parts) },
  };
}

function driftOf(values: readonly number[], horizon: number): number[] {
  const last = values.at(-1) as number;
  const step = values.length < 2 ? 0 : (last - (values[0] as number)) / (values.length - 1);
  return Array.from({ length: horizon }, (_, at) => last + step * (at + 1));
}

function between(paths: readonly (readonly number[])[]): number[] {
  return (paths[0] as readonly number[]).map((_, at) => meanOf(paths.map((path) => path[at] as number)));
}
