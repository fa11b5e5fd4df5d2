/** A series without its season, and the way back for what follows it. */
export type Deseasonalised = {
  readonly values: readonly number[];
  readonly isSeasonal: boolean;
  /** Puts the season back into values that follow the series. */
  readonly restore: (following: readonly number[]) => number[];
};

/** 80 % two-sided: a season that is there and left out costs more than a weak one that is kept, because indices are shrunk. */
const Z_OF_TEST = 1.28;

/** A season needs two years and a little more before it can be told from chance. */
const ROOM_BEYOND_TWO_YEARS = 2;

/**
 * Takes out the season where the series shows one: by ratios to a centred moving average (differences where a value is not
 * positive), with indices drawn towards none by the James–Stein rule, as Miller and Williams (2003) propose.
 *
 * @param length periods in a year: 1, 4 or 12
 */
export function deseasonalise(values: readonly number[], length: number): Deseasonalised {
  const untouched: Deseasonalised = { values, isSeasonal: false, restore: (following) => [...following] };
  if (length === 1 || values.length < 2 * length + ROOM_BEYOND_TWO_YEARS) return untouched;
  const isRatio = values.every((value) => value > 0);
  const deviations = deviationsFromAverage(values, length, isRatio);
  if (!hasSeason(deviations, length)) return untouched;

  const indices = seasonalIndices(deviations, length, isRatio);
  const indexAt = (position: number) => indices[position % length] as number;
  return {
    values: values.map((value, at) => (isRatio ? value / indexAt(at) : value - indexAt(at))),
    isSeasonal: true,
    restore: (following) =>
      following.map((value, step) => {
        const index = indexAt(values.length + step);
        return isRatio ? value * index : value + index;
      }),
  };
}

/** From position `length / 2` on: each value against the mean of the year around it. */
function deviationsFromAverage(values: readonly number[], length: number, isRatio: boolean): number[] {
  const half = length / 2;
  const deviations: number[] = [];
  for (let at = half; at < values.length - half; at += 1) {
    const year = values.slice(at - half, at + half + 1);
    const ends = ((year[0] as number) + (year.at(-1) as number)) / 2;
    const average = (year.slice(1, -1).reduce((sum, value) => sum + value, 0) + ends) / length;
    const value = values[at] as number;
    deviations.push(isRatio ? value / average : value - average);
  }
  return deviations;
}

/** Is the autocorrelation at one year beyond chance? Bartlett's bound, on the series without its trend. */
function hasSeason(deviations: readonly number[], length: number): boolean {
  if (deviations.length <= length) return false;
  let sumOfSquares = 0;
  for (let lag = 1; lag < length; lag += 1) sumOfSquares += autocorrelation(deviations, lag) ** 2;
  const bound = Z_OF_TEST * Math.sqrt((1 + 2 * sumOfSquares) / deviations.length);
  return Math.abs(autocorrelation(deviations, length)) > bound;
}

function autocorrelation(values: readonly number[], lag: number): number {
  const mean = meanOf(values);
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (spread === 0) return 0;
  let shared = 0;
  for (let at = lag; at < values.length; at += 1) {
    shared += ((values[at] as number) - mean) * ((values[at - lag] as number) - mean);
  }
  return shared / spread;
}

function seasonalIndices(deviations: readonly number[], length: number, isRatio: boolean): number[] {
  const neutral = isRatio ? 1 : 0;
  const bySeason = Array.from({ length }, (_, season) =>
    deviations.filter((_deviation, at) => (at + length / 2) % length === season),
  );
  const means = bySeason.map(meanOf);
  const overall = meanOf(means);
  const indices = means.map((mean) => (isRatio ? mean / overall : mean - overall));
  const kept = keptShare(bySeason, means, indices, neutral);
  return indices.map((index) => neutral + (index - neutral) * kept);
}

/** James–Stein: the noisier the indices against their spread, the more they are drawn to "no season". */
function keptShare(
  bySeason: readonly (readonly number[])[],
  means: readonly number[],
  indices: readonly number[],
  neutral: number,
): number {
  const length = indices.length;
  const count = bySeason.reduce((sum, season) => sum + season.length, 0);
  const within = bySeason.reduce(
    (sum, season, at) => sum + season.reduce((each, value) => each + (value - (means[at] as number)) ** 2, 0),
    0,
  );
  const noise = within / Math.max(1, count - length) / (count / length);
  const spread = indices.reduce((sum, index) => sum + (index - neutral) ** 2, 0) / (length - 1);
  if (spread === 0) return 1;
  return Math.min(1, Math.max(0, 1 - (noise * (length - 3)) / ((length - 1) * spread)));
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
