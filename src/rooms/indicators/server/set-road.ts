import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type IndicatorId,
  mayKeepIndicators,
  type NotAllowed,
  type Road,
  type RoadFields,
  RoadId,
} from "../model/index.ts";
import { findIndicator, lockIndicator } from "./indicator-queries.ts";
import { carryDecisions } from "./measure-queries.ts";
import { renewStandings } from "./renew-standings.ts";
import { findCurrentRoad, insertRoad, retireRoad } from "./road-queries.ts";

export type SetRoad = RoadFields & { readonly indicatorId: IndicatorId; readonly reason: string | null };

/** The first edition of a road, or the next one with its reason: the earlier stays readable. */
export async function setRoad(
  db: Database,
  act: Act,
  { indicatorId, reason, ...fields }: SetRoad,
): Promise<Outcome<{ roadId: RoadId; edition: number }, NotAllowed | "indicator-not-found" | "road-reason-missing">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepIndicators(act.actor);
    if (!allowed.ok) return allowed;
    await lockIndicator(transaction, act.workspaceId, indicatorId);
    const indicator = await findIndicator(transaction, act.workspaceId, { id: indicatorId });
    if (!indicator) return refuse("indicator-not-found");
    const before = await findCurrentRoad(transaction, act.workspaceId, fields.code);
    // A code that is a road of another indicator names another road.
    if (before && (reason === null || before.indicatorId !== indicatorId)) {
      return refuse("road-reason-missing", { code: fields.code });
    }
    if (before) await retireRoad(transaction, act, before.id);
    const road: Road = {
      ...fields,
      id: newId(RoadId),
      indicatorId,
      edition: (before?.edition ?? 0) + 1,
      reason,
      setBy: act.actor.name,
      setOn: act.on,
      isCurrent: true,
    };
    await insertRoad(transaction, act, road);
    if (before) await carryDecisions(transaction, act, before.id, road.id);
    await renewStandings(transaction, act, indicator);
    await appendAudit(transaction, act, { act: "road-set", subject: { kind: "road", id: road.id }, after: road });
    return done({ roadId: road.id, edition: road.edition });
  });
}
