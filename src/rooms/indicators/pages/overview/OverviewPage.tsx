import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { gapUnit, getOverviewEndpoint, type Overview } from "../../model/index.ts";
import { gapWords } from "../figure-words.ts";
import "../indicators.css";
import { Status } from "../Status.tsx";
import { OverviewAddress } from "../address.ts";
import { HoldReview } from "./HoldReview.tsx";
import "./overview.css";
import { SinceReview } from "./SinceReview.tsx";
import { OverviewTile } from "./OverviewTile.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";

/** A page for whoever decides, and for a body of its own figures: what is wrong first, what changed, what waits. It prints as it stands. */
export function OverviewPage() {
  const say = useIndicatorWords();
  const { cua } = OverviewAddress.parse(useSearch({ strict: false }));
  const whose = cua === undefined ? undefined : ({ toi: "mine", "tat-ca": "all" } as const)[cua];
  const answer = useEndpoint(getOverviewEndpoint, { query: { whose } });
  useTitle(say("overview.nav"));
  return (
    <PageStates answer={answer}>
      {(overview) => (
        <main className="page overview" id="main">
          <header>
            <h1>{headline(overview, say)}</h1>
            <p role="status">
              {[say("indicators.as-of", { day: formatDay(overview.on) }), ...rest(overview, say)].join(" · ")}
            </p>
            <div className="overview-acts noprint">
              {overview.mayChoose && <WhoseChoice overview={overview} />}
              {!isEmpty(overview) && (
                <>
                  <button type="button" className="btn" onClick={() => print()}>
                    {say("overview.print")}
                  </button>
                  {overview.mayHold && <HoldReview />}
                </>
              )}
            </div>
          </header>
          {isEmpty(overview) ? (
            <div className="page-none">
              <p>{say(`overview.empty.${overview.whose}`)}</p>
              <p>
                <Link className="btn main" to="/chi-tieu">
                  {say("overview.empty.open")}
                </Link>
              </p>
            </div>
          ) : (
            <>
              <Tiles overview={overview} />
              <SinceReview overview={overview} />
            </>
          )}
          <div className="overview-below">
            <Worst overview={overview} />
            <Awaits overview={overview} />
          </div>
        </main>
      )}
    </PageStates>
  );
}

function isEmpty({ counts }: Overview): boolean {
  return Object.values(counts).every((count) => count === 0);
}

function WhoseChoice({ overview }: { overview: Overview }) {
  const say = useIndicatorWords();
  const navigate = useNavigate();
  return (
    <div className="road-views" role="group" aria-label={say("overview.whose")}>
      {(["all", "mine"] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="btn"
          aria-pressed={overview.whose === each}
          onClick={() => void navigate({ to: ".", search: { cua: each === "mine" ? "toi" : "tat-ca" }, replace: true })}
        >
          {say(`overview.whose.${each}`)}
        </button>
      ))}
    </div>
  );
}

type SayWords = ReturnType<typeof useIndicatorWords>;

function headline(overview: Overview, say: SayWords): string {
  const { counts, whose } = overview;
  if (isEmpty(overview)) return say(`overview.title.empty.${whose}`);
  const { off = 0, behind = 0 } = counts;
  if (off + behind > 0) return say("overview.title.off", { off, behind });
  return (counts["on-road"] ?? 0) + (counts["ahead"] ?? 0) > 0
    ? say("overview.title.good")
    : say("overview.title.none");
}

/** Counts of what stands; of nothing there is nothing to count. */
function rest(overview: Overview, say: SayWords): string[] {
  const { counts, stale } = overview;
  if (isEmpty(overview)) return [];
  const good = (counts["on-road"] ?? 0) + (counts["ahead"] ?? 0);
  return [say("overview.rest", { good, unknown: counts["unknown"] ?? 0, stale })];
}

function Tiles({ overview: { tiles, on, names } }: { overview: Overview }) {
  const say = useIndicatorWords();
  return (
    <ul className="tiles" aria-label={say("overview.tiles")}>
      {tiles.map((item) => (
        <OverviewTile key={item.id} item={item} on={on} names={names} />
      ))}
    </ul>
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

/** What waits for a decision, and what a person has to settle before more can be said. */
function Awaits({ overview: { counts, stale, decisions, duties, whose } }: { overview: Overview }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const headId = useId();
  const unknown = counts["unknown"] ?? 0;
  const mine = whose === "mine" && { cuaToi: true };
  return (
    <section className="panel" aria-labelledby={headId}>
      <h2 id={headId}>{say("overview.awaits")}</h2>
      <ul className="awaits">
        {decisions.map(({ kind, words, path }) => (
          <li key={`${kind} ${path}`}>
            <Link to={path}>{words[locale]}</Link>
          </li>
        ))}
        {duties && duties.open > 0 && (
          <li>
            <Link to="/nhiem-vu" search={{ ...(duties.late > 0 && { trangThai: "late" }), ...mine }}>
              {say("overview.duties", { late: duties.late, open: duties.open })}
            </Link>
          </li>
        )}
        {unknown > 0 && (
          <li>
            <Link to="/chi-tieu" search={{ tinhTrang: "unknown", ...mine }}>
              {say("overview.awaits.unmeasured", { count: unknown })}
            </Link>
          </li>
        )}
        {stale > 0 && (
          <li>
            <Link to="/chi-tieu" search={{ tinhTrang: "stale", ...mine }}>
              {say("overview.awaits.stale", { count: stale })}
            </Link>
          </li>
        )}
        {decisions.length + (duties?.open ?? 0) + unknown + stale === 0 && <li>{say("overview.awaits.none")}</li>}
      </ul>
    </section>
  );
}
