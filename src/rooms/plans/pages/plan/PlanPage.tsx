import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { PlainDate } from "#shared/plain-date.ts";
import { AsOf } from "#web-kit/AsOf.tsx";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { PageStates } from "#web-kit/PageStates.tsx";
import { useTitle } from "#web-kit/use-title.ts";
import { getPlanEndpoint, type PlanId } from "../../model/index.ts";
import { Illustration } from "../Illustration.tsx";
import { usePlanWords } from "../use-plan-words.ts";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { PlanReader } from "./PlanReader.tsx";
import { Versions } from "./Versions.tsx";
import "./plan-banner.css";

export function PlanPage({ planId }: { planId: PlanId }) {
  const say = usePlanWords();
  const navigate = useNavigate();
  const { ngay } = DayInAddress.parse(useSearch({ strict: false }));
  const answer = useEndpoint(getPlanEndpoint, { params: { planId }, query: { as_of: ngay } });
  const plan = answer.data?.ok ? answer.data.value : undefined;
  useTitle(plan?.title ?? "");
  const onChoose = (day: PlainDate | undefined): void =>
    void navigate({ to: "/ke-hoach/$planId", params: { planId }, search: { ngay: day }, replace: true });

  if (ngay !== undefined && answer.data?.ok === false) {
    // Before it was published there is nothing to see, but a way to another day.
    return (
      <>
        <div className="plan-day">
          <AsOf day={ngay} isLine onChoose={onChoose} />
        </div>
        <PageStates answer={answer}>{() => null}</PageStates>
      </>
    );
  }
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
          {page.state === "published" && (
            <div className="plan-day">
              <AsOf day={page.asOf} isLine onChoose={onChoose}>
                {say("plans.plan.on-day")}
              </AsOf>
            </div>
          )}
          <PlanReader key={page.id} plan={page} />
        </>
      )}
    </PageStates>
  );
}
