import { z } from "zod";
import { TextId, WeakWord } from "#rooms/documents/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlanId, PlanState } from "./plan.ts";
import { mayReviewPlans } from "./policy.ts";

const planParams = z.object({ planId: PlanId });

export const PlanWeakWords = z.object({
  planId: PlanId,
  title: z.string(),
  state: PlanState,
  textId: TextId,
  /** Number of the text version; sent back as `If-Match`. */
  version: z.int().positive(),
  /** In the whole text; `words` are the first of them. */
  total: z.int().nonnegative(),
  words: z.array(WeakWord),
});
export type PlanWeakWords = z.infer<typeof PlanWeakWords>;

export const listWeakWordsEndpoint = endpoint({
  name: "listWeakWords",
  method: "GET",
  path: "/api/plans/:planId/weak-words",
  summary:
    "Words of a scanned plan that were recognised with doubt or put back by their sequence, with their places on the pages",
  permission: mayReviewPlans,
  shows: ["plan"],
  params: planParams,
  output: PlanWeakWords,
});

export const mendWordsEndpoint = endpoint({
  name: "mendWords",
  method: "POST",
  path: "/api/plans/:planId/mended-words",
  summary:
    "Mends or confirms words of a plan under review: a further text version, every citation at its new place; what cites a mended word is asked anew",
  permission: mayReviewPlans,
  params: planParams,
  body: z.object({
    words: z
      .array(
        z.object({
          start: z.int().nonnegative(),
          end: z.int().positive(),
          /** The words as the person saw them; the same in `words` confirms them. */
          was: z.string().min(1).max(200),
          /** Empty: a speck was taken for a word. */
          words: z.string().max(200),
        }),
      )
      .min(1)
      .max(500),
  }),
  output: z.object({
    textId: TextId,
    mended: z.int().nonnegative(),
    confirmed: z.int().nonnegative(),
    /** Decisions that are asked anew because their words changed. */
    reopened: z.int().nonnegative(),
    /** Words that the grammar reads now and did not before. */
    fresh: z.int().nonnegative(),
  }),
  edits: true,
});
