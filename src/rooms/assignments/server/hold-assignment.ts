import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { AssignmentId, BodiesOfAssignment, Course } from "../model/index.ts";
import { courseFromRow } from "./course-rows.ts";
import { findLeadingGroups, listPartRows } from "./part/part-queries.ts";
import { assignmentTables } from "./tables.ts";

export type HeldAssignment = {
  readonly id: AssignmentId;
  readonly version: number;
  readonly stepCount: number;
  readonly course: Course;
  readonly giverId: OrganisationId | null;
  readonly givenOn: PlainDate;
};

/** Reads where an assignment stands and holds its row until the transaction ends, so that two acts take turns. */
export async function holdAssignment(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
): Promise<HeldAssignment | undefined> {
  const row = await rowOf(transaction, act, id).forUpdate().executeTakeFirst();
  return row && heldFrom(id, row);
}

/** The same without holding it, to look at. */
export async function findHeld(db: Database, act: Act, id: AssignmentId): Promise<HeldAssignment | undefined> {
  const row = await rowOf(db, act, id).executeTakeFirst();
  return row && heldFrom(id, row);
}

function rowOf(db: Database, act: Act, id: AssignmentId) {
  return assignmentTables(db)
    .selectFrom("assignment")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id);
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof rowOf>["executeTakeFirst"]>>>;

function heldFrom(id: AssignmentId, row: Row): HeldAssignment {
  return {
    id,
    version: row.version,
    stepCount: row.step_count,
    course: courseFromRow(row),
    giverId: OrganisationId.nullable().parse(row.giver_id),
    givenOn: PlainDate.parse(row.given_on),
  };
}

/** Which bodies have which part in an assignment on a day. */
export async function bodiesOn(
  db: Database,
  act: Act,
  { id, giverId }: Pick<HeldAssignment, "id" | "giverId">,
  day: PlainDate,
): Promise<BodiesOfAssignment> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_holding")
    .select(["role", "organisation_id"])
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .orderBy("party_ordinal")
    .execute();
  const inRole = (role: string) => rows.filter((row) => row.role === role).map((row) => row.organisation_id);
  return {
    leads: inRole("lead"),
    coordinators: inRole("coordinator"),
    givers: giverId === null ? [] : [giverId],
    partners: await partnersOn(db, act, id),
  };
}

/** Bodies that owe a part, and members of the leading groups. */
async function partnersOn(db: Database, act: Act, id: AssignmentId): Promise<string[]> {
  const parts = await listPartRows(db, act, [id]);
  const { members } = await findLeadingGroups(db, act, id);
  return [...parts.flatMap(({ holderId }) => holderId ?? []), ...members];
}
