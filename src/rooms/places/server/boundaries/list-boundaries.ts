import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { mayReadPlaces, type NotAllowed, type PlaceKind } from "../../model/index.ts";
import { countLevels, listDrawn, listSheets } from "./boundary-queries.ts";

export type ListBoundaries = { readonly kind: PlaceKind; readonly as_of?: PlainDate | undefined };

/** Which places of a level have a boundary on a day, and the sheets that draw them. */
export async function listBoundaries(db: Database, act: Act, { kind, as_of: day = act.on }: ListBoundaries) {
  const allowed = mayReadPlaces(act.actor);
  if (!allowed.ok) return allowed;
  const places = await listDrawn(db, act, kind, day);
  const sheets = await listSheets(db, act.workspaceId, [...new Set(places.map(({ sheetId }) => sheetId))]);
  const level = (await countLevels(db, act, day)).find((each) => each.kind === kind);
  return done({ asOf: day, kind, sheets, places, missing: (level?.places ?? 0) - places.length });
}

/** How many places of each level there are on a day, and how many are drawn. */
export async function listPlaceLevels(
  db: Database,
  act: Act,
  { as_of: day = act.on }: { readonly as_of?: PlainDate | undefined },
): Promise<Outcome<{ asOf: PlainDate; levels: Awaited<ReturnType<typeof countLevels>> }, NotAllowed>> {
  const allowed = mayReadPlaces(act.actor);
  if (!allowed.ok) return allowed;
  return done({ asOf: day, levels: await countLevels(db, act, day) });
}
