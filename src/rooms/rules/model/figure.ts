import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** What a figure of law is about: the parts of the page, in its order. */
export const RuleField = z.enum([
  "tracking",
  "reporting",
  "clusters",
  "zones",
  "promotion",
  "land",
  "housing",
  "minerals",
  "environment",
  "technology",
  "greenhouse",
  "classification",
]);
export type RuleField = z.infer<typeof RuleField>;

/**
 * How sure we are. `read`: the instrument itself or a page that gives it article by article. `secondary`: the press, a digest, a
 * department's notes. `background`: remembered, no source read. `disputed`: sources differ, or the point could not be settled.
 * Only `read` and `secondary` may be used as a default; the others wait for the office.
 */
export const RuleConfidence = z.enum(["read", "secondary", "background", "disputed"]);
export type RuleConfidence = z.infer<typeof RuleConfidence>;

const InBothLanguages = z.object({ vi: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) });
export type InBothLanguages = z.infer<typeof InBothLanguages>;

const unit = z.string().trim().min(1).max(40);

/** What the law says: a bound, a span, words, or nothing that could be found out. */
export const RuleValue = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("at-most"), amount: z.number(), unit }),
  z.object({ kind: z.literal("at-least"), amount: z.number(), unit }),
  z.object({ kind: z.literal("more-than"), amount: z.number(), unit }),
  z.object({ kind: z.literal("exactly"), amount: z.number(), unit }),
  z.object({ kind: z.literal("between"), amount: z.number(), upTo: z.number(), unit }),
  z.object({ kind: z.literal("words"), words: InBothLanguages }),
  z.object({ kind: z.literal("unknown") }),
]);
export type RuleValue = z.infer<typeof RuleValue>;

const RuleKey = z
  .string()
  .regex(/^[a-z]+(?:\.[a-z0-9-]+)+$/u)
  .max(100);

/** One figure of law in one wording: a later instrument brings another figure with the same key. */
export const Figure = z.object({
  /** `clusters.area`: what is asked; several figures share it through time and territories. */
  key: RuleKey,
  field: RuleField,
  name: InBothLanguages,
  value: RuleValue,
  instrument: z.string().trim().min(1).max(200),
  article: z.string().trim().min(1).max(100).nullable(),
  /** Null: since before any day that is asked. */
  validFrom: PlainDate.nullable(),
  /** The last day in force; null: still in force. */
  validTo: PlainDate.nullable(),
  /** Code of a province; null: the whole country. */
  territory: z.string().trim().min(1).max(20).nullable(),
  confidence: RuleConfidence,
  sources: z.array(z.string().trim().min(1).max(500)).max(10),
  note: InBothLanguages.nullable(),
});
export type Figure = z.infer<typeof Figure>;

/** May the product act on it unasked? What is unsure is shown and waits for the office to settle it. */
export function isUsableUnasked({ confidence, value }: Pick<Figure, "confidence" | "value">): boolean {
  return value.kind !== "unknown" && (confidence === "read" || confidence === "secondary");
}
