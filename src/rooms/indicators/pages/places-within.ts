import { listPlacesEndpoint, type PlaceId, type PlaceSummary } from "#rooms/places/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";

const PAGE = 100;
const MOST_PAGES = 10;

/** The places right below one on a day, by name; below none: the provinces. */
export async function placesWithin(parent: string | null, day: PlainDate): Promise<PlaceSummary[]> {
  const found: PlaceSummary[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { as_of: day, limit: PAGE, ...(parent === null ? { kind: "province" as const } : { parent: parent as PlaceId }), ...(cursor && { cursor }) }; // prettier-ignore
    const answer = await callEndpoint(listPlacesEndpoint, { query });
    if (!answer.ok) return found;
    found.push(...answer.value.items);
    if (answer.value.nextCursor === null) return found;
    cursor = answer.value.nextCursor;
  }
  return found;
}
