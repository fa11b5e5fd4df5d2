import { z } from "zod";
import { Finding, FindingKind } from "#rooms/extraction/model/index.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { PlanId } from "./plan.ts";

/**
 * What a person says to a finding: `explained` it stays as it is, for a reason; `mended` something is added to the document's words,
 * with the basis on which it may be added; `reopened` takes the answer back.
 */
export const FindingAnswerState = z.enum(["explained", "mended", "reopened"]);
export type FindingAnswerState = z.infer<typeof FindingAnswerState>;

const words = z.string().trim().min(3).max(2000);

/** A complement never stands without its basis. */
export const GivenAnswer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("explained"), reason: words }),
  z.object({ state: z.literal("mended"), reason: words, complement: words, basis: words }),
  z.object({ state: z.literal("reopened"), reason: words }),
]);
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const FindingAnswer = z.object({
  state: FindingAnswerState,
  reason: z.string(),
  complement: z.string().nullable(),
  basis: z.string().nullable(),
  by: z.string(),
  at: Instant,
});
export type FindingAnswer = z.infer<typeof FindingAnswer>;

/** A finding of a plan with every answer it was given, the last one first. */
export const PlanFinding = Finding.extend({
  /** Names the finding within its plan; stays while its words and place stay. */
  key: z.string(),
  kind: FindingKind,
  /** Stable names of the clauses, to go there. */
  anchor: z.string(),
  otherAnchor: z.string().nullable(),
  isOpen: z.boolean(),
  /** Goes up with every answer; sent back as `If-Match`. */
  version: z.int().positive(),
  answers: z.array(FindingAnswer),
});
export type PlanFinding = z.infer<typeof PlanFinding>;

export const PlanFindings = z.object({
  planId: PlanId,
  title: z.string(),
  /** The day for which "over", "ended" and "replaced" are said. */
  asOf: PlainDate,
  items: z.array(PlanFinding),
});
export type PlanFindings = z.infer<typeof PlanFindings>;

/** The last answer rules; one that was taken back leaves the finding open. */
export function isOpenAfter(answers: readonly Pick<FindingAnswer, "state">[]): boolean {
  const [last] = answers;
  return last === undefined || last.state === "reopened";
}
