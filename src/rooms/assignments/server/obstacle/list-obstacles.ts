import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  type AssignmentId,
  type listObstaclesEndpoint,
  type listOwnObstaclesEndpoint,
  mayReadAssignments,
  mayReadWith,
  mayTell,
  type NotAllowed,
} from "../../model/index.ts";
import { bodiesOn, findHeld } from "../hold-assignment.ts";
import { listNamedAssignments, listObstacleRows, listWaitingFor, presentObstacles } from "./obstacle-queries.ts";

const MOST = 200;
const MOST_OWN = 30;

type Listed = z.output<typeof listObstaclesEndpoint.output>;

/** What holds an assignment up, and what it holds up. */
export async function listObstacles(
  db: Database,
  act: Act,
  assignmentId: AssignmentId,
): Promise<Outcome<Listed, NotAllowed | "assignment-not-found">> {
  const held = await findHeld(db, act, assignmentId);
  if (!held) return refuse(mayReadAssignments.reachOf(act.actor) === "none" ? "not-allowed" : "assignment-not-found");
  const bodies = await bodiesOn(db, act, held, act.on);
  const allowed = mayReadWith(act.actor, bodies);
  if (!allowed.ok) return allowed;
  const partners = [...bodies.leads, ...bodies.coordinators];
  const rows = await listObstacleRows(db, act, { assignments: [assignmentId] }, MOST);
  const obstacles = await presentObstacles(db, act, rows, partners);
  const waiting = await listWaitingFor(db, act, assignmentId);
  const named = await listNamedAssignments(db, act, waiting);
  return done({
    asOf: act.on,
    obstacles: obstacles.toSorted((one, other) => Number(one.state !== "open") - Number(other.state !== "open")),
    waiting: [...new Set(waiting)].flatMap((id) => named.get(id) ?? []),
    mayRaise: mayTell(act.actor, { bodies: partners }).ok,
  });
}

/** What the bodies of the one who asks are to resolve; whoever sees all assignments sees all that is open. */
export async function listOwnObstacles(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof listOwnObstaclesEndpoint.output>, NotAllowed>> {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const { bodies } = act.actor;
  const which = bodies.length === 0 && reach === "every-row" ? "open" : { holders: bodies };
  const rows = await listObstacleRows(db, act, which, MOST_OWN + 1);
  const page = rows.slice(0, MOST_OWN);
  const presented = await presentObstacles(db, act, page, []);
  const named = await listNamedAssignments(db, act, page.map(({ assignmentId }) => assignmentId)); // prettier-ignore
  const obstacles = page.flatMap(({ assignmentId }, place) => {
    const [obstacle, assignment] = [presented[place], named.get(assignmentId)];
    return obstacle && assignment ? [{ ...obstacle, assignment }] : [];
  });
  return done({ asOf: act.on, obstacles, hasMore: rows.length > page.length });
}
