import { usePlanId } from "../use-plan-id.ts";
import { PlanPage } from "./PlanPage.tsx";

export function PlanRoute() {
  const planId = usePlanId();
  return <PlanPage key={planId} planId={planId} />;
}
