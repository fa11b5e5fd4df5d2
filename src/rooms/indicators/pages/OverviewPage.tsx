import { Link } from "@tanstack/react-router";
import { useId } from "react";
import type { z } from "zod";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getOverviewEndpoint, type ListedStanding } from "../model/index.ts";
import { gapWords, levelWords } from "./figure-words.ts";
import { gapUnit } from "../model/gap-unit.ts";
import { periodWords } from "../model/period-words.ts";
import "./indicators.css";
import { SourceLinks } from "./SourceLinks.tsx";
import { Sparkline } from "./Sparkline.tsx";
import { Judged, LastValue } from "./StandingLine.tsx";
import { Status } from "./Status.tsx";
import { useIndicatorWords } from "./use-indicator-words.ts";

type Overview = z.output<typeof getOverviewEndpoint.output>;

/** A leader's page: what is wrong first, counted from records; nothing that does not exist. */
export function OverviewPage() {
  const say = useIndicatorWords();
  const answer = useEndpoint(getOverviewEndpoint, {});
  useTitle(say("overview.nav"));
  return (
    <PageStates answer={answer}>
      {(overview) => (
        <main className="page overview" id="main">
          <header>
            <h1>{headline(overview, say)}</h1>
            <p role="status">{`${say("indicators.as-of", { day: formatDay(overview.on) })} · ${rest(overview, say)}`}</p>
          </header>
          <Tiles overview={overview} />
          <div className="overview-below">
            <Worst overview={overview} />
            <Awaits overview={overview} />
          </div>
        </main>
      )}
    </PageStates>
  );
}

type SayWords = ReturnType<typeof useIndicatorWords>;

function headline({ counts }: Overview, say: SayWords): string {
  const { off = 0, behind = 0 } = counts;
  if (off + behind > 0) return say("overview.title.off", { off, behind });
  return (counts["on-road"] ?? 0) + (counts["ahead"] ?? 0) > 0
    ? say("overview.title.good")
    : say("overview.title.none");
}

function rest({ counts, stale }: Overview, say: SayWords): string {
  const good = (counts["on-road"] ?? 0) + (counts["ahead"] ?? 0);
  return say("overview.rest", { good, unknown: counts["unknown"] ?? 0, stale });
}

function Tiles({ overview: { tiles, on, names } }: { overview: Overview }) {
  const say = useIndicatorWords();
  return (
    <ul className="tiles" aria-label={say("overview.tiles")}>
      {tiles.map((item) => (
        <Tile key={item.id} item={item} on={on} names={names} />
      ))}
    </ul>
  );
}

type TileProps = { readonly item: ListedStanding } & Pick<Overview, "on" | "names">;

function Tile({ item, on, names }: TileProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const { name, unit, last, target, placeId, ownerId } = item;
  return (
    <li className="tile">
      <Link
        className="tile-name"
        to="/chi-tieu/$indicatorId"
        params={{ indicatorId: item.indicatorId }}
        search={{ loTrinh: item.roadId ?? undefined }}
      >
        {name[locale]}
      </Link>
      <div className="tile-figure">
        <p>{last && <LastValue last={last} unit={unit[locale]} />}</p>
        <Sparkline values={item.spark} />
      </div>
      <p className="tile-status">
        <Status standing={item} on={on} />
        <Judged item={item} />
        {typeof target?.value === "number" && (
          <span>{`${levelWords(target, locale)} ${unit[locale]} · ${periodWords(target.period, say)}`}</span>
        )}
      </p>
      <p className="label">
        {placeId === null ? say("indicators.country") : names[placeId]}
        {" · "}
        {ownerId === null ? say("indicators.no-owner") : names[ownerId]}
      </p>
      {last && <SourceLinks source={last.source} />}
    </li>
  );
}

function Worst({ overview: { worst, on } }: { overview: Overview }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const headId = useId();
  if (worst.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={headId}>
      <h2 id={headId}>{say("overview.worst")}</h2>
      <ul className="worst">
        {worst.map((item) => (
          <li key={item.id}>
            <Link
              to="/chi-tieu/$indicatorId"
              params={{ indicatorId: item.indicatorId }}
              search={{ loTrinh: item.roadId ?? undefined }}
            >
              {item.name[locale]}
            </Link>
            <Status standing={item} on={on} />
            <span className="figure">
              {item.judged && `${gapWords(item.judged.gap, locale)} ${gapUnit(item.unit[locale], locale)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a person has to settle before more can be said. */
function Awaits({ overview: { counts, stale } }: { overview: Overview }) {
  const say = useIndicatorWords();
  const headId = useId();
  const unknown = counts["unknown"] ?? 0;
  if (unknown + stale === 0) return null;
  return (
    <section className="panel" aria-labelledby={headId}>
      <h2 id={headId}>{say("overview.awaits")}</h2>
      <ul className="awaits">
        {unknown > 0 && (
          <li>
            <Link to="/chi-tieu" search={{ tinhTrang: "unknown" }}>
              {say("overview.awaits.unmeasured", { count: unknown })}
            </Link>
          </li>
        )}
        {stale > 0 && (
          <li>
            <Link to="/chi-tieu" search={{ tinhTrang: "stale" }}>
              {say("overview.awaits.stale", { count: stale })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
