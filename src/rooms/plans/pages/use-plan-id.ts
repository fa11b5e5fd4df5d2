import { useParams } from "@tanstack/react-router";
import { PlanId } from "../model/index.ts";

/** The plan named in the address; the route has seen that it names one. */
export function usePlanId(): PlanId {
  return PlanId.parse(useParams({ strict: false }).planId);
}
