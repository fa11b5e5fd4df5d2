import { mergedShare, sumOf } from "../accumulate.ts";
import type { Indicator } from "../indicator.ts";
import { type CellFigures, isCellEmpty, isQuotientOnly } from "./collection-form.ts";

/** Why a body's figure is not part of the merged one. */
export const NOT_MERGED = ["not-accepted", "empty", "quotient-only", "same-place", "whole"] as const;
export type NotMerged = (typeof NOT_MERGED)[number];

/** What one body gave for a cell, and of which place; null: of the indicator's own place, so of the whole. */
export type GivenFigures = CellFigures & {
  readonly body: string;
  readonly placeId: string | null;
  readonly isAccepted: boolean;
};

export type MergedFigures = CellFigures & {
  readonly merged: number;
  readonly left: readonly { readonly body: string; readonly why: NotMerged }[];
};

/**
 * The figures of all bodies put together. Amounts add up. A share is the sum of numerators over the sum of denominators, never the mean
 * of the quotients; whose parts are not known is told and left out, since nothing can stand in for them. A rate merges with no other.
 */
export function mergeFigures(
  indicator: Pick<Indicator, "accumulation">,
  given: readonly GivenFigures[],
): MergedFigures | undefined {
  if (indicator.accumulation === "rate") return undefined;
  const isShare = indicator.accumulation === "share";
  const judged = given.map((each) => ({ each, why: whyLeft(each, isShare, given) }));
  const parts = judged.flatMap(({ each, why }) => (why === undefined ? [each] : []));
  const left = judged.flatMap(({ each: { body }, why }) => (why === undefined ? [] : [{ body, why }]));
  const rest = { merged: parts.length, left };
  if (parts.length === 0) return { value: null, numerator: null, denominator: null, ...rest };
  if (!isShare)
    return { value: sumOf(parts.map(({ value }) => value ?? 0)), numerator: null, denominator: null, ...rest };
  const { value, numerator, denominator } = mergedShare(parts);
  return { value, numerator, denominator, ...rest };
}

/** Whether every body that was asked is in the merged figure. */
export function isMergeWhole({ value, left }: Pick<MergedFigures, "value" | "left">): boolean {
  return value !== null && left.length === 0;
}

function whyLeft(one: GivenFigures, isShare: boolean, all: readonly GivenFigures[]): NotMerged | undefined {
  if (one.placeId === null) return "whole";
  if (!one.isAccepted) return "not-accepted";
  if (isCellEmpty(one)) return "empty";
  if (isShare && (isQuotientOnly(one) || one.numerator === null || one.denominator === null)) return "quotient-only";
  // Two bodies of one place speak of the same thing: added up it would count twice.
  const isTwice = all.some((other) => other !== one && other.placeId === one.placeId && other.isAccepted);
  return isTwice ? "same-place" : undefined;
}
