import { held, minimise } from "./minimise.ts";

const LEVEL = [0.01, 0.9999] as const;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos, 2000) in the form that Hyndman and Billah (2003) showed it to have: simple
 * exponential smoothing with half the slope of the series as drift.
 */
export function theta(values: readonly number[], horizon: number): number[] {
  const count = values.length;
  const scale = Math.abs(values[0] as number) || 1;
  const readable = (at: readonly number[]) => {
    const { value: alpha, stray } = held(at[0] as number, ...LEVEL);
    return { alpha, firstLevel: (at[1] as number) * scale, stray };
  };
  const best = minimise(
    (at) => {
      const { alpha, firstLevel, stray } = readable(at);
      return smooth(values, alpha, firstLevel).sumOfSquares * (1 + stray ** 2);
    },
    [0.5, (values[0] as number) / scale],
    [0.2, 0.1],
  );
  const { alpha, firstLevel } = readable(best);
  const { level } = smooth(values, alpha, firstLevel);
  const halfSlope = slopeOf(values) / 2;
  return Array.from({ length: horizon }, (_, step) => level + halfSlope * (step + (1 - (1 - alpha) ** count) / alpha));
}

function smooth(values: readonly number[], alpha: number, firstLevel: number) {
  let level = firstLevel;
  let sumOfSquares = 0;
  for (const value of values) {
    sumOfSquares += (value - level) ** 2;
    level += alpha * (value - level);
  }
  return { level, sumOfSquares };
}

/** Of the straight line of least squares through the series, per period. */
function slopeOf(values: readonly number[]): number {
  const count = values.length;
  const middle = (count - 1) / 2;
  let shared = 0;
  let spread = 0;
  for (let at = 0; at < count; at += 1) {
    shared += (at - middle) * (values[at] as number);
    spread += (at - middle) ** 2;
  }
  return spread === 0 ? 0 : shared / spread;
}
