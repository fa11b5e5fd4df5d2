import { OfPlan } from "../files/OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { ReviewPage } from "./ReviewPage.tsx";

export function ReviewRoute() {
  const planId = usePlanId();
  return (
    <OfPlan planId={planId}>
      <ReviewPage key={planId} planId={planId} />
    </OfPlan>
  );
}
