import { OfPlan } from "./OfPlan.tsx";
import { usePlanId } from "../use-plan-id.ts";
import { FilesPage } from "./FilesPage.tsx";

export function FilesRoute() {
  const planId = usePlanId();
  return (
    <OfPlan planId={planId}>
      <FilesPage key={planId} planId={planId} />
    </OfPlan>
  );
}
