import { Link } from "@tanstack/react-router";
import { CoverageShares } from "#web-kit/CoverageKey.tsx";
import { formatDay } from "#web-kit/format.ts";
import type { PlanSummary } from "../../model/index.ts";
import { usePlanWords } from "../use-plan-words.ts";

/** One plan in the library: what it is, where it stands, and how much of it became something. */
export function PlanLine({ plan }: { plan: PlanSummary }) {
  const say = usePlanWords();
  const isReview = plan.state === "review";
  return (
    <li className="plan-line">
      <div className="plan-name">
        {plan.isIllustration && <span className="stamp">{say("plans.illustration")}</span>}
        <h2>
          <Link
            to={isReview ? "/ke-hoach/$planId/ra-soat" : "/ke-hoach/$planId"}
            params={{ planId: plan.id }}
            lang="vi"
          >
            {plan.title}
          </Link>
        </h2>
        <p className="plan-facts">
          <span lang="vi">
            {plan.number === null ? say("plans.no-number") : say("plans.number", { number: plan.number })}
          </span>
          {plan.issuer !== null && <span lang="vi">{plan.issuer}</span>}
          {plan.issuedOn !== null && <span>{say("plans.issued", { day: formatDay(plan.issuedOn) })}</span>}
        </p>
      </div>
      <div className="plan-where">
        <span className={`st ${isReview ? "waiting" : "done"}`}>{say(`plans.state.${plan.state}`)}</span>
        {isReview && plan.openProposals > 0 && <span>{say("plans.list.open", { count: plan.openProposals })}</span>}
        {plan.publishedOn !== null && <span className="label">{formatDay(plan.publishedOn)}</span>}
      </div>
      <div className="plan-cover">
        <CoverageShares counts={plan.coverage} />
        <span className="label">{say("plans.list.sentences", plan.coverage)}</span>
      </div>
    </li>
  );
}
