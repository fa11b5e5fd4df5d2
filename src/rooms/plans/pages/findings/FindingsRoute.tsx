import { usePlanId } from "../use-plan-id.ts";
import { FindingsPage } from "./FindingsPage.tsx";

export function FindingsRoute() {
  const planId = usePlanId();
  return <FindingsPage key={planId} planId={planId} />;
}
