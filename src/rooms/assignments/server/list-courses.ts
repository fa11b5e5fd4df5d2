import type { PlanId } from "#rooms/plans/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type AssignmentId, AssignmentId as Id, type AssignmentState, cellOf } from "../model/index.ts";
import { judgedFromRow } from "./course-rows.ts";
import { assignmentTables } from "./tables.ts";

export type CourseOnDay = {
  readonly state: AssignmentState;
  readonly dueOn: PlainDate | null;
  readonly lastOn: PlainDate;
  readonly isLate: boolean;
};

/** How far each assignment of a plan has come on the day of the act. Whoever calls decides what of it may be told to whom. */
export async function listCourses(
  db: Database,
  act: Act,
  planId: PlanId,
): Promise<ReadonlyMap<AssignmentId, CourseOnDay>> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("plan_id", "=", planId)
    .execute();
  return new Map(
    rows.map((row) => {
      const course = judgedFromRow(row);
      const cell = cellOf(course, act.on);
      const { state, dueOn, lastOn } = course;
      return [Id.parse(row.id), { state, dueOn, lastOn, isLate: cell === "open-overdue" || cell === "done-late" }];
    }),
  );
}
