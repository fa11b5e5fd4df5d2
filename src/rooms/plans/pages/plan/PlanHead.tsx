import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { CoverageBar } from "#web-kit/CoverageBar.tsx";
import { CoverageKey } from "#web-kit/CoverageKey.tsx";
import type { CoverageFate } from "#web-kit/coverage-runs.ts";
import { formatDay } from "#web-kit/format.ts";
import { useCurrentTarget } from "#web-kit/text/use-current-target.ts";
import type { PlanPage } from "../../model/index.ts";
import { addressOf } from "#rooms/documents/model/index.ts";
import { type ClauseRow, coverageCellsOf } from "../text/clause-rows.ts";
import { usePlanWords } from "../use-plan-words.ts";
import "./plan-head.css";

/** What stays in sight while the text moves: the plan's name and its coverage. */
export function PlanHead({ plan, rows }: { plan: PlanPage; rows: readonly ClauseRow[] }) {
  const say = usePlanWords();
  const cells = useMemo(
    () => coverageCellsOf(rows, (row) => say("plans.plan.find-clause", { address: addressOf(row.clause.anchor, say) })),
    [rows, say],
  );
  const targets = useMemo(() => cells.map((cell) => cell.target), [cells]);
  const current = useCurrentTarget(targets);

  /** The next clause of a fate below the reader, and from the top again after the last. */
  function seek(fate: CoverageFate): void {
    const here = cells.findIndex((cell) => cell.target === current);
    const order = [...cells.slice(here + 1), ...cells.slice(0, here + 1)];
    const next = order.find((cell) => cell.fate === fate);
    if (next) location.hash = next.target;
  }

  return (
    <header className="doc-head">
      <div className="doc-line">
        <h1 lang="vi">{plan.title}</h1>
        <span className="doc-facts">
          {plan.publishedOn && <span>{say("plans.plan.published", { day: formatDay(plan.publishedOn) })}</span>}
          <span className="opt">{say("plans.plan.as-of", { day: formatDay(plan.asOf) })}</span>
        </span>
        <Link className="btn noprint" to="/ke-hoach/$planId/dieu-can-xem" params={{ planId: plan.id }}>
          {say("plans.findings.open")}
        </Link>
        <Link className="btn noprint opt" to="/ke-hoach/$planId/doi-chieu" params={{ planId: plan.id }} search={{}}>
          {say("plans.alignment.open")}
        </Link>
        <Link className="btn noprint opt" to="/ke-hoach/$planId/tep-goc" params={{ planId: plan.id }}>
          {say("plans.files.open")}
        </Link>
        {plan.state === "published" && (
          <Link className="btn noprint opt" to="/ke-hoach/$planId/cong-khai" params={{ planId: plan.id }}>
            {say("plans.publication.open")}
          </Link>
        )}
        <button type="button" className="btn noprint opt" onClick={() => print()}>
          {say("plans.plan.print")}
        </button>
      </div>
      <div className="cover">
        <CoverageBar cells={cells} current={current} label={say("plans.review.coverage")} />
        <CoverageKey counts={plan.coverage} onSeek={seek} />
      </div>
    </header>
  );
}
