import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { CoverageBar } from "#web-kit/CoverageBar.tsx";
import { CoverageKey } from "#web-kit/CoverageKey.tsx";
import type { PlanReview } from "../../model/index.ts";
import { Steps } from "../Steps.tsx";
import { addressOf } from "#rooms/documents/model/index.ts";
import { type ClauseRow, coverageCellsOf } from "../text/clause-rows.ts";
import { usePlanWords } from "../use-plan-words.ts";
import type { ReviewItem } from "./review-items.ts";
import "./review-head.css";

type Props = {
  readonly review: PlanReview;
  readonly rows: readonly ClauseRow[];
  readonly current: ReviewItem | null;
  readonly onClause: (target: string) => void;
  readonly onPublish: () => void;
};

/** What is reviewed, how far it is, and the way on. */
export function ReviewHead({ review, rows, current, onClause, onPublish }: Props) {
  const say = usePlanWords();
  const cells = useMemo(
    () => coverageCellsOf(rows, (row) => say("plans.plan.find-clause", { address: addressOf(row.clause.anchor, say) })),
    [rows, say],
  );
  const here = rows.find((row) => row.clause.ordinal === current?.clause)?.id ?? null;
  return (
    <>
      <Steps title={review.title} at="review">
        <span className="label">{say("plans.review.saved")}</span>
        {review.weakWords > 0 && (
          <Link className="btn" to="/ke-hoach/$planId/chu-chua-chac" params={{ planId: review.id }}>
            {say("plans.mend.open", { count: review.weakWords })}
          </Link>
        )}
        <Link className="btn" to="/ke-hoach/$planId/dieu-can-xem" params={{ planId: review.id }}>
          {say("plans.findings.open")}
        </Link>
        <Link className="btn" to="/ke-hoach/$planId/thay-doi" params={{ planId: review.id }}>
          {say("plans.changes.open")}
        </Link>
        <button type="button" className="btn main" onClick={onPublish}>
          {say("plans.review.publish")}
        </button>
      </Steps>
      <div className="cov">
        <CoverageBar cells={cells} current={here} label={say("plans.review.coverage")} onPick={onClause} />
        <CoverageKey
          counts={review.coverage}
          onSeek={(fate) => {
            const from = cells.findIndex((cell) => cell.target === here);
            const next = [...cells.slice(from + 1), ...cells.slice(0, from + 1)].find((cell) => cell.fate === fate);
            if (next) onClause(next.target);
          }}
        />
      </div>
    </>
  );
}
