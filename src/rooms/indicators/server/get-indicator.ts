import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type getIndicatorEndpoint,
  type IndicatorId,
  mayKeepIndicators,
  mayReadIndicators,
  mayRecordValues,
  type NotAllowed,
} from "../model/index.ts";
import { findIndicator } from "./indicator-queries.ts";
import { namesOf } from "./list-indicators.ts";
import { listObservations } from "./observation-queries.ts";
import { listPastOwners } from "./owners-follow.ts";
import { deriveByFormula } from "./standing-values.ts";
import { listRoads } from "./road-queries.ts";

export type IndicatorSeen = z.output<typeof getIndicatorEndpoint.output>;

/** Everything behind one indicator. Where it stands, the page reckons by the same rules as the writers. */
export async function getIndicator(
  db: Database,
  act: Act,
  indicatorId: IndicatorId,
): Promise<Outcome<IndicatorSeen, NotAllowed | "indicator-not-found">> {
  const allowed = mayReadIndicators(act.actor);
  if (!allowed.ok) return allowed;
  const indicator = await findIndicator(db, act.workspaceId, { id: indicatorId });
  if (!indicator) return refuse("indicator-not-found");
  const derived = indicator.formula === null ? [] : await deriveByFormula(db, act.workspaceId, indicator);
  const observations = await listObservations(db, act.workspaceId, indicatorId);
  const pastOwners = await listPastOwners(db, act, indicatorId);
  const owners = pastOwners.map(({ ownerId }) => ({ placeId: null, ownerId }));
  const parts = [...observations, ...derived].map(({ placeId }) => ({ placeId, ownerId: null }));
  return done({
    on: act.on,
    indicator,
    roads: await listRoads(db, act.workspaceId, indicatorId),
    observations,
    pastOwners: pastOwners.map(({ lastDay, ...owner }) => ({ ...owner, lastDay: PlainDate.parse(lastDay) })),
    names: await namesOf(db, act, [indicator, ...parts, ...owners]),
    derived,
    mayKeep: mayKeepIndicators(act.actor).ok,
    mayRecord: mayRecordValues(act.actor, { bodies: indicator.ownerId === null ? [] : [indicator.ownerId] }).ok,
  });
}
