import { usePlanId } from "../use-plan-id.ts";
import { ChangesPage } from "./ChangesPage.tsx";

export function ChangesRoute() {
  const planId = usePlanId();
  return <ChangesPage key={planId} planId={planId} />;
}
