import type { ReactNode } from "react";
import { useEndpoint } from "#web-kit/use-endpoint.ts";
import { listPlanFilesEndpoint, type PlanId } from "../../model/index.ts";
import { InternalBand } from "./InternalBand.tsx";

/** Every page of one plan: above it stands what its document says about itself being passed on. */
export function OfPlan({ planId, children }: { planId: PlanId; children: ReactNode }) {
  const answer = useEndpoint(listPlanFilesEndpoint, { params: { planId } });
  const isInternal = answer.data?.ok === true && answer.data.value.isInternal;
  return (
    <>
      {isInternal && <InternalBand />}
      {children}
    </>
  );
}
