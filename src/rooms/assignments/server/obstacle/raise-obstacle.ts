import { sql } from "kysely";
import { listHoldingsOfBodies } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  AssignmentId,
  isOverState,
  mayTell,
  type NotAllowed,
  ObstacleId,
  type RaiseObstacle,
} from "../../model/index.ts";
import { bodiesOn, holdAssignment } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";

export type RaiseRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "assignment-over"
  | "organisation-not-found"
  | "obstacle-code-unknown"
  | "obstacle-waits-in-circle"
  | "obstacle-day-passed";

/** Whoever works on an assignment says what keeps it from going on. */
export async function raiseObstacle(
  db: Database,
  act: Act,
  { assignmentId, asked }: { readonly assignmentId: AssignmentId; readonly asked: RaiseObstacle },
): Promise<Outcome<{ readonly obstacleId: ObstacleId }, RaiseRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<{ readonly obstacleId: ObstacleId }, RaiseRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const { leads, coordinators } = await bodiesOn(transaction, act, held, act.on);
    const allowed = mayTell(act.actor, { bodies: [...leads, ...coordinators] });
    if (!allowed.ok) return allowed;
    if (isOverState(held.course.state)) return refuse("assignment-over");
    const { cause, resolverId, waitsForCode, dueOn } = asked;
    if (dueOn !== null && dueOn < act.on) return refuse("obstacle-day-passed", { day: dueOn });
    if (resolverId !== null) {
      const known = await listHoldingsOfBodies(transaction, act.workspaceId, [resolverId], act.on);
      if (!known.has(resolverId)) return refuse("organisation-not-found");
    }
    const waitsFor = waitsForCode === null ? null : await findByCode(transaction, act, assignmentId, waitsForCode);
    if (waitsFor === undefined) return refuse("obstacle-code-unknown", { code: waitsForCode ?? "" });
    // Two who raise at once could close a circle that neither sees.
    if (waitsFor !== null) await takeTurns(transaction, act);
    if (waitsFor !== null && (await isWaitedFor(transaction, act, { from: waitsFor, to: assignmentId }))) {
      return refuse("obstacle-waits-in-circle", { code: waitsForCode ?? "" });
    }
    const id = newId(ObstacleId);
    await assignmentTables(transaction)
      .insertInto("assignment_obstacle")
      .values({
        workspace_id: act.workspaceId,
        id,
        assignment_id: assignmentId,
        cause,
        resolver_id: resolverId,
        holder_id: resolverId,
        waits_for_id: waitsFor,
        due_on: dueOn,
        raised_on: act.on,
        raised_by: act.actor.name,
        state: "open",
        settled_on: null,
        settled_by: null,
        settlement: null,
        version: 1,
      })
      .execute();
    await appendAudit(transaction, act, {
      act: "obstacle-raised",
      subject: { kind: "assignment", id: assignmentId },
      after: { ...asked, obstacleId: id },
    });
    return done({ obstacleId: id });
  });
}

/** The assignment of that code in the same plan or source; `undefined` where there is none, or it is the assignment itself. */
async function findByCode(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
  code: string,
): Promise<AssignmentId | undefined> {
  const { rows } = await sql<{ id: string }>`
    select other.id from assignment own
    join assignment other on other.workspace_id = own.workspace_id and other.code = ${code.toUpperCase()}
      and other.id <> own.id
      and (other.plan_id = own.plan_id or other.source_id = own.source_id)
    where own.workspace_id = ${act.workspaceId} and own.id = ${id} limit 1`.execute(transaction);
  return rows[0] && AssignmentId.parse(rows[0].id);
}

function takeTurns(transaction: OpenTransaction, { workspaceId }: Act) {
  return sql`select pg_advisory_xact_lock(hashtextextended(${`obstacles ${workspaceId}`}, 0))`.execute(transaction);
}

/** Whether one assignment waits for another, from open obstacle to open obstacle. */
async function isWaitedFor(
  transaction: OpenTransaction,
  act: Act,
  { from, to }: { readonly from: AssignmentId; readonly to: AssignmentId },
): Promise<boolean> {
  const { rows } = await sql<{ meets: boolean }>`
    with recursive chain(id) as (
      select ${from}::uuid
      union
      select waiting.waits_for_id from chain
      join assignment_obstacle waiting on waiting.workspace_id = ${act.workspaceId}
        and waiting.assignment_id = chain.id and waiting.state = 'open' and waiting.waits_for_id is not null
    )
    select exists (select from chain where id = ${to}) as meets`.execute(transaction);
  return rows[0]?.meets === true;
}
