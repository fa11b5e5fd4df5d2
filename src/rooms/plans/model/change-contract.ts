import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { PlanChanges, PlanVersions, ReadAs } from "./plan-change.ts";
import { PlanId, ProposalId } from "./plan.ts";
import { mayReadDrafts, mayReadPlans, mayReviewPlans } from "./policy.ts";

const planParams = z.object({ planId: PlanId });

export const listVersionsEndpoint = endpoint({
  name: "listVersions",
  method: "GET",
  path: "/api/plans/:planId/versions",
  summary: "The published versions of a plan and the one in force on a day: what did the plan say then",
  permission: mayReadPlans,
  params: planParams,
  query: z.object({ as_of: PlainDate.optional() }),
  output: PlanVersions,
});

export const listChangesEndpoint = endpoint({
  name: "listChanges",
  method: "GET",
  path: "/api/plans/:planId/changes",
  summary: "Item by item, what a version keeps, moves, changes, repeals and adds to the one it continues",
  permission: mayReadDrafts,
  params: planParams,
  output: PlanChanges,
});

export const continuePlanEndpoint = endpoint({
  name: "continuePlan",
  method: "POST",
  path: "/api/plans/:planId/continues",
  summary: "Says that a draft is the next version of a published plan, or takes that back",
  permission: mayReviewPlans,
  params: planParams,
  body: z.object({
    previousPlanId: PlanId.nullable(),
    /** Absent: as the draft's words suggest. */
    readAs: ReadAs.optional(),
  }),
  output: PlanChanges,
  edits: true,
});

export const decideChangesEndpoint = endpoint({
  name: "decideChanges",
  method: "POST",
  path: "/api/plans/:planId/changes/decisions",
  summary: "Confirms how items of the earlier version go on, one or many at once",
  permission: mayReviewPlans,
  params: planParams,
  body: z.object({
    decisions: z
      .array(z.object({ before: ProposalId, after: ProposalId.nullable() }))
      .min(1)
      .max(5000),
  }),
  output: PlanChanges,
});

export const settleInstructionEndpoint = endpoint({
  name: "settleInstruction",
  method: "POST",
  path: "/api/plans/:planId/instructions/:ordinal/settle",
  summary: "Says what becomes of an amending instruction that could not be carried out, or takes that back",
  permission: mayReviewPlans,
  params: planParams.extend({ ordinal: z.coerce.number().int().nonnegative() }),
  body: z.object({ note: z.string().trim().min(3).nullable() }),
  output: PlanChanges,
});
