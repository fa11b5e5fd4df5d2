import { sql } from "kysely";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { nameOn, PlaceId, PlaceKind, Region } from "../model/index.ts";
import { standsOn } from "./narrow.ts";
import { listNames, parentsOn, validityOf } from "./place-queries.ts";
import { placeTables } from "./tables.ts";

/** Every place of a level in force on a day, by name. */
export async function listPlacesOfLevel(db: Database, act: Act, kind: PlaceKind, day: PlainDate) {
  const rows = await placeTables(db)
    .selectFrom("place")
    .select(["id", "region"])
    .where("workspace_id", "=", act.workspaceId)
    .where("kind", "=", kind)
    .where(standsOn("place", day))
    .execute();
  const names = await listNames(
    db,
    act.workspaceId,
    rows.map(({ id }) => id),
  );
  const byName = new Intl.Collator("vi");
  return rows
    .map(({ id, region }) => {
      const name = nameOn(names.get(id) ?? [], day);
      return { id: PlaceId.parse(id), name, region: region === null ? null : Region.parse(region) };
    })
    .toSorted((one, other) => byName.compare(one.name, other.name));
}

type PlaceOnDay = {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
  /** The place above it on the day. */
  readonly parentId: PlaceId | null;
};

/** Some places and all above them, as they stand on a day. */
export async function listPlacesOnDay(
  db: Database,
  act: Act,
  ids: readonly PlaceId[],
  day: PlainDate,
): Promise<ReadonlyMap<PlaceId, PlaceOnDay>> {
  const known = new Map<PlaceId, PlaceOnDay>();
  let waiting = [...new Set(ids)];
  while (waiting.length > 0) {
    const rows = await placeTables(db)
      .selectFrom("place")
      .select(["id", "kind", "valid_from", "valid_to"])
      .where("workspace_id", "=", act.workspaceId)
      .where(sql<boolean>`id = any(${waiting}::uuid[])`)
      .execute();
    const parents = await parentsOn(db, act.workspaceId, waiting, day);
    for (const row of rows) {
      const id = PlaceId.parse(row.id);
      known.set(id, { id, kind: PlaceKind.parse(row.kind), ...validityOf(row), parentId: parents.get(id)?.id ?? null });
    }
    waiting = [...new Set([...parents.values()].map(({ id }) => id))].filter((id) => !known.has(id));
  }
  return known;
}
