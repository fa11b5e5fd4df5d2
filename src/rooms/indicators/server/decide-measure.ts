import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import { type decideMeasureEndpoint, mayKeepIndicators, type NotAllowed } from "../model/index.ts";
import { indicatorTables } from "./tables.ts";

export type DecideMeasure = z.output<typeof decideMeasureEndpoint.body & object>;

/** A person says that a road measures a target, or that it does not, and why. */
export async function decideMeasure(
  db: Database,
  act: Act,
  { targetId, roadId, state, basis }: DecideMeasure,
): Promise<Outcome<Pick<DecideMeasure, "targetId" | "roadId" | "state">, NotAllowed | "measure-not-found">> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayKeepIndicators(act.actor);
    if (!allowed.ok) return allowed;
    const tables = indicatorTables(transaction);
    const known = await tables
      .selectFrom("target")
      .innerJoin("road", "road.workspace_id", "target.workspace_id")
      .select("target.words")
      .where("target.workspace_id", "=", act.workspaceId)
      .where("target.id", "=", targetId)
      .where("road.id", "=", roadId)
      .executeTakeFirst();
    if (!known) return refuse("measure-not-found");
    const columns = { state, basis, decided_by: act.actor.name, decided_on: act.on };
    await tables
      .insertInto("target_measure")
      .values({ workspace_id: act.workspaceId, target_id: targetId, road_id: roadId, why: known.words, ...columns })
      .onConflict((on) => on.columns(["workspace_id", "target_id", "road_id"]).doUpdateSet(columns))
      .execute();
    await appendAudit(transaction, act, {
      act: state === "confirmed" ? "measure-confirmed" : "measure-declined",
      subject: { kind: "target", id: targetId },
      after: { targetId, roadId, state, basis },
    });
    return done({ targetId, roadId, state });
  });
}
