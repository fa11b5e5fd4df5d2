import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { formatDay } from "#web-kit/format.ts";
import { useLocale } from "#web-kit/use-locale.ts";
import type { Overview } from "../../model/index.ts";
import { Status } from "../Status.tsx";
import { useIndicatorWords } from "../use-indicator-words.ts";

/** What stands elsewhere than the last review saw it; what got worse first. */
export function SinceReview({ overview: { since, on } }: { overview: Overview }) {
  const say = useIndicatorWords();
  const locale = useLocale();
  const headId = useId();
  return (
    <section className="panel" aria-labelledby={headId}>
      <h2 id={headId}>{say("overview.since")}</h2>
      {since === null ? (
        <p>{say("overview.since.never")}</p>
      ) : (
        <>
          <p className="label">
            {say("overview.since.review", { day: formatDay(since.review.heldOn), by: since.review.heldBy })}
            {since.review.note !== null && ` ${since.review.note}`}
          </p>
          <p>
            {since.worse + since.better === 0
              ? say("overview.since.same")
              : say("overview.since.counts", { worse: since.worse, better: since.better })}
          </p>
          <ul className="changes">
            {since.changes.map(({ standing, before }) => (
              <li key={standing.id}>
                <Link
                  to="/chi-tieu/$indicatorId"
                  params={{ indicatorId: standing.indicatorId }}
                  search={{ loTrinh: standing.roadId ?? undefined }}
                >
                  {standing.name[locale]}
                </Link>
                <span className="label">
                  {say("overview.since.before", { status: say(`indicators.status.${before}`) })}
                </span>
                <Status standing={standing} on={on} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
