import { z } from "zod";
import type { Reading, Span } from "#rooms/documents/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { Citation, type Extraction, type Proposal, type ProposalKind } from "../proposal.ts";

/** What a plan can lack or get wrong, in the order in which a person reads it. */
export const FindingCode = z.enum([
  "no-deadline",
  "no-product",
  "no-single-lead",
  "group-lead-without-focal-body",
  "solution-without-lead",
  "wording-binds-nobody",
  "body-ended",
  "body-renamed",
  "target-without-unit",
  "target-without-year",
  "target-without-baseline",
  "target-without-source",
  "target-without-owner",
  "goal-without-measure",
  "programme-period-over",
  "legal-basis-replaced",
  "same-task-twice",
  "same-task-other-deadline",
  "same-task-other-lead",
  "deadline-impossible",
  "deadline-before-issue",
  "target-year-before-issue",
  "period-reversed",
  "figure-differs",
  "numbering-gap",
  "numbering-double",
  "abbreviation-undefined",
]);
export type FindingCode = z.infer<typeof FindingCode>;

/** A gap is completed by a complement; a contradiction and a slip of form are mended in the document or explained. */
export const FindingKind = z.enum(["gap", "contradiction", "out-of-date", "form"]);
export type FindingKind = z.infer<typeof FindingKind>;

export const FINDING_KINDS: Readonly<Record<FindingCode, FindingKind>> = {
  "no-deadline": "gap",
  "no-product": "gap",
  "no-single-lead": "gap",
  "group-lead-without-focal-body": "gap",
  "solution-without-lead": "gap",
  "wording-binds-nobody": "gap",
  "body-ended": "out-of-date",
  "body-renamed": "out-of-date",
  "target-without-unit": "gap",
  "target-without-year": "gap",
  "target-without-baseline": "gap",
  "target-without-source": "gap",
  "target-without-owner": "gap",
  "goal-without-measure": "gap",
  "programme-period-over": "out-of-date",
  "legal-basis-replaced": "out-of-date",
  "same-task-twice": "contradiction",
  "same-task-other-deadline": "contradiction",
  "same-task-other-lead": "contradiction",
  "deadline-impossible": "form",
  "deadline-before-issue": "contradiction",
  "target-year-before-issue": "contradiction",
  "period-reversed": "contradiction",
  "figure-differs": "contradiction",
  "numbering-gap": "form",
  "numbering-double": "form",
  "abbreviation-undefined": "form",
};

/** One thing to look at: where, what is wrong, and what the sentence about it needs to say. */
export const Finding = Citation.extend({
  code: FindingCode,
  clause: z.int().nonnegative(),
  /** Parameters of the sentence that gives the reason, `extraction.finding.<code>.reason`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The other place of a contradiction. */
  other: Citation.extend({ clause: z.int().nonnegative() }).nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** Names a finding within its text version, so that an answer stays with it when the checks run again. */
export function findingKey({ code, start, end, other }: Finding): string {
  return [code, start, end, ...(other ? [other.start] : [])].join("/");
}

/** What became of a body by a day. */
export type BodyFate = {
  readonly kind: "ended" | "renamed";
  readonly on: PlainDate;
  readonly successors: readonly string[];
};

/** What the checks cannot know from the document alone; whoever has registers gives it. */
export type FindingContext = {
  /** The day for which something is said to be over; without one nothing is. */
  readonly on: PlainDate | null;
  readonly bodyFate?: (name: string) => BodyFate | undefined;
  /** The document that has replaced another by `on`. */
  readonly replacementOf?: (number: string) => { readonly by: string; readonly on: PlainDate } | undefined;
};

/** One family of checks over a document and what was found in it. */
export type FindingRule = (
  read: { readonly reading: Reading; readonly extraction: Extraction },
  context: FindingContext,
) => Finding[];

export function ofKind<Kind extends ProposalKind>(
  { proposals }: Extraction,
  kind: Kind,
): Extract<Proposal, { kind: Kind }>[] {
  return proposals.filter((proposal): proposal is Extract<Proposal, { kind: Kind }> => proposal.kind === kind);
}

type Place = Span & { readonly quote: string; readonly clause: number };

export function findingAt(
  code: FindingCode,
  { start, end, quote, clause }: Place,
  params: Finding["params"] = {},
  other: Place | null = null,
): Finding {
  const place = other && { start: other.start, end: other.end, quote: other.quote, clause: other.clause };
  return { code, start, end, quote, clause, params, other: place };
}
