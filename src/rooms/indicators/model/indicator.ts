import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { Frequency } from "./forecast/index.ts";
import { Formula } from "./formula.ts";

export const IndicatorId = z.uuid().brand<"IndicatorId">();
export type IndicatorId = z.infer<typeof IndicatorId>;

/** Which way is better. */
export const Direction = z.enum(["rise", "fall"]);
export type Direction = z.infer<typeof Direction>;

/**
 * What may be done with values of neighbouring periods: a stock (thời điểm) stands at the end of a period, a flow (thời kỳ) adds up,
 * a cumulative figure (lũy kế) already did, a share has a numerator and a denominator, a rate (tốc độ tăng) is averaged by multiplying.
 */
const Accumulation = z.enum(["stock", "flow", "cumulative", "share", "rate"]);

/** Whose calendar: the statistical year, or the reporting year of the administration (15/12 to 14/12). */
const Window = z.enum(["statistical", "administrative"]);

export const Certainty = z.enum(["high", "medium", "low"]);
export type Certainty = z.infer<typeof Certainty>;

/** By what its values are asked for in parts: place, industry by a version of VSIC and its code, group (nữ, nông thôn). */
export const Breakdown = z.enum(["place", "industry", "group"]);
export type Breakdown = z.infer<typeof Breakdown>;

const Words = z.string().trim().min(1).max(500);

/** What is measured (chỉ tiêu). It outlives plans: their targets are roads of their own. */
export const IndicatorFields = z.object({
  code: z.string().trim().min(1).max(60),
  name: z.object({ vi: Words, en: Words }),
  unit: z.object({ vi: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) }),
  direction: Direction,
  accumulation: Accumulation,
  /** Of a share: what is counted, of what. */
  numerator: Words.nullable().default(null),
  denominator: Words.nullable().default(null),
  window: Window.default("statistical"),
  frequency: Frequency,
  /** Days after the end of a period until its value is due: the date rolls on by itself. */
  dueAfterDays: z.int().min(0).max(730),
  /** The place it speaks of; null: the whole country. */
  placeId: z.uuid().nullable().default(null),
  breakdowns: z.array(Breakdown).max(Breakdown.options.length).default([]),
  /** The body that answers for the figure; null: nobody named yet. */
  ownerId: z.uuid().nullable().default(null),
  /** Where its figures are published, whoever enters them; each value names its own source beside it. */
  source: Words.nullable().default(null),
  /** Reckoned from other indicators; null: observed. */
  formula: Formula.nullable().default(null),
  note: z.string().trim().max(2_000).nullable().default(null),
  /** No value is due after this day, e.g. because its place was joined with another. */
  endedOn: PlainDate.nullable().default(null),
  endReason: z.string().trim().max(500).nullable().default(null),
});
export type IndicatorFields = z.infer<typeof IndicatorFields>;

export const Indicator = IndicatorFields.extend({ id: IndicatorId, version: z.int().positive() });
export type Indicator = z.infer<typeof Indicator>;
