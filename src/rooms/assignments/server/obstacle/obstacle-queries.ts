import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  AssignmentId,
  isOverState,
  type NamedAssignment,
  type Obstacle,
  ObstacleId,
  obstaclesOffered,
  ObstacleState,
} from "../../model/index.ts";
import { assignmentTables } from "../tables.ts";

export type ObstacleRow = Omit<Obstacle, "resolver" | "waitsFor" | "offered"> & {
  readonly assignmentId: AssignmentId;
  readonly resolverId: OrganisationId | null;
  readonly holderId: OrganisationId | null;
  readonly waitsForId: AssignmentId | null;
};

/** The obstacles of some assignments, or open ones of some bodies, or all that are open; at most so many, the first day first. */
export async function listObstacleRows(
  db: Database,
  act: Act,
  which: { readonly assignments: readonly AssignmentId[] } | { readonly holders: readonly string[] } | "open",
  most: number,
): Promise<ObstacleRow[]> {
  let query = assignmentTables(db)
    .selectFrom("assignment_obstacle")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .orderBy(sql`coalesce(due_on, '9999-12-31'::date)`)
    .orderBy("id")
    .limit(most);
  if (which === "open") query = query.where("state", "=", "open");
  else if ("assignments" in which) {
    query = query.where(sql<boolean>`assignment_id = any (${[...which.assignments]}::uuid[])`);
  } else {
    query = query.where("state", "=", "open").where(sql<boolean>`holder_id = any (${[...which.holders]}::uuid[])`);
  }
  return (await query.execute()).map(obstacleFromRow);
}

type StoredObstacle = Awaited<ReturnType<typeof findStored>>;

function findStored(db: Database, act: Act, id: ObstacleId) {
  return assignmentTables(db)
    .selectFrom("assignment_obstacle")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function findObstacle(db: Database, act: Act, id: ObstacleId): Promise<ObstacleRow | undefined> {
  const row = await findStored(db, act, id);
  return row && obstacleFromRow(row);
}

function obstacleFromRow(row: NonNullable<StoredObstacle>): ObstacleRow {
  const day = PlainDate.nullable();
  return {
    id: ObstacleId.parse(row.id),
    assignmentId: AssignmentId.parse(row.assignment_id),
    cause: row.cause,
    resolverId: OrganisationId.nullable().parse(row.resolver_id),
    holderId: OrganisationId.nullable().parse(row.holder_id),
    waitsForId: AssignmentId.nullable().parse(row.waits_for_id),
    dueOn: day.parse(row.due_on),
    raisedOn: PlainDate.parse(row.raised_on),
    raisedBy: row.raised_by,
    state: ObstacleState.parse(row.state),
    settledOn: day.parse(row.settled_on),
    settledBy: row.settled_by,
    settlement: row.settlement,
    version: row.version,
  };
}

/** Assignments by their ids, as they are named where others mention them. */
export async function listNamedAssignments(
  db: Database,
  act: Act,
  ids: readonly AssignmentId[],
): Promise<ReadonlyMap<AssignmentId, NamedAssignment>> {
  if (ids.length === 0) return new Map();
  const rows = await assignmentTables(db)
    .selectFrom("assignment")
    .select(["id", "code", "words", "state"])
    .where("workspace_id", "=", act.workspaceId)
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, code, words, state }) => {
      const own = AssignmentId.parse(id);
      return [own, { id: own, code, words, isOver: isOverState(state) }];
    }),
  );
}

/** Assignments whose open obstacle is that this one is not done. */
export async function listWaitingFor(db: Database, act: Act, id: AssignmentId): Promise<AssignmentId[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_obstacle")
    .select("assignment_id")
    .where("workspace_id", "=", act.workspaceId)
    .where("waits_for_id", "=", id)
    .where("state", "=", "open")
    .orderBy("id")
    .limit(100)
    .execute();
  return rows.map((row) => AssignmentId.parse(row.assignment_id));
}

/** The obstacles with the names of whom and what they wait for, and what the one who asks may do. */
export async function presentObstacles(
  db: Database,
  act: Act,
  rows: readonly ObstacleRow[],
  partners: readonly string[],
): Promise<Obstacle[]> {
  const ids = rows.flatMap(({ resolverId, holderId }) => holderId ?? resolverId ?? []);
  const bodies = new Map(
    (await listNamed(db, act.workspaceId, [...new Set(ids)])).map((body) => [body.id, body.names]),
  );
  const waits = await listNamedAssignments(db, act, rows.flatMap(({ waitsForId }) => waitsForId ?? [])); // prettier-ignore
  return rows.map(({ assignmentId: _, resolverId, holderId, waitsForId, ...row }) => {
    const body = holderId ?? resolverId;
    return {
      ...row,
      resolver: body === null ? null : { id: body, name: nameOn(bodies.get(body) ?? [], act.on) },
      waitsFor: waitsForId === null ? null : (waits.get(waitsForId) ?? null),
      offered: obstaclesOffered(act.actor, row.state, { resolver: holderId, partners }),
    };
  });
}
