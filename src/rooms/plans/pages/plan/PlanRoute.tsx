import { OfPlan } from "../files/OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { PlanPage } from "./PlanPage.tsx";

export function PlanRoute() {
  const planId = usePlanId();
  return (
    <OfPlan planId={planId}>
      <PlanPage key={planId} planId={planId} />
    </OfPlan>
  );
}
