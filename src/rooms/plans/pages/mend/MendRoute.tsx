import { OfPlan } from "../files/OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { MendPage } from "./MendPage.tsx";

export function MendRoute() {
  const planId = usePlanId();
  return (
    <OfPlan planId={planId}>
      <MendPage key={planId} planId={planId} />
    </OfPlan>
  );
}
