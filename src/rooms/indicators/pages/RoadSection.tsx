import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useId, useMemo, useState } from "react";
import { formatNumber, formatPercent } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useWords } from "#web-kit/use-words.ts";
import {
  levelWords,
  dueOnOf,
  isOfWhole,
  knownPeriods,
  type Outlook,
  outlookOf,
  type Road,
  type Standing,
  standingOf,
} from "../model/index.ts";
import { gapWords, neededWords, rounded } from "./figure-words.ts";
import { gapUnit } from "../model/gap-unit.ts";
import { periodWords } from "../model/period-words.ts";
import { type IndicatorSeen, standingValuesOf } from "./indicator-seen.ts";
import { roadPicture } from "./road-picture.ts";
import { CorrectiveAssignment } from "./CorrectiveAssignment.tsx";
import { RoadEditions } from "./RoadEditions.tsx";
import { RoadTable } from "./RoadTable.tsx";
import { SourceLinks } from "#web-kit/SourceLinks.tsx";
import { Status } from "./Status.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

const RoadChart = lazy(async () => ({ default: (await import("./RoadChart.tsx")).RoadChart }));

type Props = { readonly seen: IndicatorSeen; readonly road: Road | undefined };

/** A road: the sentence that sums it up, then the picture or its table. */
export function RoadSection({ seen, road }: Props) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const headId = useId();
  const [view, setView] = useState<"chart" | "table">("chart");
  const { indicator, on } = seen;
  const current = useMemo(() => standingValuesOf(seen), [seen]);
  const standing = useMemo(() => standingOf(indicator, road, current), [indicator, road, current]);
  const outlook = useMemo(() => outlookOf(indicator, road, current, on), [indicator, road, current, on]);
  const picture = useMemo(() => roadPicture(indicator, road, current, outlook), [indicator, road, current, outlook]);
  const due = dueOnOf(indicator, knownPeriods(current));
  if (road === undefined && !current.some(isOfWhole)) return null;
  return (
    <section className="road" aria-labelledby={headId}>
      <div className="road-head">
        <div>
          <h2 id={headId}>{road ? road.name[locale] : say("indicators.values")}</h2>
          {road && <RoadFacts road={road} unit={indicator.unit[locale]} />}
          {road && <RoadEditions roads={seen.roads} road={road} unit={indicator.unit[locale]} />}
        </div>
        {road && <Status standing={{ ...standing, dueOn: due?.dueOn ?? null }} on={on} />}
      </div>
      <Summary standing={standing} outlook={outlook} road={road} unit={indicator.unit[locale]} />
      {road && (
        <CorrectiveAssignment
          seen={seen}
          road={road}
          standing={standing}
          finding={summaryOf(standing, indicator.unit[locale], say, locale)}
        />
      )}
      <div className="road-views noprint" role="group" aria-label={say("indicators.view")}>
        {(["chart", "table"] as const).map((each) => (
          <button key={each} type="button" className="btn" aria-pressed={view === each} onClick={() => setView(each)}>
            {say(`indicators.${each}`)}
          </button>
        ))}
        {road && seen.mayKeep && (
          <Link
            className="btn plain"
            to="/chi-tieu/$indicatorId/lo-trinh"
            params={{ indicatorId: indicator.id }}
            search={{ loTrinh: road.id }}
          >
            {say("indicators.road-form.next")}
          </Link>
        )}
      </div>
      {view === "chart" ? (
        <Suspense fallback={<div className="road-chart" aria-busy="true" />}>
          <RoadChart
            picture={picture}
            on={on}
            unit={indicator.unit[locale]}
            name={road?.code ?? indicator.code}
            label={`${(road ?? indicator).name[locale]}: ${summaryOf(standing, indicator.unit[locale], say, locale)}`}
          />
        </Suspense>
      ) : (
        <RoadTable seen={seen} road={road} band={picture.band} />
      )}
    </section>
  );
}

function RoadFacts({ road, unit }: { road: Road; unit: string }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const levels = road.points.map(
    (point) => `${point.comparedWith ?? `${levelWords(point, locale)} ${unit}`} (${periodWords(point.period, say)})`,
  );
  const facts = [
    say(`indicators.shape.${road.shape}`),
    road.edition > 1 && say("indicators.edition", { edition: road.edition }),
  ];
  return (
    <p className="road-facts" lang="vi">
      <b>{levels.join("; ")}</b>
      <span>{[say("indicators.set-by", { document: road.document }), ...facts].filter(Boolean).join(" · ")}</span>
      <SourceLinks source={road.basis} />
      {road.note !== null && <span>{road.note}</span>}
    </p>
  );
}

type Said = {
  readonly standing: Standing;
  readonly outlook: Outlook;
  readonly road: Road | undefined;
  readonly unit: string;
};

function Summary({ standing, outlook, road, unit }: Said) {
  const say = useIndicatorWords();
  const sayMethod = useWords();
  const locale = useLocale();
  const { needed } = standing;
  return (
    <p className="road-summary">
      {road && summaryOf(standing, unit, say, locale)}{" "}
      {needed && (
        <b>
          {say("indicators.road.needed", {
            needed: neededWords(needed, unit, locale, say),
            years: formatNumber(Number(needed.years.toFixed(1)), locale),
          })}
        </b>
      )}{" "}
      {outlook.kind === "too-little"
        ? say("indicators.outlook.too-little", { count: outlook.values })
        : outlookWords(outlook, say, sayMethod(`indicators.forecast.method.${outlook.forecast.method}`), locale)}
      {road && <span className="road-rule">{say("indicators.rule")}</span>}
    </p>
  );
}

function outlookWords(
  outlook: Extract<Outlook, { kind: "forecast" }>,
  say: ReturnType<typeof useIndicatorWords>,
  method: string,
  locale: "vi" | "en",
): string {
  const { probability, values: count } = outlook;
  if (probability === null) return say("indicators.outlook.forecast", { method, count });
  return say("indicators.outlook.probability", { percent: formatPercent(probability, locale), method, count });
}

function summaryOf(
  standing: Standing,
  unit: string,
  say: ReturnType<typeof useIndicatorWords>,
  locale: "vi" | "en",
): string {
  const { reason, period, value, planned, gap } = standing;
  if (reason !== "judged" || period === null || value === null || planned === null || gap === null) {
    return say("indicators.road.unknown", { reason: say(`indicators.reason.${reason}`) });
  }
  return say("indicators.road.judged", {
    period: periodWords(period, say),
    value: rounded(Number(value.toFixed(2)), locale),
    planned: rounded(Number(planned.toFixed(2)), locale),
    gap: gapWords(gap, locale),
    gapUnit: gapUnit(unit, locale),
    unit,
  });
}
