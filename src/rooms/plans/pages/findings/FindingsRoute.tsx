import { OfPlan } from "../files/OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { FindingsPage } from "./FindingsPage.tsx";

export function FindingsRoute() {
  const planId = usePlanId();
  return (
    <OfPlan planId={planId}>
      <FindingsPage key={planId} planId={planId} />
    </OfPlan>
  );
}
