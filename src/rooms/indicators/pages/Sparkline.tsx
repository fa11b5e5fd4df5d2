import { useLocale } from "#web-kit/use-locale.ts";
import { rounded } from "./figure-words.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

const [WIDTH, HEIGHT, EDGE] = [96, 26, 3];

/** The course of the values, without a scale: the figures stand beside it. */
export function Sparkline({ values }: { values: readonly number[] }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const label = say("indicators.spark", {
    count: values.length,
    first: rounded(first, locale),
    last: rounded(last, locale),
  });
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <polyline points={values.map((value, at) => `${x(at)},${y(value)}`).join(" ")} />
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.6} />
    </svg>
  );
}
