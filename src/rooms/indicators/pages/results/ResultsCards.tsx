import { Link } from "@tanstack/react-router";
import { useLocale } from "#web-kit/use-locale.ts";
import type { ResultIndicator, ResultsFramework } from "../../model/index.ts";
import { useIndicatorWords } from "../use-indicator-words.ts";
import { tiesOf } from "./results-picture.ts";

/** The picture for a narrow screen: under each indicator what serves it and what it measures. */
export function ResultsCards({ framework }: { framework: ResultsFramework }) {
  const say = useIndicatorWords();
  const ties = tiesOf(framework);
  const tied = new Set<string>(ties.map(({ indicatorId }) => indicatorId));
  return (
    <>
      <p className="label">{say("results.key")}</p>
      <ul className="results-cards">
        {framework.indicators
          .filter(({ id }) => tied.has(id))
          .map((indicator) => (
            <Card key={indicator.id} indicator={indicator} framework={framework} ties={ties} />
          ))}
      </ul>
    </>
  );
}

type CardProps = {
  readonly indicator: ResultIndicator;
  readonly framework: ResultsFramework;
  readonly ties: ReturnType<typeof tiesOf>;
};

function Card({ indicator, framework, ties }: CardProps) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const own = ties.filter(({ indicatorId }) => indicatorId === indicator.id);
  const words = new Map<string, string>([
    ...framework.ends.map(({ id, code, words: said }) => [id, code === null ? said : `${code} · ${said}`] as const),
    ...framework.targets.map(({ id, words: said }) => [id, said] as const),
  ]);
  return (
    <li className="panel">
      <h2>
        <Link to="/chi-tieu/$indicatorId" params={{ indicatorId: indicator.id }}>
          {indicator.name[locale]}
        </Link>
      </h2>
      {([false, true] as const).map((isGoal) => {
        const some = own.filter((tie) => tie.isGoal === isGoal);
        if (some.length === 0) return null;
        return (
          <div key={String(isGoal)}>
            <h3 className="label">{say(isGoal ? "results.measures" : "results.served-by")}</h3>
            <ul>
              {some.map(({ end, isConfirmed }) => (
                <li key={end} className={isConfirmed ? "tied" : "tied proposed"} lang="vi">
                  {words.get(end)}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </li>
  );
}
