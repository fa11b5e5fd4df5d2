import { placeReferences } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** The names of the places that some rows speak of. */
export async function namedPlaces(
  db: Database,
  act: Act,
  rows: readonly { readonly placeId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ placeId }) => placeId ?? []))];
  return ids.length === 0 ? new Map() : placeReferences.names(db, act, ids);
}
