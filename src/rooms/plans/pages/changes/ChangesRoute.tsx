import { OfPlan } from "../files/OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { ChangesPage } from "./ChangesPage.tsx";

export function ChangesRoute() {
  const planId = usePlanId();
  return (
    <OfPlan planId={planId}>
      <ChangesPage key={planId} planId={planId} />
    </OfPlan>
  );
}
