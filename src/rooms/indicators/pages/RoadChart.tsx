import { areaY, dot, line, plot, ruleX, text } from "@observablehq/plot";
import { useEffect } from "react";
import type { PlainDate } from "#shared/plain-date.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { formatNumber } from "#web-kit/format.ts";
import { useWidth } from "#web-kit/use-width.ts";
import { levelWords, yearsAt } from "../model/index.ts";
import { keepCsv, keepPng, keepSvg } from "./chart-files.ts";
import { periodWords } from "../model/period-words.ts";
import { figureWords } from "./figure-words.ts";
import { type RoadPicture, shownSpan } from "./road-picture.ts";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Props = {
  readonly picture: RoadPicture;
  readonly on: PlainDate;
  readonly unit: string;
  /** Of the files. */
  readonly name: string;
  readonly label: string;
};

/** The road, what came, the band of the forecast; breaks and uncertain values are drawn apart. */
export function RoadChart({ picture, on, unit, name, label }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const [frame, width] = useWidth();
  useEffect(() => {
    const here = frame.current;
    if (!here || width === 0) return undefined;
    const words = {
      today: say("indicators.chart.today"),
      break: say("indicators.chart.break"),
      unit,
      label,
    };
    const drawn = drawRoad(picture, yearsAt(on), width, words, locale);
    here.replaceChildren(drawn);
    return () => drawn.remove();
  }, [frame, width, picture, on, unit, label, say, locale]);
  const [latest] = picture.aside;
  const svg = () => frame.current?.querySelector("svg") ?? null;
  return (
    <figure className="road-figure">
      <div className="road-chart" ref={frame} />
      <figcaption className="label">
        {say("indicators.chart.key")} {picture.gaps.length > 0 && say("indicators.chart.gap")}{" "}
        {shownSpan(picture).isBandCut && say("indicators.chart.band-cut")}{" "}
        {latest &&
          say("indicators.chart.aside", {
            count: picture.aside.length,
            period: periodWords(latest.period, say),
            value: `${figureWords(latest, locale)} ${unit}`,
          })}
      </figcaption>
      <div className="road-files noprint" role="group" aria-label={say("indicators.download")}>
        <button type="button" className="btn plain" onClick={() => keepSvg(svg(), name)}>
          SVG
        </button>
        <button type="button" className="btn plain" onClick={() => void keepPng(svg(), name)}>
          PNG
        </button>
        <button type="button" className="btn plain" onClick={() => keepCsv(picture, name)}>
          CSV
        </button>
      </div>
    </figure>
  );
}

type Words = Readonly<Record<"today" | "break" | "unit" | "label", string>>;

/** Years are shown by the year that ends: the end of 2024 stands at 2024. */
function drawRoad(picture: RoadPicture, today: number, width: number, words: Words, locale: "vi" | "en") {
  const x = ({ at }: { at: number }) => at - 1;
  const { values, gaps, road, points, band, breaks } = picture;
  const all = [...values, ...road, ...band, ...points].map(({ at }) => at - 1);
  const { span } = shownSpan(picture);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const drawn = plot({
    width,
    height: width < 480 ? 260 : 340,
    marginLeft: 58,
    marginRight: width < 480 ? 24 : 72,
    marginTop: 30,
    style: { fontFamily: "var(--font-ui)", fontSize: "12px", background: "transparent" },
    ariaLabel: words.label,
    x: {
      label: null,
      domain: [first - 0.3, last + 0.3],
      ticks: Math.min(width < 480 ? 4 : 9, Math.max(1, Math.round(last - first))),
      tickFormat: (tick: number) => (Number.isInteger(tick) ? String(tick) : ""),
    },
    y: {
      label: words.unit,
      grid: true,
      nice: true,
      ...(span && { domain: span }),
      tickFormat: (tick: number) => formatNumber(tick, locale),
    },
    marks: [
      areaY(band, { x, y1: "low", y2: "high", className: "mark-band", clip: true }),
      line(band, { x, y: "value", className: "mark-forecast", strokeDasharray: "5 4" }),
      line(road, { x, y: "value", className: "mark-road", strokeDasharray: "1.5 4", strokeLinecap: "round" }),
      ruleX(breaks, { x, className: "mark-break" }),
      text(breaks, {
        x,
        text: () => words.break,
        frameAnchor: "bottom",
        dy: -6,
        textAnchor: "start",
        dx: 4,
        className: "mark-break-word",
      }),
      ...(today - 1 >= first - 0.3 && today - 1 <= last + 0.3
        ? [
            ruleX([today - 1], { className: "mark-today", strokeDasharray: "2 3" }),
            text([today - 1], {
              x: (at: number) => at,
              text: () => words.today,
              frameAnchor: "top",
              dy: -14,
              className: "mark-word",
            }),
          ]
        : []),
      line(gaps, { x, y: "value", z: "gap", className: "mark-gap", strokeDasharray: "1 5" }),
      line(values, { x, y: "value", z: "stretch", className: "mark-actual" }),
      dot(
        values.filter(({ isUnsure }) => !isUnsure),
        { x, y: "value", r: 4, className: "mark-sure" },
      ),
      dot(
        values.filter(({ isUnsure }) => isUnsure),
        { x, y: "value", r: 4, className: "mark-unsure" },
      ),
      dot(points, { x, y: "value", symbol: "plus", r: 6, className: "mark-target" }),
      text(points, {
        x,
        y: "value",
        text: ({ point }: RoadPicture["points"][number]) => levelWords(point, locale),
        dy: -14,
        className: "mark-target-word",
      }),
    ],
  });
  drawn.setAttribute("role", "img");
  // One picture with one name: its marks are not read out one by one.
  for (const mark of drawn.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  return drawn;
}
