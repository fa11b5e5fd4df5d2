import { z } from "zod";
import { Span } from "#rooms/documents/model/index.ts";

/** Words of the document: an exact substring of the text version, `quote === text.slice(start, end)`. */
export const Citation = Span.extend({ quote: z.string().min(1) });
export type Citation = z.infer<typeof Citation>;

/** A body as the document names it. It may stand away from the words of the task, in a heading or in the paragraph's first sentence. */
export const NamedBody = Citation.extend({
  /** `các sở, ban, ngành`: a group whose members are found by date, so no single body answers. */
  isGroup: z.boolean(),
});
export type NamedBody = z.infer<typeof NamedBody>;

/**
 * When a task is due, in the words' own grain. `value` is `2025-12-31`, `2025-12`, `2025-Q4`, `2025`, or for `recurring` one of
 * `annual|semiannual|quarterly|monthly|weekly|daily|periodic|ongoing`, with ` before MM-DD` or ` before DD` where stated.
 */
export const Deadline = z.object({
  kind: z.enum(["date", "month", "quarter", "year", "recurring"]),
  value: z.string().min(1),
  words: Citation,
});
export type Deadline = z.infer<typeof Deadline>;

/** How strongly the words bind, from strongest: an order, leading a task, advising, studying, encouraging. */
export const WordingStrength = z.enum(["order", "lead", "advise", "study", "encourage"]);
export type WordingStrength = z.infer<typeof WordingStrength>;

const found = Citation.extend({
  /** The rule of the grammar that found it, kebab-case; explains the proposal to a person. */
  rule: z.string().min(1),
  /** 0–1. */
  confidence: z.number().min(0).max(1),
  /** The clause that holds the quote. */
  clause: z.int().nonnegative(),
});

export const AssignmentProposal = found.extend({
  kind: z.literal("assignment"),
  leads: z.array(NamedBody).min(1),
  coordinators: z.array(NamedBody),
  deadline: Deadline.nullable(),
  product: Citation.nullable(),
  strength: WordingStrength,
});

export const TargetProposal = found.extend({
  kind: z.literal("target"),
  /** What is measured, in the document's words; null when the words do not say it in one stretch. */
  subject: Citation.nullable(),
  comparator: z.enum(["=", ">", ">=", "<", "<=", "~", "range"]),
  value: z.number(),
  /** Upper end of a range. */
  value2: z.number().nullable(),
  /** As written after the number: `%`, `%/năm`, `triệu USD`; empty when there is none. */
  unit: z.string(),
  year: z.int().nullable(),
});

export const ProgrammeProposal = found.extend({
  kind: z.literal("programme"),
  name: z.string().min(1),
  form: z.enum(["programme", "scheme", "project"]),
  periodFrom: z.int().nullable(),
  periodTo: z.int().nullable(),
});

export const ReferenceProposal = found.extend({
  kind: z.literal("reference"),
  /** `43/NQ-CP`, as written, without `số`. */
  number: z.string().min(1),
});

export const GoalProposal = found.extend({
  kind: z.literal("goal"),
  horizonYear: z.int().nullable(),
  /** A vision (tầm nhìn) looks past the plan; a goal is what the plan answers for. */
  isVision: z.boolean(),
});

/** A binding sentence that names no agency. */
export const SolutionProposal = found.extend({
  kind: z.literal("solution"),
  strength: WordingStrength,
});

export const Proposal = z.discriminatedUnion("kind", [
  AssignmentProposal,
  TargetProposal,
  ProgrammeProposal,
  ReferenceProposal,
  GoalProposal,
  SolutionProposal,
]);
export type Proposal = z.infer<typeof Proposal>;
export type AssignmentProposal = z.infer<typeof AssignmentProposal>;
export type TargetProposal = z.infer<typeof TargetProposal>;
export type ProgrammeProposal = z.infer<typeof ProgrammeProposal>;
export type ReferenceProposal = z.infer<typeof ReferenceProposal>;
export type GoalProposal = z.infer<typeof GoalProposal>;
export type SolutionProposal = z.infer<typeof SolutionProposal>;
export type ProposalKind = Proposal["kind"];

export const FateReason = z.enum([
  "proposed", // became: at least one proposal stands on it
  "letterhead", // context: the document's face, legal basis, signature or recipients
  "heading", // context: a title
  "no-binding-word", // context: states, describes, gives reasons
  "about-another-document", // context: tells what another document ordered
  "binding-without-proposal", // undecided: it binds, and the grammar made nothing of it
  "unsure", // undecided: it may bind
]);
export type FateReason = z.infer<typeof FateReason>;

/** What the reading made of one sentence. Every sentence of the text has exactly one; the sentences do not overlap. */
export const SentenceFate = Span.extend({
  ordinal: z.int().nonnegative(),
  clause: z.int().nonnegative(),
  /** The sentence orders, forbids or sets something. Such a sentence is never `context`. */
  isBinding: z.boolean(),
  fate: z.enum(["became", "context", "undecided"]),
  reason: FateReason,
});
export type SentenceFate = z.infer<typeof SentenceFate>;

export const Extraction = z.object({ proposals: z.array(Proposal), sentences: z.array(SentenceFate) });
export type Extraction = z.infer<typeof Extraction>;
