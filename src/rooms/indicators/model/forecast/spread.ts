import { meanOf } from "./season.ts";
import { studentProbability, studentQuantile } from "./student.ts";
import type { LookBack } from "./trial.ts";

/** How far what comes may lie from what is expected, as the look back showed it. */
export type Spread = {
  /** Errors as ratios (of logarithms) where everything is positive, so that a band never falls below zero. */
  readonly isRatio: boolean;
  /** Of one step; it grows with the root of the steps. */
  readonly scale: number;
  /** Of Student's distribution: how often the errors were seen. */
  readonly degrees: number;
};

/** From errors of the look back; without one, from the steps of the series itself. */
export function spreadOf(values: readonly number[], lookBacks: readonly LookBack[], origins: number): Spread {
  const steps = values.slice(1).map((came, at) => ({ step: 1, expected: values[at] as number, came }));
  const seen = lookBacks.length > 0 ? lookBacks : steps;
  const isRatio = values.every((value) => value > 0) && seen.every(({ expected }) => expected > 0);
  const squares = seen.map(({ step, expected, came }) => {
    const error = isRatio ? Math.log(came / expected) : came - expected;
    return (error * error) / step;
  });
  return { isRatio, scale: Math.sqrt(meanOf(squares)), degrees: lookBacks.length > 0 ? origins : steps.length };
}

/** The band around an expected value that holds what comes with a probability of `level` percent. */
export function bandOf(expected: number, step: number, level: number, spread: Spread): { low: number; high: number } {
  const reach = studentQuantile(0.5 + level / 200, spread.degrees) * spread.scale * Math.sqrt(step);
  if (spread.isRatio && expected > 0) return { low: expected * Math.exp(-reach), high: expected * Math.exp(reach) };
  return { low: expected - reach, high: expected + reach };
}

/** The probability (0–1) that what comes `step` periods ahead lies at or below a value. */
export function probabilityBelow(value: number, expected: number, step: number, spread: Spread): number {
  const isRatio = spread.isRatio && expected > 0;
  if (isRatio && value <= 0) return 0;
  const distance = isRatio ? Math.log(value / expected) : value - expected;
  const width = spread.scale * Math.sqrt(step);
  if (width === 0) return distance >= 0 ? 1 : 0;
  return studentProbability(distance / width, spread.degrees);
}
