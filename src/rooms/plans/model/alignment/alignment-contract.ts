import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlanId, ProposalId } from "../plan.ts";
import { mayReadDrafts, mayReviewPlans } from "../policy.ts";
import { AlignedPlan, Alignment } from "./alignment.ts";

const planParams = z.object({ planId: PlanId });
const pairParams = planParams.extend({ upperPlanId: PlanId });

/** The plans above and below a plan, and those that it could be said to carry out, the cited ones first. */
export const PlanLineage = z.object({
  title: z.string(),
  carriesOut: z.array(AlignedPlan),
  carriedOutBy: z.array(AlignedPlan),
  candidates: z.array(AlignedPlan),
});
export type PlanLineage = z.infer<typeof PlanLineage>;

export const getLineageEndpoint = endpoint({
  name: "getLineage",
  method: "GET",
  path: "/api/plans/:planId/lineage",
  summary: "Which plans a plan carries out, which carry it out, and which it might, those whose number it cites first",
  permission: mayReadDrafts,
  params: planParams,
  output: PlanLineage,
});

export const getAlignmentEndpoint = endpoint({
  name: "getAlignment",
  method: "GET",
  path: "/api/plans/:planId/alignments/:upperPlanId",
  summary: "Clause by clause, how a plan carries out an upper one, and what of either has no counterpart",
  permission: mayReadDrafts,
  params: pairParams,
  output: Alignment,
});

export const alignPlanEndpoint = endpoint({
  name: "alignPlan",
  method: "POST",
  path: "/api/plans/:planId/alignments/:upperPlanId",
  summary: "Says that a plan carries out an upper one, or takes that back with what was said of its clauses",
  permission: mayReviewPlans,
  params: pairParams,
  body: z.object({ carriesOut: z.boolean() }),
  output: PlanLineage,
});

export const decideLinksEndpoint = endpoint({
  name: "decideLinks",
  method: "POST",
  path: "/api/plans/:planId/alignments/:upperPlanId/links",
  summary:
    "Says of pairs of clauses that the lower one carries out the upper one, or that it does not; null forgets it",
  permission: mayReviewPlans,
  params: pairParams,
  body: z.object({
    links: z
      .array(z.object({ lower: ProposalId, upper: ProposalId, isLinked: z.boolean().nullable() }))
      .min(1)
      .max(5000),
  }),
  output: Alignment,
});
