import { z } from "zod";
import { Clause, DocumentFace, DocumentId, Span, TextId } from "#rooms/documents/model/index.ts";
import { Deadline, FateReason, Proposal, SentenceFate } from "#rooms/extraction/model/index.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";

export const PlanId = z.uuid().brand<"PlanId">();
export type PlanId = z.infer<typeof PlanId>;
export const ProposalId = z.uuid().brand<"ProposalId">();
export type ProposalId = z.infer<typeof ProposalId>;

/** A plan is read and confirmed in `review`; `published` it runs, and its words and records no longer change by review. */
export const PlanState = z.enum(["review", "published"]);
export type PlanState = z.infer<typeof PlanState>;

/** How many sentences came to what. The three add up to all sentences of the text. */
export const CoverageCounts = z.object({
  became: z.int().nonnegative(),
  context: z.int().nonnegative(),
  undecided: z.int().nonnegative(),
});
export type CoverageCounts = z.infer<typeof CoverageCounts>;

export const PlanSummary = z.object({
  id: PlanId,
  title: z.string(),
  state: PlanState,
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  isIllustration: z.boolean(),
  createdAt: Instant,
  publishedOn: PlainDate.nullable(),
  coverage: CoverageCounts,
  openProposals: z.int().nonnegative(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** Why a sentence has its fate: the grammar's reasons, and those that only review gives. */
export const ReviewReason = z.enum([
  ...FateReason.options,
  "awaiting-decision", // undecided: a proposal on it is still open
  "rejected", // undecided: it binds, and every proposal on it was rejected
  "called-context", // context: a person said so and gave a reason
]);
export type ReviewReason = z.infer<typeof ReviewReason>;

/** A sentence as review knows it: what the grammar made of it, and what a person decided since. */
export const ReviewedSentence = SentenceFate.extend({
  reason: ReviewReason,
  /** Goes up with every decision on the sentence; sent back as `If-Match`. */
  version: z.int().positive(),
  /** Set when a person, not the grammar, said that the sentence is context. */
  decision: z.object({ by: z.string(), at: Instant, note: z.string() }).nullable(),
});
export type ReviewedSentence = z.infer<typeof ReviewedSentence>;

export const ReviewState = z.enum(["proposed", "accepted", "rejected"]);
export type ReviewState = z.infer<typeof ReviewState>;

export const ReviewedProposal = z.object({
  id: ProposalId,
  /** Place in the order of the document. */
  ordinal: z.int().nonnegative(),
  sentence: z.int().nonnegative().nullable(),
  state: ReviewState,
  /** Goes up with every decision; sent back as `If-Match`. */
  version: z.int().positive(),
  /** What stands now: as found, or as a person edited it. */
  proposal: Proposal,
  isEdited: z.boolean(),
  decidedBy: z.string().nullable(),
});
export type ReviewedProposal = z.infer<typeof ReviewedProposal>;

/** What review and plan page both need: the words, their outline, and every sentence's fate. */
const planText = z.object({
  id: PlanId,
  documentId: DocumentId,
  textId: TextId,
  title: z.string(),
  state: PlanState,
  version: z.int().positive(),
  face: DocumentFace,
  text: z.string(),
  clauses: z.array(Clause),
  sentences: z.array(ReviewedSentence),
  coverage: CoverageCounts,
});

export const PlanReview = planText.extend({
  proposals: z.array(ReviewedProposal),
  /** Words of a scan that nobody has looked at yet. */
  weakWords: z.int().nonnegative(),
});
export type PlanReview = z.infer<typeof PlanReview>;

/** What one decision changed. The page merges it into the review that it holds, so a keystroke never moves the whole plan. */
export const ReviewChange = z.object({
  planVersion: z.int().positive(),
  coverage: CoverageCounts,
  /** The sentences whose fate or version changed. */
  sentences: z.array(ReviewedSentence),
  /** The proposals that changed, and those that a person's decision added. */
  proposals: z.array(ReviewedProposal),
});
export type ReviewChange = z.infer<typeof ReviewChange>;

/**
 * A note in the margin: one fact of one record, tied to the words it came from. `voice` keeps the layers apart:
 * `document` repeats the document's words, `complement` is what an entitled person added to them, `finding` names what they lack,
 * `event` says what has happened since.
 */
export const Chip = z.object({
  clause: z.int().nonnegative(),
  /** Chips of one record stand together and open the same detail. */
  record: z.string().min(1),
  recordKind: z.enum(["assignment", "target", "programme", "goal", "solution", "reference", "finding"]),
  /** `NV-07`, where the record has one. */
  code: z.string().nullable(),
  voice: z.enum(["document", "complement", "finding", "event"]),
  /** Message key of the label, from the wording of the room that owns the record. */
  label: z.string().min(1),
  /** Parameters of the label's message. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The value as shown beside the label; empty for a finding. */
  text: z.string(),
  /** The words that light up with the chip. */
  spans: z.array(Span),
});
export type Chip = z.infer<typeof Chip>;

export const PlanGoal = z.object({
  id: z.string(),
  words: z.string(),
  horizonYear: z.int().nullable(),
  isVision: z.boolean(),
  span: Span,
  clause: z.int(),
});
export type PlanGoal = z.infer<typeof PlanGoal>;

export const PlanPage = planText.extend({
  publishedAt: Instant.nullable(),
  publishedOn: PlainDate.nullable(),
  /** The day for which findings such as "the period is over" were drawn up. */
  asOf: PlainDate,
  goals: z.array(PlanGoal),
  /** Groups of solutions, in the order of the document, with how many solutions stand in each. */
  solutionGroups: z.array(
    z.object({ id: z.string(), title: z.string(), clause: z.int().nullable(), solutionCount: z.int() }),
  ),
  chips: z.array(Chip),
  /** The themes that its clauses belong to: those under their headings, those that say their phrases. */
  themes: z.array(
    z.object({
      id: z.uuid(),
      name: z.object({ vi: z.string(), en: z.string() }),
      bySection: z.array(z.int()),
      byPhrase: z.array(z.int()),
    }),
  ),
});
export type PlanPage = z.infer<typeof PlanPage>;

/**
 * What a person corrects in an assignment. Every name and product must be words of the document: what the document does not
 * say is added later, as a complement with its basis, never here.
 */
export const AssignmentCorrection = z.object({
  quote: z.string().trim().min(1),
  leads: z.array(z.string().trim().min(1)).min(1),
  coordinators: z.array(z.string().trim().min(1)),
  /** The document's words for the deadline and what they mean; null when it names none. */
  deadline: z.object({ kind: Deadline.shape.kind, value: z.string().min(1), words: z.string().min(1) }).nullable(),
  product: z.string().trim().min(1).nullable(),
});
export type AssignmentCorrection = z.infer<typeof AssignmentCorrection>;
