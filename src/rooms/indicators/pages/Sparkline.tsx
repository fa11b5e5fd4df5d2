import { useLocale } from "#web-kit/use-locale.ts";
import { type ListedStanding, SPARK_SIZE, sparkPictureOf } from "../model/index.ts";
import { rounded } from "./figure-words.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = { readonly item: Pick<ListedStanding, "spark" | "sparkBreaks" | "sparkUnsure"> };

/** The course of the values: the figures stand beside it. What is not final is hollow. */
export function Sparkline({ item }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const picture = sparkPictureOf(item);
  const { spark, sparkBreaks, sparkUnsure } = item;
  const [first, last] = [spark[0], spark.at(-1)];
  if (!picture || first === undefined || last === undefined) return null;
  const { width, height } = SPARK_SIZE;
  const label = [
    say("indicators.spark", { count: spark.length, first: rounded(first, locale), last: rounded(last, locale) }),
    sparkBreaks.length > 0 && say("indicators.spark.breaks", { count: sparkBreaks.length }),
    sparkUnsure.length > 0 && say("indicators.spark.unsure", { count: sparkUnsure.length }),
  ];
  return (
    <svg
      className="spark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label.filter(Boolean).join("; ")}
    >
      {picture.lines.map((points) => (
        <polyline key={points} points={points} />
      ))}
      {picture.breaks.map((x) => (
        <line key={x} className="spark-break" x1={x} x2={x} y1={0} y2={height} />
      ))}
      {picture.dots.map(({ x, y, isUnsure }) => (
        <circle key={x} className={isUnsure ? "unsure-dot" : undefined} cx={x} cy={y} r={2.4} />
      ))}
    </svg>
  );
}
