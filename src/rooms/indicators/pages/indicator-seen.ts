import type { z } from "zod";
import type { getIndicatorEndpoint, StatedValue } from "../model/index.ts";

/** What the page of an indicator works with. */
export type IndicatorSeen = z.output<typeof getIndicatorEndpoint.output>;

/** The values that stand: observed, or reckoned by the formula. */
export function standingValuesOf({ indicator, observations, derived }: IndicatorSeen): readonly StatedValue[] {
  return indicator.formula === null ? observations.filter(({ isCurrent }) => isCurrent) : derived;
}
