import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  maySettle,
  type NotAllowed,
  type ObstacleAct,
  type ObstacleId,
  type ObstacleState,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { findObstacle } from "./obstacle-queries.ts";

export type SettleObstacle = {
  readonly assignmentId: AssignmentId;
  readonly obstacleId: ObstacleId;
  readonly version: number;
  readonly asked: { readonly act: ObstacleAct; readonly words: string };
};
export type SettleRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "obstacle-not-found"
  | "obstacle-settled"
  | "assignment-moved";
type Settled = { readonly obstacleId: ObstacleId; readonly state: ObstacleState; readonly version: number };

/** The body that was asked says how it resolved the obstacle, or whoever works on the assignment takes it back. */
export async function settleObstacle(
  db: Database,
  act: Act,
  { assignmentId, obstacleId, version, asked }: SettleObstacle,
): Promise<Outcome<Settled, SettleRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Settled, SettleRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const found = await findObstacle(transaction, act, obstacleId);
    const obstacle = found?.assignmentId === assignmentId ? found : undefined;
    const { leads, coordinators } = await bodiesOn(transaction, act, held, act.on);
    const whose = { resolver: obstacle?.holderId ?? null, partners: [...leads, ...coordinators] };
    const allowed = maySettle(act.actor, asked.act, whose);
    if (!allowed.ok) return allowed;
    if (!obstacle) return refuse("obstacle-not-found");
    if (obstacle.state !== "open") return refuse("obstacle-settled");
    if (obstacle.version !== version) return refuse("assignment-moved");
    const state = asked.act === "resolve" ? "resolved" : "withdrawn";
    await assignmentTables(transaction)
      .updateTable("assignment_obstacle")
      .set({ state, settled_on: act.on, settled_by: act.actor.name, settlement: asked.words, version: version + 1 })
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "=", obstacleId)
      .execute();
    await appendAudit(transaction, act, {
      act: "obstacle-settled",
      subject: { kind: "assignment", id: assignmentId },
      before: { state: "open" },
      after: { obstacleId, state, words: asked.words },
    });
    return done({ obstacleId, state, version: version + 1 });
  });
}
