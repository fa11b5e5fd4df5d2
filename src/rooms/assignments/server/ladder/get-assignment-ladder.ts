import type { z } from "zod";
import { calendarOf } from "#rooms/calendar/model/index.ts";
import { findOfficeCalendar } from "#rooms/calendar/server/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type AssignmentId,
  type getAssignmentLadderEndpoint,
  mayReadAssignments,
  mayReadWith,
  type NotAllowed,
  OWED_STATES,
  rungsOf,
} from "../../model/index.ts";
import { bodiesOn } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { findLadder, listTaken } from "./ladder-queries.ts";

type ShownLadder = z.output<typeof getAssignmentLadderEndpoint.output>;

/** The rungs of the deadline that stands; what was climbed for it has the day on which it was. */
export async function getAssignmentLadder(
  db: Database,
  act: Act,
  id: AssignmentId,
): Promise<Outcome<ShownLadder, NotAllowed | "assignment-not-found">> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const row = await assignmentTables(db)
    .selectFrom("assignment")
    .select(["state", "due_on", "given_on", "giver_id"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return refuse("assignment-not-found");
  const giverId = OrganisationId.nullable().parse(row.giver_id);
  const allowed = mayReadWith(act.actor, await bodiesOn(db, act, { id, giverId }, act.on));
  if (!allowed.ok) return allowed;

  const isOwed = OWED_STATES.some((state) => state === row.state);
  if (row.due_on === null) return done({ asOf: act.on, isOwed, rungs: [] });
  const dueOn = PlainDate.parse(row.due_on);
  const { ladder } = await findLadder(db, act.workspaceId);
  const taken = (await listTaken(db, act.workspaceId, id)).filter((one) => one.dueOn === dueOn);
  const takenOn = new Map(taken.map((one) => [one.key, one.takenOn]));
  const rungs = rungsOf(dueOn, ladder, calendarOf(await findOfficeCalendar(db, act.workspaceId)));
  const shown = rungs
    .filter(({ key, on }) => on >= row.given_on || takenOn.has(key))
    .map((rung) => ({ ...rung, takenOn: takenOn.get(rung.key) ?? null }));
  return done({ asOf: act.on, isOwed, rungs: shown });
}
