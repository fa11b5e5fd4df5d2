import { z } from "zod";
import { mayReadFiles } from "#rooms/documents/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { GivenAnswer, PlanFinding, PlanFindings } from "./finding.ts";
import { PlanFiles } from "./plan-files.ts";
import { AssignmentCorrection, PlanId, PlanPage, PlanReview, PlanSummary, ProposalId, ReviewChange } from "./plan.ts";
import { mayAnswerFindings, mayReadDrafts, mayReadPlans, mayReviewPlans } from "./policy.ts";

const planParams = z.object({ planId: PlanId });
const sentenceParams = z.object({ planId: PlanId, ordinal: z.coerce.number().int().nonnegative() });

export const listPlansEndpoint = endpoint({
  name: "listPlans",
  method: "GET",
  path: "/api/plans",
  summary: "Plans of the workspace, newest first",
  permission: mayReadPlans,
  shows: ["plan", "proposal", "plan-sentence"],
  query: z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  output: z.object({ items: z.array(PlanSummary), nextCursor: z.string().nullable() }),
});

export const listPlanFilesEndpoint = endpoint({
  name: "listPlanFiles",
  method: "GET",
  path: "/api/plans/:planId/files",
  summary:
    "The files that a plan was read from, what happened while each was read, and whether it may leave the offices",
  permission: mayReadFiles,
  shows: ["document"],
  params: planParams,
  output: PlanFiles,
});

export const getPlanEndpoint = endpoint({
  name: "getPlan",
  method: "GET",
  path: "/api/plans/:planId",
  summary: "The plan page: words, outline, coverage, goals and the margin's chips",
  permission: mayReadPlans,
  shows: ["plan", "finding", "organisation-succession"],
  params: planParams,
  /** The version in force on that day is given, and its notes are said as of it. */
  query: z.object({ as_of: PlainDate.optional() }),
  output: PlanPage,
});

export const getReviewEndpoint = endpoint({
  name: "getReview",
  method: "GET",
  path: "/api/plans/:planId/review",
  summary: "The review of a plan: its words, every sentence's fate, every proposal",
  permission: mayReadDrafts,
  params: planParams,
  output: PlanReview,
});

export const decideProposalEndpoint = endpoint({
  name: "decideProposal",
  method: "POST",
  path: "/api/plans/:planId/proposals/:proposalId/decision",
  summary: "Accepts, rejects or reopens one proposal",
  permission: mayReviewPlans,
  params: z.object({ planId: PlanId, proposalId: ProposalId }),
  body: z.object({
    decision: z.enum(["accept", "reject", "reopen"]),
    /** Only with `accept`, only for an assignment. */
    correction: AssignmentCorrection.optional(),
  }),
  output: ReviewChange,
  edits: true,
});

export const acceptConfidentEndpoint = endpoint({
  name: "acceptConfident",
  method: "POST",
  path: "/api/plans/:planId/proposals/accept-confident",
  summary: "Accepts every open proposal at or above a confidence",
  permission: mayReviewPlans,
  params: planParams,
  body: z.object({ confidence: z.number().min(0).max(1) }),
  output: ReviewChange,
});

/** Says what becomes of a sentence that the grammar left undecided, or that a person sees otherwise. */
export const decideSentenceEndpoint = endpoint({
  name: "decideSentence",
  method: "POST",
  path: "/api/plans/:planId/sentences/:ordinal/decision",
  summary: "Makes a sentence a solution, a goal or an assignment, calls it context with a reason, or takes that back",
  permission: mayReviewPlans,
  params: sentenceParams,
  body: z.discriminatedUnion("becomes", [
    z.object({ becomes: z.literal("context"), note: z.string().trim().min(3) }),
    z.object({ becomes: z.literal("undecided") }),
    z.object({ becomes: z.literal("solution") }),
    z.object({
      becomes: z.literal("goal"),
      horizonYear: z.int().min(1990).max(2100).nullable(),
      isVision: z.boolean(),
    }),
    z.object({ becomes: z.literal("assignment"), leads: z.array(z.string().trim().min(1)).min(1) }),
  ]),
  output: ReviewChange,
  edits: true,
});

export const publishPlanEndpoint = endpoint({
  name: "publishPlan",
  method: "POST",
  path: "/api/plans/:planId/publish",
  summary: "Publishes the reviewed plan: accepted proposals become records",
  permission: mayReviewPlans,
  params: planParams,
  body: z.object({
    /** How many sentences the person saw left undecided; publishing with another number is refused, so none slips through. */
    undecidedSeen: z.int().nonnegative(),
    /** The day as of which the words name bodies; absent: the day the document was issued, else today. */
    bodiesOn: PlainDate.optional(),
  }),
  output: z.object({ planId: PlanId }),
  edits: true,
});

export const listFindingsEndpoint = endpoint({
  name: "listFindings",
  method: "GET",
  path: "/api/plans/:planId/findings",
  summary: "What a plan lacks or gets wrong as of a day, each with its place, its parameters and the answers given",
  permission: mayReadDrafts,
  shows: ["plan", "finding", "organisation-succession"],
  params: planParams,
  query: z.object({ as_of: PlainDate.optional() }),
  output: PlanFindings,
});

/** The finding's key travels in the body: it holds slashes. */
export const answerFindingEndpoint = endpoint({
  name: "answerFinding",
  method: "POST",
  path: "/api/plans/:planId/findings/answer",
  summary: "Explains a finding, mends it by a complement with its basis, or takes an answer back",
  permission: mayAnswerFindings,
  params: planParams,
  body: z.object({ key: z.string().min(1).max(200), answer: GivenAnswer }),
  output: PlanFinding,
  edits: true,
});
