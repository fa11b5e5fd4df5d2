import { SUM_TOLERANCE } from "./check-values.ts";
import type { Indicator } from "./indicator.ts";
import type { StatedValue } from "./observation.ts";
import { periodOf } from "./observed-period.ts";
import { industryLevelOf, isOfWhole } from "./part.ts";

type Value = Pick<StatedValue, "period" | "value" | "placeId" | "industry" | "group" | "stage">;

/** Parts of one whole in one period, the greatest first. */
export type Cut<Each extends Value = Value> = {
  readonly kind: "place" | "industry" | "group";
  readonly parts: readonly Each[];
  /** What the parts come to; null where they do not add up: shares, rates, groups of people that overlap. */
  readonly total: number | null;
  readonly whole: number | null;
};

/** Periods in which something is known of parts, the latest first. */
export function brokenDownPeriods(values: readonly Value[]): string[] {
  const periods = values.filter((each) => !isOfWhole(each)).map(({ period }) => period);
  return [...new Set(periods)].toSorted((a, b) => (periodOf(a).to < periodOf(b).to ? 1 : -1));
}

/** The cuts of the whole in a period. Parts of parts (an industry within a place) are read in the table of values. */
export function cutsOf<Each extends Value>(
  { accumulation }: Pick<Indicator, "accumulation">,
  values: readonly Each[],
  period: string,
): Cut<Each>[] {
  const here = values.filter((each) => each.period === period);
  const whole = here.find(isOfWhole)?.value ?? null;
  const addsUp = accumulation !== "share" && accumulation !== "rate";
  return [...Map.groupBy(here, cutOf)].flatMap(([cut, unordered]): Cut<Each>[] => {
    if (cut === undefined) return [];
    const parts = unordered.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
    const kind = cut.startsWith("industry") ? "industry" : cut === "place" ? "place" : "group";
    const isKnown = parts.every(({ value }) => value !== null);
    const total =
      addsUp && isKnown && kind !== "group" ? parts.reduce((sum, { value }) => sum + (value ?? 0), 0) : null;
    return [{ kind, parts, total, whole }];
  });
}

function cutOf({ placeId, industry, group }: Value): string | undefined {
  const stated = [placeId, industry, group].filter((each) => each !== null);
  if (stated.length !== 1) return undefined;
  if (placeId !== null) return "place";
  return industry === null ? "group" : `industry ${industryLevelOf(industry)}`;
}

/** How the sum of the parts lies beside the whole; what was rounded may be a little off. */
export function sumStateOf(total: number, whole: number): "over" | "under" | "equal" {
  const tolerance = Math.abs(whole) * SUM_TOLERANCE;
  if (Math.abs(total - whole) <= tolerance) return "equal";
  return total > whole ? "over" : "under";
}
