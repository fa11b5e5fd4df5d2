import { z } from "zod";
import { Instant } from "#shared/plain-date.ts";
import { Certainty } from "./indicator.ts";
import { PeriodText } from "./observed-period.ts";

export const ObservationId = z.uuid().brand<"ObservationId">();
export type ObservationId = z.infer<typeof ObservationId>;

/** ước tính → sơ bộ → chính thức, in the order in which a value becomes surer. */
export const Stage = z.enum(["estimated", "preliminary", "official"]);
export type Stage = z.infer<typeof Stage>;

/** `2018:C`, `2018:2511`: an industry by the version of VSIC and its code, since codes change their meaning. */
const IndustryCode = z.string().regex(/^(?:2007|2018|2025):(?:[A-V]|\d{2,5})$/u);

const Figure = z.number().nullable();

/** A value as somebody states it, for one period. Where a source gives only a span, `value` stays empty: no middle is made up. */
export const StatedValue = z.object({
  period: PeriodText,
  value: Figure,
  low: Figure.default(null),
  high: Figure.default(null),
  /** Of a share: what was counted and of what. Both are kept, so that shares of parts can be put together. */
  numerator: Figure.default(null),
  denominator: Figure.default(null),
  stage: Stage,
  /** Reckoned from other figures of the source. */
  isDerived: z.boolean().default(false),
  /** Why this value cannot be compared with those before it; null: it can. */
  breaksBefore: z.string().trim().min(1).max(500).nullable().default(null),
  /** Of what part: a place, an industry, a group (nữ, nông thôn); all null: the whole. */
  placeId: z.uuid().nullable().default(null),
  industry: IndustryCode.nullable().default(null),
  group: z.string().trim().min(1).max(100).nullable().default(null),
  source: z.string().trim().min(1).max(2_000),
  certainty: Certainty,
  note: z.string().trim().max(2_000).nullable().default(null),
});
export type StatedValue = z.infer<typeof StatedValue>;

/** What may still change (ước tính, sơ bộ) or whose source is doubtful: drawn apart in every picture. */
export function isUnsure({ stage, certainty }: Pick<StatedValue, "stage" | "certainty">): boolean {
  return stage !== "official" || certainty === "low";
}

/** One version of a value. The later one stands; the earlier ones show how far an estimate was off. */
export const Observation = StatedValue.extend({
  id: ObservationId,
  /** Why a value that surprised was kept. */
  answer: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
  isCurrent: z.boolean(),
});
export type Observation = z.infer<typeof Observation>;
