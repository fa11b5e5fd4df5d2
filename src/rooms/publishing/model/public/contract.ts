import { z } from "zod";
import { PlanId } from "#rooms/plans/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { mayOpenLateList, mayPublish, mayReadPublic, mayReadPublication } from "./policy.ts";
import { PublicNote, PublicPlan, Slug } from "./public-plan.ts";

const planParams = z.object({ planId: PlanId });
const reason = z.string().trim().min(3).max(2000);

export const Publication = z.object({
  planId: PlanId,
  title: z.string(),
  /** `never`: no step was taken yet. */
  state: z.enum(["never", "public", "withdrawn"]),
  version: z.int().nonnegative(),
  slug: Slug.nullable(),
  showsLate: z.boolean(),
  notes: z.array(PublicNote),
  /** Why the plan cannot go out; null: it can. */
  barred: z.enum(["document-internal", "plan-not-published"]).nullable(),
  /** What goes out, counted. */
  counts: z.object({ assignments: z.int(), targets: z.int(), solutions: z.int(), figures: z.int() }),
});
export type Publication = z.infer<typeof Publication>;

export const getPublicationEndpoint = endpoint({
  name: "getPublication",
  method: "GET",
  path: "/api/plans/:planId/publication",
  summary: "Whether a plan is public, what goes out, and what was said to readers",
  permission: mayReadPublication,
  shows: ["publication", "plan"],
  params: planParams,
  output: Publication,
});

export const publishPubliclyEndpoint = endpoint({
  name: "publishPublicly",
  method: "POST",
  path: "/api/plans/:planId/publication/open",
  summary: "Makes a published plan public: its words, bodies, deadlines, confirmed status and figures",
  permission: mayPublish,
  params: planParams,
  body: z.object({ basis: reason }),
  output: Publication,
  edits: true,
});

export const withdrawPublicationEndpoint = endpoint({
  name: "withdrawPublication",
  method: "POST",
  path: "/api/plans/:planId/publication/withdraw",
  summary: "Takes a plan off the public pages, with a reason that readers see",
  permission: mayPublish,
  params: planParams,
  body: z.object({ reason }),
  output: Publication,
  edits: true,
});

export const correctPublicationEndpoint = endpoint({
  name: "correctPublication",
  method: "POST",
  path: "/api/plans/:planId/publication/correct",
  summary: "Tells readers what on the public page was wrong and has been corrected",
  permission: mayPublish,
  params: planParams,
  body: z.object({ words: reason }),
  output: Publication,
  edits: true,
});

export const decideLateListEndpoint = endpoint({
  name: "decideLateList",
  method: "POST",
  path: "/api/plans/:planId/publication/late-list",
  summary: "A leader decides whether the public page tells which bodies are late",
  permission: mayOpenLateList,
  params: planParams,
  body: z.object({ shows: z.boolean(), basis: reason }),
  output: Publication,
  edits: true,
});

export const listPublicPlansEndpoint = endpoint({
  name: "listPublicPlans",
  method: "GET",
  path: "/api/public/plans",
  summary: "Public plans, the newest first",
  permission: mayReadPublic,
  output: z.object({
    items: z.array(z.object({ slug: Slug, title: z.string(), publishedOn: z.string(), isIllustration: z.boolean() })),
  }),
});

export const getPublicPlanEndpoint = endpoint({
  name: "getPublicPlan",
  method: "GET",
  path: "/api/public/plans/:slug",
  summary: "A public plan: words, bodies, deadlines, confirmed status and figures, corrections",
  permission: mayReadPublic,
  params: z.object({ slug: Slug }),
  output: PublicPlan,
});
