import { Link, useSearch } from "@tanstack/react-router";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useTitle } from "#web-kit/use-title.ts";
import { getPlanEndpoint, type PlanId } from "../../model/index.ts";
import { Illustration } from "../Illustration.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { PlanDay } from "./plan-day.ts";
import { PlanReader } from "./PlanReader.tsx";
import { Versions } from "./Versions.tsx";
import "./plan-banner.css";

export function PlanPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const { ngay } = PlanDay.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getPlanEndpoint, { params: { planId }, query: { as_of: ngay } });
  const plan = answer.data?.ok ? answer.data.value : undefined;
  useTitle(plan?.title ?? "");

  return (
    <PageStates answer={answer}>
      {(page) => (
        <>
          {page.face.isIllustration && <Illustration />}
          {page.state === "review" && (
            <p className="plan-banner noprint">
              <span>{say("plans.plan.in-review")}</span>
              <Link className="btn" to="/ke-hoach/$planId/ra-soat" params={{ planId }}>
                {say("plans.plan.go-review")}
              </Link>
            </p>
          )}
          <Versions plan={page} />
          <PlanReader key={page.id} plan={page} />
        </>
      )}
    </PageStates>
  );
}
