import type { Act } from "#shared/act.ts";
import { dayInVietNam, PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type Indicator,
  type ListedStanding,
  type Observation,
  observationsBy,
  ownerOn,
  type Road,
  roadsBy,
  type StatedValue,
} from "../model/index.ts";
import { listIndicatorsById } from "./indicator-queries.ts";
import { listObservationsOf } from "./observation-queries.ts";
import { listPastOwners } from "./owners-follow.ts";
import { listRoadsOf } from "./road-queries.ts";
import { listedFrom } from "./listed-from.ts";
import { standingLine } from "./standing-line.ts";
import { deriveByFormula } from "./standing-values.ts";
import { indicatorTables } from "./tables.ts";

type Line = Pick<ListedStanding, "indicatorId" | "code">;

/**
 * The lines of today as they stood at the end of a past day: by the roads, the values and the owner of then. An indicator whose roads
 * all came later keeps one line, that of its first road; the forecast is left out, it is reckoned for today alone.
 */
export async function listOnDay(db: Database, act: Act, lines: readonly Line[], day: PlainDate) {
  const ids = [...new Set(lines.map(({ indicatorId }) => indicatorId))];
  if (ids.length === 0) return [];
  const indicators = await listIndicatorsById(db, act.workspaceId, ids);
  const values = await listObservationsOf(db, act.workspaceId, ids);
  const roads = Map.groupBy(await listRoadsOf(db, act.workspaceId, ids), ({ indicatorId }) => indicatorId);
  const owners = Map.groupBy(await listPastOwners(db, act, ids), ({ indicatorId }) => indicatorId);
  const stood = new Map<string, { indicator: Indicator; roads: readonly Road[]; current: readonly StatedValue[] }>();
  for (const kept of indicators) {
    const indicator = { ...kept, ownerId: ownerOn(kept.ownerId, owners.get(kept.id) ?? [], day) };
    const own = roadsBy(roads.get(kept.id) ?? [], day).filter(({ isCurrent }) => isCurrent);
    const current = await standingOn(db, act, indicator, values.get(kept.id) ?? [], day);
    stood.set(kept.id, { indicator, roads: own, current });
  }
  return lines.flatMap(({ indicatorId, code }) => {
    const found = stood.get(indicatorId);
    if (!found) return [];
    const road = found.roads.find((each) => each.code === code);
    const firstCode = (roads.get(indicatorId) ?? [])[0]?.code ?? code;
    if (road === undefined && (found.roads.length > 0 || code !== firstCode)) return [];
    return [listedFrom({ ...standingLine(act, found.indicator, road, found.current), probability: null })];
  });
}

/** Where the first of all values and roads came after the day: when. Ids are made in the order of time. */
export async function firstRecordedAfter(db: Database, act: Act, day: PlainDate): Promise<PlainDate | null> {
  const [value, road] = [
    await indicatorTables(db)
      .selectFrom("observation")
      .select("recorded_at as at")
      .where("workspace_id", "=", act.workspaceId)
      .orderBy("id")
      .limit(1)
      .executeTakeFirst(),
    await indicatorTables(db)
      .selectFrom("road")
      .select("set_on as on")
      .where("workspace_id", "=", act.workspaceId)
      .orderBy("id")
      .limit(1)
      .executeTakeFirst(),
  ];
  const days = [value && dayInVietNam(new Date(value.at)), road && PlainDate.parse(road.on)];
  const [first] = days.filter((each) => each !== undefined).toSorted();
  return first !== undefined && first > day ? first : null;
}

async function standingOn(
  db: Database,
  act: Act,
  indicator: Indicator,
  values: readonly Observation[],
  day: PlainDate,
): Promise<readonly StatedValue[]> {
  if (indicator.formula !== null) return deriveByFormula(db, act.workspaceId, indicator, day);
  return observationsBy(values, day).filter(({ isCurrent }) => isCurrent);
}
