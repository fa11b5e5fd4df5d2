import { useSearch } from "@tanstack/react-router";
import { OfPlan } from "../files/OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { AlignmentPage } from "./AlignmentPage.tsx";

export function AlignmentRoute() {
  const planId = usePlanId();
  const { tren: upperPlanId } = useSearch({ from: "/ke-hoach/$planId/doi-chieu" });
  return (
    <OfPlan planId={planId}>
      <AlignmentPage key={planId} planId={planId} upperPlanId={upperPlanId} />
    </OfPlan>
  );
}
