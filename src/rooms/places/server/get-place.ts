import type { Act, WorkspaceId } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  dayBefore,
  type DatedName,
  isValidOn,
  mayReadPlaces,
  nameOn,
  type NotAllowed,
  PlaceHistory,
  type PlaceId,
  successorsOn,
  type Validity,
} from "../model/index.ts";
import { listBoundariesOf } from "./boundaries/boundary-queries.ts";
import { findPlaceRow, listNames, listParents, validityOf } from "./place-queries.ts";
import { listPartsAround, type RecordedPart, successionsOf } from "./succession-queries.ts";
import { placeTables } from "./tables.ts";

export type GetPlace = { readonly placeId: PlaceId; readonly as_of?: PlainDate | undefined };

/** A place through time, as it is seen on a day. */
export async function getPlace(
  db: Database,
  act: Act,
  input: GetPlace,
): Promise<Outcome<PlaceHistory, NotAllowed | "place-not-found">> {
  const allowed = mayReadPlaces(act.actor);
  if (!allowed.ok) return allowed;
  const { placeId, as_of: day = act.on } = input;
  const row = await findPlaceRow(db, act.workspaceId, placeId);
  if (!row) return refuse("place-not-found");

  const parents = await listParents(db, act.workspaceId, placeId);
  const parts = await listPartsAround(db, act.workspaceId, placeId);
  const involved = involvedIn(placeId, parts, parents);
  const names = await listNames(db, act.workspaceId, involved);
  const validities = await listValidities(db, act.workspaceId, involved);
  const history = historyOf(placeId, day, { parents, parts, names, validities });
  const boundaries = await listBoundariesOf(db, act.workspaceId, placeId);
  const { sources, confidence, note } = row;
  return done(
    PlaceHistory.parse({
      ...row,
      ...validityOf(row),
      ...history,
      asOf: day,
      isInForce: isValidOn(validityOf(row), day),
      statisticsCode: row.statistics_code,
      areaHectares: row.area_hectares === null ? null : Number(row.area_hectares),
      boundaries,
      provenance: { sources, confidence, note },
    }),
  );
}

type Around = {
  readonly parents: readonly (Validity & { readonly parentId: PlaceId })[];
  readonly parts: readonly RecordedPart[];
  readonly names: ReadonlyMap<string, readonly DatedName[]>;
  readonly validities: readonly (Validity & { readonly id: PlaceId })[];
};

function historyOf(placeId: PlaceId, day: PlainDate, { parents, parts, names, validities }: Around) {
  const named = (id: PlaceId, on: PlainDate) => ({ id, name: nameOn(names.get(id) ?? [], on) });
  const across = (part: RecordedPart, id: PlaceId | null, on: PlainDate) => ({
    ...part,
    other: id === null ? null : named(id, on),
  });
  const above = parents.map((link) => ({ ...link, parent: named(link.parentId, link.validTo ?? day) }));
  return {
    name: nameOn(names.get(placeId) ?? [], day),
    names: names.get(placeId) ?? [],
    parents: above,
    parent: above.find((link) => isValidOn(link, day))?.parent ?? null,
    predecessors: parts
      .filter(({ from, to }) => to === placeId && from !== placeId)
      .map((part) => across(part, part.from, dayBefore(part.effectiveOn))),
    successors: parts.filter(({ from }) => from === placeId).map((part) => across(part, part.to, part.effectiveOn)),
    heirs: successorsOn(validities, successionsOf(parts), placeId, day).map(({ id, ...heir }) => ({
      ...heir,
      heir: id === null ? null : named(id, day),
    })),
  };
}

function involvedIn(placeId: PlaceId, parts: readonly RecordedPart[], parents: Around["parents"]): PlaceId[] {
  const ids = [placeId, ...parts.flatMap(({ from, to }) => [from, to]), ...parents.map(({ parentId }) => parentId)];
  return [...new Set(ids)].filter((id) => id !== null);
}

async function listValidities(db: Database, workspaceId: WorkspaceId, ids: readonly PlaceId[]) {
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  const own = new Map(rows.map((row) => [row.id, validityOf(row)]));
  return ids.flatMap((id) => {
    const validity = own.get(id);
    return validity ? [{ id, ...validity }] : [];
  });
}
