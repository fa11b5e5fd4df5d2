import type { PlacesHolding } from "#rooms/places/model/index.ts";
import type { FormRow } from "./collection-form.ts";

/**
 * Whether a row asks the body of a place: one without a place asks whoever answers; one of a place asks the bodies of that place and of
 * those in which it lies. A body without a place of its own, such as a department, answers for all.
 */
export function isRowAsked(rowPlace: string | null, replyPlace: string | null, holding: PlacesHolding): boolean {
  return (
    rowPlace === null || replyPlace === null || (holding.get(rowPlace)?.has(replyPlace) ?? rowPlace === replyPlace)
  );
}

/** Which rows of a form, by their number, ask the body of a place. */
export function rowsAsked(
  rows: readonly Pick<FormRow, "placeId">[],
  replyPlace: string | null,
  holding: PlacesHolding,
): number[] {
  return [...rows.keys()].filter((row) => isRowAsked(rows[row]?.placeId ?? null, replyPlace, holding));
}

/** A place and those asked for beside it that lie in it: parts that a sum may not count twice. */
export type PlaceOverlap = { readonly outer: string; readonly inner: readonly string[] };

/** The places that hold others among those given. Of two that are the same area the first holds the other. */
export function overlapsAmong(places: readonly string[], holding: PlacesHolding): PlaceOverlap[] {
  const distinct = [...new Set(places)];
  const isWithin = (one: string, other: string) => one !== other && (holding.get(one)?.has(other) ?? false);
  return distinct.flatMap((outer, at) => {
    const inner = distinct.filter((one, place) => isWithin(one, outer) && (place > at || !isWithin(outer, one)));
    return inner.length === 0 ? [] : [{ outer, inner }];
  });
}

/** The same overlaps of several days in one: each place that holds others once, with all that it ever holds. */
export function joinOverlaps(overlaps: readonly PlaceOverlap[]): PlaceOverlap[] {
  return [...Map.groupBy(overlaps, ({ outer }) => outer)].map(([outer, own]) => {
    return { outer, inner: [...new Set(own.flatMap(({ inner }) => inner))] };
  });
}
