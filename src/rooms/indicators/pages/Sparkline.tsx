import { useLocale } from "#web-kit/use-locale.ts";
import type { ListedStanding } from "../model/index.ts";
import { rounded } from "./figure-words.ts";
import { stretchesOf } from "./stretches.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

const [WIDTH, HEIGHT, EDGE] = [96, 26, 3];

type Props = { readonly item: Pick<ListedStanding, "spark" | "sparkBreaks" | "sparkUnsure"> };

/** The course of the values, without a scale: the figures stand beside it. No line crosses a break; what is not final is hollow. */
export function Sparkline({ item: { spark, sparkBreaks, sparkUnsure } }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [first, last] = [spark[0], spark.at(-1)];
  if (first === undefined || last === undefined || spark.length < 2) return null;
  const [low, high] = [Math.min(...spark), Math.max(...spark)];
  const x = (at: number) => EDGE + (at / (spark.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) => HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE);
  const label = [
    say("indicators.spark", { count: spark.length, first: rounded(first, locale), last: rounded(last, locale) }),
    sparkBreaks.length > 0 && say("indicators.spark.breaks", { count: sparkBreaks.length }),
    sparkUnsure.length > 0 && say("indicators.spark.unsure", { count: sparkUnsure.length }),
  ];
  const unsure = new Set(sparkUnsure);
  const stretches = stretchesOf(spark, sparkBreaks);
  const alone = new Set(stretches.filter(({ values }) => values.length === 1).map(({ from }) => from));
  // Dots of every value would be a smear: the last one, those that are not final, those alone between breaks.
  const dots = spark.flatMap((value, at) =>
    at === spark.length - 1 || unsure.has(at) || alone.has(at) ? [{ at, value }] : [],
  );
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label.filter(Boolean).join("; ")}
    >
      {stretches.map(({ from, values }) => (
        <polyline key={from} points={values.map((value, place) => `${x(from + place)},${y(value)}`).join(" ")} />
      ))}
      {sparkBreaks.map((at) => (
        <line key={at} className="spark-break" x1={x(at - 0.5)} x2={x(at - 0.5)} y1={0} y2={HEIGHT} />
      ))}
      {dots.map(({ at, value }) => (
        <circle key={at} className={unsure.has(at) ? "unsure-dot" : undefined} cx={x(at)} cy={y(value)} r={2.4} />
      ))}
    </svg>
  );
}
