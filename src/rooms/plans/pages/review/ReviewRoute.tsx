import { usePlanId } from "../use-plan-id.ts";
import { ReviewPage } from "./ReviewPage.tsx";

export function ReviewRoute() {
  const planId = usePlanId();
  return <ReviewPage key={planId} planId={planId} />;
}
