import { type PlacesHolding, placesHolding } from "#rooms/places/model/index.ts";
import { listPlacesAround } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type CollectionReply,
  joinOverlaps,
  linesOf,
  overlapsAmong,
  type PlaceOverlap,
  rowsAsked,
} from "../../model/collection/index.ts";
import { periodOf } from "../../model/index.ts";
import type { StoredForm } from "./form-queries.ts";

type PlaceOfReply = Pick<CollectionReply, "placeId">;
/** In which places each place of a form lies, as of a day. */
export type HoldingOn = (day: PlainDate) => PlacesHolding;

/** The places that rows name and that answering bodies have, looked up once for whatever day they are asked of. */
export async function placesOfForm(
  db: Database,
  act: Act,
  { rows }: Pick<StoredForm, "rows">,
  replies: readonly PlaceOfReply[],
): Promise<HoldingOn> {
  const ids = [...new Set([...rows, ...replies].flatMap(({ placeId }) => placeId ?? []))];
  const known = await listPlacesAround(db, act.workspaceId, ids);
  const found = new Map<PlainDate, PlacesHolding>();
  return (day) => {
    const holding = found.get(day) ?? placesHolding(ids, known, day);
    found.set(day, holding);
    return holding;
  };
}

/** In which places the rows of a form lie today: nothing to look up where no row names one. */
export async function rowsHeldToday(
  db: Database,
  act: Act,
  { rows }: Pick<StoredForm, "rows">,
): Promise<PlacesHolding> {
  if (rows.every(({ placeId }) => placeId === null)) return new Map();
  return (await placesOfForm(db, act, { rows }, []))(act.on);
}

/** The rows that ask one body. */
export async function rowsOfBody(
  db: Database,
  act: Act,
  form: Pick<StoredForm, "rows">,
  { placeId }: PlaceOfReply,
): Promise<ReadonlySet<number>> {
  return new Set(rowsAsked(form.rows, placeId, await rowsHeldToday(db, act, form)));
}

/** Places of one line of a form that lie in others of the same line, in any of its periods. */
export function overlapsOfForm(
  { rows, columns }: Pick<StoredForm, "rows" | "columns">,
  replies: readonly PlaceOfReply[],
  holdingOn: HoldingOn,
): PlaceOverlap[] {
  const asked = linesOf(rows).map((line) => {
    const places = line.rows.map((row) => rows[row]?.placeId ?? null);
    const own = places.includes(null) ? replies.map(({ placeId }) => placeId) : [];
    return [...new Set([...places, ...own].flatMap((place) => place ?? []))];
  });
  const distinct = [...new Map(asked.map((places) => [places.join(" "), places])).values()];
  const days = [...new Set(columns.map(({ period }) => periodOf(period).to))];
  return joinOverlaps(distinct.flatMap((places) => days.flatMap((day) => overlapsAmong(places, holdingOn(day)))));
}
