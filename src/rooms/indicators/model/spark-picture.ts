import type { ListedStanding } from "./listed-standing.ts";
import { stretchesOf } from "./stretches.ts";

export const SPARK_SIZE = { width: 96, height: 26 } as const;
const EDGE = 3;

export type SparkPicture = {
  /** Points of each line, as SVG writes them. */
  readonly lines: readonly string[];
  /** Where from left to right the series breaks. */
  readonly breaks: readonly number[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isUnsure: boolean }[];
};

/** The course of the values, without a scale. No line crosses a break; undefined where one value or none makes no course. */
export function sparkPictureOf({
  spark,
  sparkBreaks,
  sparkUnsure,
}: Pick<ListedStanding, "spark" | "sparkBreaks" | "sparkUnsure">): SparkPicture | undefined {
  if (spark.length < 2) return undefined;
  const { width, height } = SPARK_SIZE;
  const [low, high] = [Math.min(...spark), Math.max(...spark)];
  const x = (at: number) => tenths(EDGE + (at / (spark.length - 1)) * (width - 2 * EDGE));
  const y = (value: number) => tenths(height - EDGE - ((value - low) / (high - low || 1)) * (height - 2 * EDGE));
  const unsure = new Set(sparkUnsure);
  const stretches = stretchesOf(spark, sparkBreaks);
  const alone = new Set(stretches.filter(({ values }) => values.length === 1).map(({ from }) => from));
  return {
    lines: stretches.map(({ from, values }) =>
      values.map((value, place) => `${x(from + place)},${y(value)}`).join(" "),
    ),
    breaks: sparkBreaks.map((at) => x(at - 0.5)),
    // Dots of every value would be a smear: the last one, those that are not final, those alone between breaks.
    dots: spark.flatMap((value, at) =>
      at === spark.length - 1 || unsure.has(at) || alone.has(at)
        ? [{ x: x(at), y: y(value), isUnsure: unsure.has(at) }]
        : [],
    ),
  };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
