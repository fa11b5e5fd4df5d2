import type { PlainDate } from "#shared/plain-date.ts";
import { isValidOn, type Validity } from "./validity.ts";

/** A place with the steps that lead from it to those around it: above it on some days, after it, before it. */
export type PlaceAround = Validity & {
  readonly parents: readonly (Validity & { readonly parentId: string })[];
  /** Who took over its area as it ended; null: nobody is known. */
  readonly heirs: readonly (string | null)[];
  readonly origins: readonly string[];
};
/** Each place with all places in which it lies, itself among them. */
export type PlacesHolding = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * In which places each lies on a day. Of one that had ended its last day counts, of one that was not yet there its first. A place that
 * passed whole into another lies in it from then on; one that came out of a single other lies in that one as it was. What was divided
 * among several, or put together from several, lies in none of them.
 */
export function placesHolding(
  ids: readonly string[],
  known: ReadonlyMap<string, PlaceAround>,
  day: PlainDate,
): PlacesHolding {
  return new Map([...new Set(ids)].map((id) => [id, around(id, known, day)]));
}

function around(id: string, known: ReadonlyMap<string, PlaceAround>, day: PlainDate): ReadonlySet<string> {
  const found = new Set([id]);
  // A set that grows while it is walked: what is added is walked too, each once.
  for (const each of found) for (const next of stepsFrom(each, known, day)) found.add(next);
  return found;
}

function stepsFrom(id: string, known: ReadonlyMap<string, PlaceAround>, day: PlainDate): string[] {
  const place = known.get(id);
  if (!place) return [];
  const ownDay = nearest(place, day);
  const above = place.parents.filter((parent) => isValidOn(parent, ownDay)).map(({ parentId }) => parentId);
  const hasEnded = place.validTo !== null && place.validTo < day;
  const heir = hasEnded ? onlyOne(place.heirs) : null;
  const origin = onlyOne(place.origins);
  const before = (origin === null ? undefined : known.get(origin)?.validTo) ?? null;
  const isOutOfIt = place.validFrom !== null && before !== null && before < place.validFrom;
  return [...above, ...(heir === null ? [] : [heir]), ...(origin !== null && isOutOfIt ? [origin] : [])];
}

/** The day itself, or the nearest one on which the place was there. */
function nearest({ validFrom, validTo }: Validity, day: PlainDate): PlainDate {
  if (validTo !== null && validTo < day) return validTo;
  return validFrom !== null && validFrom > day ? validFrom : day;
}

function onlyOne(ids: readonly (string | null)[]): string | null {
  const [only = null, ...more] = new Set(ids);
  return more.length === 0 ? only : null;
}
