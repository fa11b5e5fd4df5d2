import { type Observation, Stage } from "./observation.ts";
import { type Part, partKey } from "./part.ts";

/** How far first figures were off, in percent of the later ones. */
export type EstimateError = {
  readonly count: number;
  /** The mean of the differences without their sign. */
  readonly meanPercent: number;
  /** With the sign: above zero, first figures came out too high. */
  readonly biasPercent: number;
};

type Version = Pick<Observation, "period" | "stage" | "value" | "recordedAt" | keyof Part>;

/** The first estimate of a period against the surest figure of it; periods that have both. Undefined while there is none. */
export function estimateErrorOf(versions: readonly Version[]): EstimateError | undefined {
  const byPeriod = Map.groupBy(versions, (each) => `${each.period} ${partKey(each)}`);
  const errors = [...byPeriod.values()].flatMap((same) => {
    const inOrder = same.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.recordedAt < b.recordedAt ? -1 : 1));
    const [first, last] = [inOrder[0], inOrder.at(-1)];
    if (first?.stage !== "estimated" || !last || rankOf(last) === 0) return [];
    if (first.value === null || last.value === null || last.value === 0) return [];
    return [((first.value - last.value) / Math.abs(last.value)) * 100];
  });
  if (errors.length === 0) return undefined;
  const mean = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length;
  return { count: errors.length, meanPercent: mean(errors.map(Math.abs)), biasPercent: mean(errors) };
}

function rankOf({ stage }: Pick<Version, "stage">): number {
  return Stage.options.indexOf(stage);
}

/** The version that stands: the surest, and of equals the one recorded last. */
export function isOvertakenBy(standing: Pick<Version, "stage">, later: Pick<Version, "stage">): boolean {
  return rankOf(later) >= rankOf(standing);
}
