import type { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type AssignmentId,
  type BodiesOfAssignment,
  isOverState,
  type listPartsEndpoint,
  mayCompile,
  mayDecide,
  mayReadWith,
  type NotAllowed,
  type Part,
  partsOffered,
  worstFirst,
} from "../../model/index.ts";
import { bodiesOn } from "../hold-assignment.ts";
import { assignmentTables } from "../tables.ts";
import { findLeadingGroups, listPartRows, type PartRow, partsOnDay } from "./part-queries.ts";

/** Who owes what to an assignment on the day, the worst first. */
export async function listParts(
  db: Database,
  act: Act,
  id: AssignmentId,
): Promise<Outcome<z.output<typeof listPartsEndpoint.output>, NotAllowed | "assignment-not-found">> {
  const whole = await findWhole(db, act, id);
  if (!whole) return refuse("assignment-not-found");
  const bodies = await bodiesOn(db, act, whole, act.on);
  const allowed = mayReadWith(act.actor, bodies);
  if (!allowed.ok) return allowed;
  const groups = await findLeadingGroups(db, act, id);
  const rows = partsOnDay(whole, await listPartRows(db, act, [id]), groups);
  const parts = await presentParts(db, act, rows, bodies, whole.overSince !== null);
  return done({
    asOf: act.on,
    overSince: whole.overSince,
    parts: parts.toSorted(worstFirst(act.on, whole.overSince)),
    unknownGroups: groups.unknown,
    mayNameGroup: whole.overSince === null && mayDecide(act.actor, { bodies: bodies.givers }).ok,
    mayGive: whole.overSince === null && mayCompile(act.actor, { bodies: bodies.leads }).ok,
  });
}

async function findWhole(db: Database, act: Act, id: AssignmentId) {
  const row = await assignmentTables(db)
    .selectFrom("assignment")
    .select(["giver_id", "given_on", "due_on", "state", "last_on"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id,
    giverId: OrganisationId.nullable().parse(row.giver_id),
    givenOn: PlainDate.parse(row.given_on),
    dueOn: PlainDate.nullable().parse(row.due_on),
    overSince: isOverState(row.state) ? PlainDate.parse(row.last_on) : null,
  };
}

/** Rows with the names of the day, and what the one who asks may do with each. */
export async function presentParts(
  db: Database,
  act: Act,
  rows: readonly PartRow[],
  bodies: Pick<BodiesOfAssignment, "leads">,
  isOver: boolean,
): Promise<Part[]> {
  const ids = [...new Set(rows.flatMap(({ organisationId, holderId }) => [organisationId, ...(holderId === null ? [] : [holderId])]))]; // prettier-ignore
  const named = new Map(
    (await listNamed(db, act.workspaceId, ids)).map((body) => [body.id, nameOn(body.names, act.on)]),
  );
  return rows.map(({ holderId, stepCount: _stepCount, ...row }) => ({
    ...row,
    name: named.get(row.organisationId) ?? "",
    nowWith: holderId === null || holderId === row.organisationId ? null : { id: holderId, name: named.get(holderId) ?? "" }, // prettier-ignore
    offered: isOver ? [] : partsOffered(act.actor, row.state, { leads: bodies.leads, holder: holderId }),
  }));
}
