import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type CalledPlace, nameOn, PlaceId, type PlaceKind, successorsOn } from "../model/index.ts";
import { standsOn } from "./narrow.ts";
import { listNames, validityOf } from "./place-queries.ts";
import { listPartsAround, successionsOf } from "./succession-queries.ts";
import { placeTables } from "./tables.ts";

/** A place as other rooms tell of it: its name, and, once it has ended, who holds its area on the day. */
export type DescribedPlace = {
  readonly id: PlaceId;
  readonly name: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  readonly heirs: readonly { readonly id: PlaceId; readonly name: string; readonly share: number }[];
};

/** Some places as of a day. Heirs are looked up for those that have ended. */
export async function describePlaces(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, DescribedPlace>> {
  const own = await listValidities(db, workspaceId, [...new Set(ids)]);
  const ended = own.filter(({ validTo }) => validTo !== null && validTo < day);
  const heirs = new Map<string, { id: PlaceId; share: number }[]>();
  for (const { id } of ended) {
    const parts = await listPartsAround(db, workspaceId, id);
    const involved = parts.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
    const bodies = await listValidities(db, workspaceId, [...new Set([id, ...involved])]);
    const found = successorsOn(bodies, successionsOf(parts), id, day);
    heirs.set(id, found.flatMap((heir) => (heir.id === null ? [] : [{ id: heir.id, share: heir.share }]))); // prettier-ignore
  }
  const all = [...own.map(({ id }) => id), ...[...heirs.values()].flat().map(({ id }) => id)];
  const names = await listNames(db, workspaceId, all);
  const nameOf = (id: string) => nameOn(names.get(id) ?? [], day);
  return new Map(
    own.map((place) => {
      const following = (heirs.get(place.id) ?? []).map((heir) => ({ ...heir, name: nameOf(heir.id) }));
      return [place.id, { ...place, name: nameOf(place.id), heirs: following }];
    }),
  );
}

async function listValidities(db: Database, workspaceId: WorkspaceId, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ id: PlaceId.parse(row.id), ...validityOf(row) }));
}

/** The places of some levels in force on a day, with every name: for telling which of them a text means. */
export async function listCalled(
  db: Database,
  workspaceId: WorkspaceId,
  kinds: readonly PlaceKind[],
  day: PlainDate,
): Promise<CalledPlace<PlaceId>[]> {
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("kind", "in", kinds)
    .where(standsOn("place", day))
    .execute();
  const names = await listNames(
    db,
    workspaceId,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ id: PlaceId.parse(row.id), ...validityOf(row), names: names.get(row.id) ?? [] }));
}
