import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { describePlaces, type DescribedPlace } from "#rooms/places/server/index.ts";
import type { Database } from "#store/index.ts";
import { endedTerritory, type TargetId, TerritoryLine, territoryOn } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

export async function insertTerritories(
  db: Database,
  act: Act,
  lines: readonly (TerritoryLine & { readonly targetId: TargetId; readonly ordinal: number })[],
): Promise<void> {
  if (lines.length === 0) return;
  await indicatorTables(db)
    .insertInto("target_territory")
    .values(
      lines.map(({ targetId, ordinal, kind, placeId, validFrom, basis, decidedBy, decidedOn }) => ({
        workspace_id: act.workspaceId,
        target_id: targetId,
        ordinal,
        kind,
        place_id: placeId,
        valid_from: validFrom,
        basis,
        decided_by: decidedBy,
        decided_on: decidedOn,
      })),
    )
    .execute();
}

/** Every line of some targets, in the order in which they were said. */
export async function listTerritoryLines(
  db: Database,
  workspaceId: WorkspaceId,
  targetIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TerritoryLine[]>> {
  if (targetIds.length === 0) return new Map();
  const rows = await indicatorTables(db)
    .selectFrom("target_territory")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("target_id", "in", targetIds)
    .orderBy("target_id")
    .orderBy("ordinal")
    .execute();
  const byTarget = Map.groupBy(rows, (row) => row.target_id);
  return new Map(
    [...byTarget].map(([id, own]) => [
      id,
      own.map((row) =>
        TerritoryLine.parse({
          ...row,
          placeId: row.place_id,
          validFrom: row.valid_from,
          decidedBy: row.decided_by,
          decidedOn: row.decided_on,
        }),
      ),
    ]),
  );
}

/** The places of all these lines as of a day. */
export function placesOfLines(
  db: Database,
  workspaceId: WorkspaceId,
  lines: Iterable<readonly TerritoryLine[]>,
  day: PlainDate,
): Promise<ReadonlyMap<string, DescribedPlace>> {
  const ids = [...lines].flat().flatMap(({ placeId }) => (placeId === null ? [] : [placeId]));
  return describePlaces(db, workspaceId, ids, day);
}

/** What waits for a decision on a day. */
export function askedOn(lines: readonly TerritoryLine[], places: ReadonlyMap<string, DescribedPlace>, day: PlainDate) {
  const line = territoryOn(lines, day);
  const place = places.get(line?.placeId ?? "");
  const lastDay = endedTerritory(line, place, day);
  return lastDay === null ? null : { lastDay, heirs: [...(place?.heirs ?? [])] };
}
