import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { AsOf, useOtherDay } from "#web-kit/AsOf.tsx";
import { formatDay, formatNumber } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import {
  estimateErrorOf,
  getIndicatorEndpoint,
  IndicatorId,
  isOfWhole,
  missingPeriods,
  type Road,
  standingOf,
  STATUSES,
} from "../model/index.ts";
import { IndicatorAddress } from "./address.ts";
import { BreakdownSection } from "./BreakdownSection.tsx";
import { DueLine } from "./DueLine.tsx";
import { periodWords } from "../model/period-words.ts";
import { FormulaSection } from "./FormulaSection.tsx";
import { type IndicatorSeen, standingValuesOf } from "./indicator-seen.ts";
import "./indicators.css";
import { RoadSection } from "./RoadSection.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

// The table in which values are entered stands below the roads and comes after them.
const ValuesEntry = lazy(async () => ({ default: (await import("./ValuesEntry.tsx")).ValuesEntry }));

/** One indicator: its roads, what came, what lies ahead, and the table in which its values are entered. */
export function IndicatorPage() {
  const indicatorId = IndicatorId.parse(useParams({ strict: false }).indicatorId);
  const { ngay } = IndicatorAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getIndicatorEndpoint, { params: { indicatorId }, query: { as_of: ngay } });
  return <PageStates answer={answer}>{(seen) => <Seen seen={seen} />}</PageStates>;
}

function Seen({ seen }: { seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const address = IndicatorAddress.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const isOther = useOtherDay() !== undefined;
  const { indicator, on } = seen;
  useTitle(indicator.name[locale]);
  const roads = seen.roads.filter(({ isCurrent }) => isCurrent);
  const current = standingValuesOf(seen);
  // The road that was opened, then what is worst: as in every list, what cannot be judged comes last.
  const rank = (road: Road) =>
    road.id === address.loTrinh ? -1 : STATUSES.indexOf(standingOf(indicator, road, current).status);
  const inOrder = roads.toSorted((a, b) => rank(a) - rank(b));
  return (
    <main className="page indicators" id="main">
      <header>
        <Link className="link noprint" to="/chi-tieu" search={{ ngay: address.ngay }}>
          {say("indicators.back")}
        </Link>
        <h1>{indicator.name[locale]}</h1>
        <p>{factsOf(seen, say, locale)}</p>
        <AsOf
          day={on}
          by="record"
          onChoose={(ngay) => {
            const params = { indicatorId: indicator.id };
            void navigate({ to: "/chi-tieu/$indicatorId", params, search: { ...address, ngay }, replace: true });
          }}
        >
          {laterWords(seen, say)}
        </AsOf>
        {seen.pastOwners.map(({ ownerId, lastDay, basis }) => (
          <p key={lastDay} className="label">
            {say("indicators.past-owner", {
              name: seen.names[ownerId] ?? "",
              day: formatDay(lastDay),
              basis: basis ?? "–",
            })}
          </p>
        ))}
        <DueLine seen={seen} />
        {indicator.endedOn !== null && (
          <p className="finding">
            {say("indicators.ended", { day: formatDay(indicator.endedOn), reason: indicator.endReason ?? "" })}
          </p>
        )}
        {indicator.note !== null && <p lang="vi">{indicator.note}</p>}
        {seen.mayKeep && (
          <p className="page-links noprint">
            <Link className="btn" to="/chi-tieu/$indicatorId/sua" params={{ indicatorId: indicator.id }}>
              {say("indicators.change")}
            </Link>
            <Link className="btn" to="/chi-tieu/$indicatorId/lo-trinh" params={{ indicatorId: indicator.id }}>
              {say("indicators.road-form.set")}
            </Link>
          </p>
        )}
      </header>
      {inOrder.length === 0 && (
        <>
          <p className="page-none">{say(isOther ? "indicators.on-day.no-roads" : "indicators.no-roads")}</p>
          <RoadSection seen={seen} road={undefined} />
        </>
      )}
      {inOrder.map((road) => (
        <RoadSection key={road.id} seen={seen} road={road} />
      ))}
      <BreakdownSection seen={seen} />
      <FormulaSection seen={seen} />
      <Completeness seen={seen} />
      {seen.mayRecord && indicator.formula === null && (
        <Suspense fallback={null}>
          <ValuesEntry seen={seen} on={on} />
        </Suspense>
      )}
    </main>
  );
}

/** A page of a past day that shows little says how much came afterwards. */
function laterWords({ later: { values, roads, firstOn } }: IndicatorSeen, say: ReturnType<typeof useIndicatorWords>) {
  const kept = say("indicators.on-day.kept");
  if (firstOn === null) return kept;
  return `${say("indicators.on-day.later", { values, roads, day: formatDay(firstOn) })} ${kept}`;
}

function factsOf(
  { indicator, names }: IndicatorSeen,
  say: ReturnType<typeof useIndicatorWords>,
  locale: "vi" | "en",
): string {
  const { placeId, ownerId, source, numerator, denominator, unit, breakdowns, window } = indicator;
  const parts = [
    placeId === null ? say("indicators.country") : names[placeId],
    unit[locale],
    numerator !== null && denominator !== null && `${numerator} / ${denominator}`,
    ownerId === null ? say("indicators.no-owner") : names[ownerId],
    source !== null && say("indicators.source", { source }),
    window === "administrative" && say("indicators.keep.window.administrative"),
    breakdowns.length > 0 &&
      `${say("indicators.breakdowns")}: ${breakdowns.map((each) => say(`indicators.breakdown.${each}`)).join(", ")}`,
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Gaps and the record of estimates are said, never filled in. */
function Completeness({ seen: { indicator, observations } }: { seen: IndicatorSeen }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const current = observations.filter((each) => each.isCurrent && isOfWhole(each));
  const missing = missingPeriods(
    indicator.frequency,
    current.map(({ period }) => period),
  );
  const error = estimateErrorOf(observations);
  if (missing.length === 0 && error === undefined) return null;
  return (
    <div className="completeness">
      {missing.length > 0 && (
        <p className="finding">
          {say("indicators.missing", { periods: missing.map((period) => periodWords(period, say)).join(", ") })}
        </p>
      )}
      {error && (
        <p>
          {say("indicators.estimates", {
            mean: formatNumber(Number(error.meanPercent.toFixed(1)), locale),
            count: error.count,
          })}
        </p>
      )}
    </div>
  );
}
