import { held, minimise } from "./minimise.ts";

const LEVEL = [0.1, 0.99] as const;
const THETA = [1, 100_000] as const;
const MOST_ROUNDS = 250;

type Parameters = { readonly alpha: number; readonly theta: number; readonly firstLevel: number };

/**
 * The dynamic optimised Theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, 2016): the line through the series is
 * fitted anew with every value, and how much of it is added is estimated instead of being set to two.
 */
export function dynamicTheta(values: readonly number[], horizon: number): number[] {
  const scale = Math.abs(values[0] as number) || 1;
  const readable = (at: readonly number[]) => {
    const alpha = held(at[0] as number, ...LEVEL);
    const theta = held(Math.exp(at[2] as number), ...THETA);
    const stray = alpha.stray ** 2 + Math.min(0, at[2] as number) ** 2;
    return { alpha: alpha.value, theta: theta.value, firstLevel: (at[1] as number) * scale, stray };
  };
  const best = minimise(
    (at) => {
      const parameters = readable(at);
      return walk(values, 0, parameters).sumOfSquares * (1 + parameters.stray);
    },
    [0.5, (values[0] as number) / 2 / scale, Math.log(2)],
    [0.2, 0.2, 0.5],
    MOST_ROUNDS,
  );
  return walk(values, horizon, readable(best)).following;
}

/** Walks through the series and on: beyond its end each expected value takes the place of the value. */
function walk(values: readonly number[], horizon: number, { alpha, theta, firstLevel }: Parameters) {
  const first = values[0] as number;
  const weight = 1 - 1 / theta;
  const following: number[] = [];
  let level = alpha * first + (1 - alpha) * firstLevel;
  let mean = first;
  let intercept = first;
  let slope = 0;
  let sumOfSquares = 0;
  for (let at = 1; at < values.length + horizon; at += 1) {
    const fading = (1 - alpha) ** at;
    const expected = level + weight * (fading * intercept + ((1 - fading * (1 - alpha)) / alpha) * slope);
    const value = at < values.length ? (values[at] as number) : expected;
    if (at >= values.length) following.push(expected);
    // The first step still shows where the walk began, not how well it goes.
    else if (at >= 2) sumOfSquares += (value - expected) ** 2;
    level = alpha * value + (1 - alpha) * level;
    slope = ((at - 1) * slope + (6 * (value - mean)) / (at + 1)) / (at + 2);
    mean = (at * mean + value) / (at + 1);
    intercept = mean - (slope * (at + 2)) / 2;
  }
  return { sumOfSquares, following };
}
