import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { findPlace } from "#rooms/plans/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  actsOf,
  AssignmentDetail,
  type AssignmentId,
  isOverState,
  mayDecide,
  mayReadAssignments,
  mayReadWith,
  type NotAllowed,
} from "../model/index.ts";
import { courseFromRow } from "./course-rows.ts";
import { bodiesOn } from "./hold-assignment.ts";
import { lineOf } from "./list-assignments.ts";
import { listComplements } from "./set-complement.ts";
import { standOnDay } from "./stand-on-day.ts";
import { assignmentTables } from "./tables.ts";

/** One assignment as of a day: the document's words and what had happened by then; today also what the one who asks may do. */
export async function getAssignment(
  db: Database,
  act: Act,
  id: AssignmentId,
  asOf: PlainDate = act.on,
): Promise<Outcome<AssignmentDetail, NotAllowed | "assignment-not-found">> {
  if (mayReadAssignments.reachOf(act.actor) === "none") return refuse("not-allowed");
  const kept = await assignmentTables(db)
    .selectFrom("assignment")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  if (!kept) return refuse("assignment-not-found");
  const giverId = OrganisationId.nullable().parse(kept.giver_id);
  const bodies = await bodiesOn(db, act, { id, giverId }, act.on);
  const allowed = mayReadWith(act.actor, bodies);
  if (!allowed.ok) return allowed;

  const isToday = asOf === act.on;
  const [row = kept] = isToday ? [] : await standOnDay(db, act, [kept], asOf);
  const { leads } = isToday ? bodies : await bodiesOn(db, act, { id, giverId }, asOf);
  const names = await namesOf(db, act, id);
  const [holders, [proposedOwner = null]] = [
    await named(db, act, leads, asOf),
    await named(db, act, row.proposed_owner_id === null ? [] : [row.proposed_owner_id], asOf),
  ];
  return done(
    AssignmentDetail.parse({
      ...lineOf(
        { ...row, leads: names.lead },
        asOf,
        isToday ? actsOf(act.actor, courseFromRow(row), bodies) : [],
        holders.map(({ name }) => name),
      ),
      asOf,
      today: act.on,
      givenOn: row.given_on,
      plan: await planOf(db, act, row.plan_id, row.clause_ordinal),
      extensions: row.extensions,
      source: row.source_id === null ? null : await sourceOf(db, act, row.source_id),
      complements: (await listComplements(db, act, id)).filter(({ on }) => on <= asOf),
      maySetComplement: isToday && !isOverState(row.state) && mayDecide(act.actor, { bodies: bodies.givers }).ok,
      setByGiver: row.set_by_giver,
      coordinators: names.coordinator,
      product: row.product,
      deadlineWords: row.deadline_in_text,
      holders,
      proposedOwner,
      steps: (await stepsOf(db, act, id)).filter(({ on }) => on <= asOf),
    }),
  );
}

async function namesOf(db: Database, act: Act, id: AssignmentId) {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_party")
    .select(["role", "name"])
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .orderBy("ordinal")
    .execute();
  const inRole = (role: string) => rows.filter((row) => row.role === role).map(({ name }) => name);
  return { lead: inRole("lead"), coordinator: inRole("coordinator") };
}

async function named(db: Database, act: Act, ids: readonly string[], day: PlainDate) {
  const bodies = await listNamed(
    db,
    act.workspaceId,
    ids.map((id) => OrganisationId.parse(id)),
  );
  return bodies.map(({ id, names }) => ({ id, name: nameOn(names, day) }));
}

async function planOf(db: Database, act: Act, planId: string | null, clause: number | null) {
  if (planId === null || clause === null) return null;
  const id = PlanId.parse(planId);
  const place = await findPlace(db, act.workspaceId, id, clause);
  return place ? { id, ...place } : null;
}

async function sourceOf(db: Database, act: Act, id: string) {
  const row = await assignmentTables(db)
    .selectFrom("assignment_source")
    .select(["id", "kind", "number", "issued_on as issuedOn", "issuer", "basis", "is_internal as isInternal"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row;
}

async function stepsOf(db: Database, act: Act, id: AssignmentId) {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_step")
    .select(["ordinal", "act", "taken_on as on", "actor_name as by", "to_state as to", "words", "product"])
    .select(["new_due_on as newDueOn", sql<string>`recorded_at`.as("recordedAt")])
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .orderBy("ordinal")
    .execute();
  return rows.map(({ recordedAt, ...row }) => ({ ...row, at: new Date(recordedAt).toISOString() }));
}
