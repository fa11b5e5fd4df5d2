import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { formatDay } from "#web-kit/format.ts";
import "#web-kit/page.css";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { useMediaQuery } from "#web-kit/use-media-query.ts";
import { useTitle } from "#web-kit/use-title.ts";
import { getResultsEndpoint, type ResultsFramework } from "../../model/index.ts";
import { ResultsAddress } from "../address.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import "../indicators.css";
import { AddLink } from "./AddLink.tsx";
import { Orphans } from "./Orphans.tsx";
import "./results.css";
import { ResultsCards } from "./ResultsCards.tsx";
import { ResultsPicture } from "./ResultsPicture.tsx";
import { ResultsTable } from "./ResultsTable.tsx";
import { needWords } from "#web-kit/language.ts";

await needWords("results");

/** What is done, what it moves and what is wanted: who ties them together, and what hangs on nothing. */
export function ResultsPage() {
  const say = useIndicatorWords();
  const { keHoach: plan } = ResultsAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getResultsEndpoint, { query: { plan } });
  useTitle(say("results.title"));
  return <PageStates answer={answer}>{(framework) => <Framework framework={framework} />}</PageStates>;
}

function Framework({ framework }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const navigate = useNavigate();
  const address = ResultsAddress.parse(useSearch({ strict: false }));
  const view = address.xem ?? "so-do";
  const { links, measures, proposals, plan } = framework;
  const confirmed = links.filter(({ state }) => state === "confirmed").length + measures.length;
  return (
    <main className="page results" id="main">
      <header>
        <Link className="link noprint" to="/chi-tieu">
          {say("indicators.back")}
        </Link>
        <h1>{say("results.title")}</h1>
        <p>{say("results.purpose")}</p>
        <WhichPlan framework={framework} />
        <p role="status">
          {`${say("indicators.as-of", { day: formatDay(framework.on) })} · ${say("results.counts", { confirmed, proposed: proposals.length })}`}
        </p>
      </header>
      {plan === null && <p className="page-none">{say("results.none")}</p>}
      <div className="road-views noprint" role="group" aria-label={say("results.view")}>
        {(["so-do", "bang"] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="btn"
            aria-pressed={view === each}
            onClick={() => void navigate({ to: ".", search: { ...address, xem: each }, replace: true })}
          >
            {say(each === "bang" ? "results.view.table" : "results.view.picture")}
          </button>
        ))}
      </div>
      {view === "bang" ? (
        <>
          {framework.mayKeep && <AddLink framework={framework} />}
          <ResultsTable framework={framework} />
        </>
      ) : (
        <Picture framework={framework} />
      )}
      <Orphans framework={framework} />
    </main>
  );
}

/** Three layers beside each other need room; a phone gets the same, indicator by indicator. */
function Picture({ framework }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const isNarrow = useMediaQuery("(max-width: 900px)");
  const { links, measures, proposals } = framework;
  const isEmpty = !links.some(({ state }) => state === "confirmed") && measures.length + proposals.length === 0;
  if (isEmpty) return <p className="page-none">{say("results.picture.empty")}</p>;
  return isNarrow ? <ResultsCards framework={framework} /> : <ResultsPicture framework={framework} />;
}

function WhichPlan({ framework: { plan, plans } }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const navigate = useNavigate();
  const address = ResultsAddress.parse(useSearch({ strict: false }));
  const id = useId();
  if (plan === null) return null;
  if (plans.length < 2) return <p lang="vi">{plan.title}</p>;
  return (
    <p className="field">
      <label htmlFor={id}>{say("results.plan")}</label>
      <select
        id={id}
        value={plan.id}
        onChange={({ currentTarget: { value } }) =>
          void navigate({ to: ".", search: { ...address, keHoach: value }, replace: true })
        }
      >
        {plans.map(({ id: each, title }) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </p>
  );
}
