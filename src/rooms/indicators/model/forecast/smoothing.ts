import { held, minimise } from "./minimise.ts";

type Bound = readonly [low: number, high: number];
const LEVEL: Bound = [0.01, 0.99];
const TREND: Bound = [0.0001, 0.99];
/** Gardner and McKenzie's range: below it a trend is gone at once, above it it never fades. */
const DAMPING: Bound = [0.8, 0.98];
const PERIODS_OF_FIRST_TREND = 5;

type Fit = { readonly sumOfSquares: number; readonly level: number; readonly trend: number };

/**
 * Exponential smoothing with a trend that fades (Gardner and McKenzie, 1985), fitted by least squares of the one-step errors.
 *
 * @returns `horizon` values that follow the series
 */
export function dampedTrend(values: readonly number[], horizon: number): number[] {
  const first = values[0] as number;
  const reach = Math.min(values.length - 1, PERIODS_OF_FIRST_TREND);
  const firstTrend = ((values[reach] as number) - first) / reach;
  const scale = typicalStep(values);
  const readable = (at: readonly number[]) => {
    const level = held(at[0] as number, ...LEVEL);
    const trend = held(at[2] as number, ...TREND);
    const damping = held(at[4] as number, ...DAMPING);
    return {
      alpha: level.value,
      beta: trend.value * level.value,
      phi: damping.value,
      firstLevel: first + (at[1] as number) * scale,
      firstTrend: firstTrend + (at[3] as number) * scale,
      stray: level.stray ** 2 + trend.stray ** 2 + damping.stray ** 2,
    };
  };
  const best = minimise(
    (at) => {
      const parameters = readable(at);
      return smooth(values, parameters).sumOfSquares * (1 + parameters.stray);
    },
    [0.5, 0, 0.2, 0, 0.92],
    [0.2, 0.5, 0.1, 0.3, -0.05],
  );
  const parameters = readable(best);
  const { level, trend } = smooth(values, parameters);
  let faded = 0;
  return Array.from({ length: horizon }, (_, step) => {
    faded += parameters.phi ** (step + 1);
    return level + faded * trend;
  });
}

type Parameters = {
  readonly alpha: number;
  readonly beta: number;
  readonly phi: number;
  readonly firstLevel: number;
  readonly firstTrend: number;
};

function smooth(values: readonly number[], { alpha, beta, phi, firstLevel, firstTrend }: Parameters): Fit {
  let level = firstLevel;
  let trend = firstTrend;
  let sumOfSquares = 0;
  for (const value of values) {
    const expected = level + phi * trend;
    const error = value - expected;
    sumOfSquares += error * error;
    level = expected + alpha * error;
    trend = phi * trend + beta * error;
  }
  return { sumOfSquares, level, trend };
}

/** Root mean square of the steps from value to value; 1 for a series that never moves. */
function typicalStep(values: readonly number[]): number {
  let sum = 0;
  for (let at = 1; at < values.length; at += 1) sum += ((values[at] as number) - (values[at - 1] as number)) ** 2;
  return Math.sqrt(sum / Math.max(1, values.length - 1)) || 1;
}
