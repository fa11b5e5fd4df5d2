import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { Certainty, IndicatorId } from "./indicator.ts";
import { PeriodText } from "./observed-period.ts";

export const RoadId = z.uuid().brand<"RoadId">();
export type RoadId = z.infer<typeof RoadId>;

/**
 * How the way from the baseline to the target is shared out over time: equal steps, equal growth, slow–fast–slow, the document's own
 * milestones; a level holds in every period; an average is a mean rate over a span of years.
 */
export const RoadShape = z.enum(["linear", "constant-growth", "s-shape", "milestones", "level", "average"]);
export type RoadShape = z.infer<typeof RoadShape>;

export const Comparator = z.enum(["=", ">", ">=", "<", "<=", "~"]);
export type Comparator = z.infer<typeof Comparator>;

/** A level to be reached at the end of a period (mức phấn đấu). */
export const RoadPoint = z.object({
  period: PeriodText,
  comparator: Comparator,
  value: z.number().nullable(),
  /** The other end of a span. */
  value2: z.number().nullable().default(null),
  /** What it is measured against where the document sets no figure: "trung bình cả nước". */
  comparedWith: z.string().trim().min(1).max(300).nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
});
export type RoadPoint = z.infer<typeof RoadPoint>;

const Baseline = z.object({
  /** Null: the source does not say when. */
  period: PeriodText.nullable(),
  value: z.number(),
  source: z.string().trim().min(1).max(2_000).nullable(),
  note: z.string().trim().max(500).nullable().default(null),
});

export const RoadFields = z.object({
  code: z.string().trim().min(1).max(60),
  name: z.object({ vi: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(500) }),
  shape: RoadShape,
  baseline: Baseline.nullable(),
  points: z.array(RoadPoint).min(1).max(60),
  /** The span that an average is taken over. */
  span: PeriodText.nullable().default(null),
  /** The document that sets it, and where that is known from. */
  document: z.string().trim().min(1).max(500),
  basis: z.string().trim().min(1).max(2_000),
  certainty: Certainty,
  note: z.string().trim().max(2_000).nullable().default(null),
});
export type RoadFields = z.infer<typeof RoadFields>;

/** A version of a road; a change makes the next one, with a reason. */
export const Road = RoadFields.extend({
  id: RoadId,
  indicatorId: IndicatorId,
  edition: z.int().positive(),
  reason: z.string().nullable(),
  setBy: z.string(),
  setOn: PlainDate,
  isCurrent: z.boolean(),
});
export type Road = z.infer<typeof Road>;
