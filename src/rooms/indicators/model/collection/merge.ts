import type { PlacesHolding } from "#rooms/places/model/index.ts";
import { mergedShare, sumOf } from "../accumulate.ts";
import type { Indicator } from "../indicator.ts";
import { type CellFigures, isCellEmpty, isQuotientOnly } from "./collection-form.ts";

/** Why a body's figure is not part of the merged one. */
export const NOT_MERGED = ["not-accepted", "empty", "quotient-only", "same-place", "inside", "whole"] as const;
export type NotMerged = (typeof NOT_MERGED)[number];

/** What one body gave in a row, and of which place; null: of the indicator's own place, so of the whole. */
export type GivenFigures = CellFigures & {
  readonly body: string;
  readonly row: number;
  readonly placeId: string | null;
  /** The row names the place: whoever answers, it is this one that is asked for. */
  readonly isPlaceAsked: boolean;
  readonly isAccepted: boolean;
};

export type MergedFigures = CellFigures & {
  readonly merged: number;
  /** From how many parts it was to come: a place that a row names is one, however many bodies may give it. */
  readonly asked: number;
  readonly left: readonly { readonly body: string; readonly row: number; readonly why: NotMerged }[];
};

/**
 * The figures of all bodies and places put together. Amounts add up. A share is the sum of numerators over the sum of denominators, never the mean
 * of the quotients; whose parts are not known is told and left out, since nothing can stand in for them. A rate merges with no other.
 * Where a place and another that lies in it both have a figure, the larger one holds the smaller one's already, and it alone counts.
 *
 * @param holding in which places each lies, in the period of the figures
 */
export function mergeFigures(
  indicator: Pick<Indicator, "accumulation">,
  given: readonly GivenFigures[],
  holding: PlacesHolding = new Map(),
): MergedFigures | undefined {
  if (indicator.accumulation === "rate") return undefined;
  const isShare = indicator.accumulation === "share";
  const placesGiven = countsOf(
    given.filter((each) => each.isAccepted && !isCellEmpty(each)).map(({ placeId }) => placeId),
  );
  const alone = given
    .filter((each) => !isAnsweredByAnother(each, placesGiven))
    .map((each) => ({ each, why: whyLeft(each, isShare, placesGiven) }));
  const counted = new Set(alone.flatMap(({ each, why }) => (why === undefined ? (each.placeId ?? []) : [])));
  const judged = alone
    .map(({ each, why }) => ({ each, why, isInside: liesInAnother(each.placeId, counted, holding) }))
    // What a larger place has given already lacks nothing.
    .filter(({ why, isInside }) => !isInside || (why !== "not-accepted" && why !== "empty"))
    .map(({ each, why, isInside }) => ({ each, why: why ?? (isInside ? ("inside" as const) : undefined) }));
  const parts = judged.flatMap(({ each, why }) => (why === undefined ? [each] : []));
  const left = judged.flatMap(({ each: { body, row }, why }) => (why === undefined ? [] : [{ body, row, why }]));
  const asked = new Set(
    judged.flatMap(({ each, why }) =>
      why === "inside" ? [] : each.isPlaceAsked ? `${each.placeId}` : `${each.body} ${each.row}`,
    ),
  ).size;
  const rest = { merged: parts.length, asked, left };
  if (parts.length === 0) return { value: null, numerator: null, denominator: null, ...rest };
  if (!isShare)
    return { value: sumOf(parts.map(({ value }) => value ?? 0)), numerator: null, denominator: null, ...rest };
  const { value, numerator, denominator } = mergedShare(parts);
  return { value, numerator, denominator, ...rest };
}

/** Whether everything that was asked is in the merged figure, and it comes from more than one part: one part alone is never the whole. */
export function isMergeWhole({ value, merged, left }: WholeOrNot): boolean {
  return value !== null && merged > 1 && left.every(({ why }) => why === "inside");
}
type WholeOrNot = Pick<MergedFigures, "value" | "merged"> & { readonly left: readonly { readonly why: NotMerged }[] };

function liesInAnother(place: string | null, others: ReadonlySet<string>, holding: PlacesHolding): boolean {
  if (place === null) return false;
  return [...(holding.get(place) ?? [])].some((outer) => outer !== place && others.has(outer));
}

type PlacesGiven = ReadonlyMap<string | null, number>;

/** A place that a row names is asked for once: where one body has given it, that another left it open lacks nothing. */
function isAnsweredByAnother(one: GivenFigures, placesGiven: PlacesGiven): boolean {
  return one.isPlaceAsked && one.isAccepted && isCellEmpty(one) && placesGiven.has(one.placeId);
}

function whyLeft(one: GivenFigures, isShare: boolean, placesGiven: PlacesGiven): NotMerged | undefined {
  if (one.placeId === null) return "whole";
  if (!one.isAccepted) return "not-accepted";
  if (isCellEmpty(one)) return "empty";
  if (isShare && (isQuotientOnly(one) || one.numerator === null || one.denominator === null)) return "quotient-only";
  // Two bodies of one place speak of the same thing: added up it would count twice.
  return (placesGiven.get(one.placeId) ?? 0) > 1 ? "same-place" : undefined;
}

function countsOf<Key>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
