import type { PlaceId, PlaceKind } from "#rooms/places/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";

/** A place that records name, as it stands on the day of the map. */
export type NamedPlaceOnDay = {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly parentId: PlaceId | null;
};

function isIn({ validFrom, validTo }: NamedPlaceOnDay, day: PlainDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

/** Where a record is put: at a place of the level, or why at none. */
export type PutAt = PlaceId | "above" | "elsewhen";

const DEPTH: Readonly<Record<PlaceKind, number>> = { province: 0, district: 1, commune: 2 };

/**
 * A record stands at the place that it names. A map of a higher level shows it at the place above; a map of a lower one cannot say where
 * it is, and neither can a map of a day on which its place was gone: records are never moved to a place that nobody named.
 */
export function putOnLevel(
  place: NamedPlaceOnDay,
  level: PlaceKind,
  day: PlainDate,
  placeOf: (id: PlaceId) => NamedPlaceOnDay | undefined,
): PutAt {
  if (!isIn(place, day)) return "elsewhen";
  if (place.kind === level) return place.id;
  if (DEPTH[place.kind] < DEPTH[level]) return "above";
  const parent = place.parentId === null ? undefined : placeOf(place.parentId);
  return parent ? putOnLevel(parent, level, day, placeOf) : "above";
}
