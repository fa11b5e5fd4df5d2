import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { dayInVietNam, type PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type getIndicatorEndpoint,
  type IndicatorId,
  mayKeepIndicators,
  mayReadIndicators,
  mayRecordValues,
  type NotAllowed,
  type Observation,
  observationsBy,
  ownerOn,
  type Road,
  roadsBy,
} from "../model/index.ts";
import { findIndicator } from "./indicator-queries.ts";
import { namesOf } from "./list-indicators.ts";
import { listObservations } from "./observation-queries.ts";
import { listPastOwners } from "./owners-follow.ts";
import { deriveByFormula } from "./standing-values.ts";
import { listRoads } from "./road-queries.ts";

export type IndicatorSeen = z.output<typeof getIndicatorEndpoint.output>;

/**
 * Everything behind one indicator, or what of it had been recorded by the end of a past day: values, roads, who answered for it. Where it
 * stands, the page reckons by the same rules as the writers.
 */
export async function getIndicator(
  db: Database,
  act: Act,
  indicatorId: IndicatorId,
  asOf: PlainDate = act.on,
): Promise<Outcome<IndicatorSeen, NotAllowed | "indicator-not-found">> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const kept = await findIndicator(db, act.workspaceId, { id: indicatorId });
  if (!kept) return refuse("indicator-not-found");
  const on = asOf < act.on ? asOf : act.on;
  const isToday = on === act.on;
  const owners = await listPastOwners(db, act, [indicatorId]);
  const hasEnded = kept.endedOn !== null && kept.endedOn <= on;
  const indicator = {
    ...kept,
    ownerId: ownerOn(kept.ownerId, owners, on),
    ...(!isToday && !hasEnded && { endedOn: null, endReason: null }),
  };
  const pastOwners = owners.filter(({ lastDay }) => lastDay < on);
  const all = await listObservations(db, act.workspaceId, indicatorId);
  const roads = await listRoads(db, act.workspaceId, indicatorId);
  const observations = isToday ? all : observationsBy(all, on);
  const derived = await deriveByFormula(db, act.workspaceId, indicator, isToday ? undefined : on);
  const parts = [...observations, ...derived].map(({ placeId }) => ({ placeId, ownerId: null }));
  const answerers = pastOwners.map(({ ownerId }) => ({ placeId: null, ownerId }));
  return done({
    on,
    later: laterThan(on, all, roads),
    indicator,
    roads: isToday ? roads : roadsBy(roads, on),
    observations,
    pastOwners: pastOwners.map(({ ownerId, lastDay, basis }) => ({ ownerId, lastDay, basis })),
    names: await namesOf(db, { ...act, on }, [indicator, ...parts, ...answerers]),
    derived,
    mayKeep: isToday && mayKeepIndicators(act.actor).ok,
    mayRecord: isToday && mayRecordValues(act.actor, { bodies: kept.ownerId === null ? [] : [kept.ownerId] }).ok,
  });
}

/** So that a page which shows little says how much came afterwards. */
function laterThan(day: PlainDate, observations: readonly Observation[], roads: readonly Road[]) {
  const values = observations.map(({ recordedAt }) => dayInVietNam(new Date(recordedAt))).filter((on) => on > day);
  const set = roads.map(({ setOn }) => setOn).filter((on) => on > day);
  return { values: values.length, roads: set.length, firstOn: [...values, ...set].toSorted()[0] ?? null };
}
