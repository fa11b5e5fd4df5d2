import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { IndicatorId } from "../indicator.ts";
import { MeasureState } from "../measure.ts";
import { STATUSES } from "../standing.ts";
import { TargetId } from "../target.ts";

/** What an indicator is tied to: what serves it (an assignment, a programme), or the goal in words that it measures. */
export const ResultEnd = z.object({ kind: z.enum(["assignment", "programme", "goal"]), id: z.uuid() });
export type ResultEnd = z.infer<typeof ResultEnd>;

const Pair = z.object({ end: ResultEnd, indicatorId: IndicatorId });

/** What a person said of a pair, by which right or on which ground. */
export const ResultLink = Pair.extend({
  state: MeasureState,
  basis: z.string(),
  decidedBy: z.string(),
  decidedOn: PlainDate,
});
export type ResultLink = z.infer<typeof ResultLink>;

/** A pair that shares words, until a person has spoken. */
export const ProposedLink = Pair.extend({ shared: z.array(z.string()) });
export type ProposedLink = z.infer<typeof ProposedLink>;

/** A target with figures is measured by a road that a person confirmed (`MeasuredTarget`). */
export const TargetLink = z.object({
  targetId: TargetId,
  indicatorId: IndicatorId,
  basis: z.string(),
  decidedBy: z.string(),
  decidedOn: PlainDate,
});
export type TargetLink = z.infer<typeof TargetLink>;

export const ResultNode = ResultEnd.extend({
  code: z.string().nullable(),
  words: z.string(),
  /** Where it is read. */
  path: z.string(),
});
export type ResultNode = z.infer<typeof ResultNode>;

/** An indicator with the worst of its standings. */
export const ResultIndicator = z.object({
  id: IndicatorId,
  code: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  status: z.enum(STATUSES),
});
export type ResultIndicator = z.infer<typeof ResultIndicator>;

export const ResultsFramework = z.object({
  on: PlainDate,
  plan: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  plans: z.array(z.object({ id: z.uuid(), title: z.string() })),
  ends: z.array(ResultNode),
  targets: z.array(z.object({ id: TargetId, words: z.string() })),
  indicators: z.array(ResultIndicator),
  links: z.array(ResultLink),
  measures: z.array(TargetLink),
  proposals: z.array(ProposedLink),
  /** Indicators of the workspace that no assignment serves: how many, and the worst of them. */
  unserved: z.object({ count: z.int(), items: z.array(ResultIndicator) }),
  mayKeep: z.boolean(),
});
export type ResultsFramework = z.infer<typeof ResultsFramework>;
