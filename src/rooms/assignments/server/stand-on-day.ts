import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { AssignmentId, judgedOn } from "../model/index.ts";
import { courseColumns, type CourseRow, listSteps } from "./course-rows.ts";
import { listCountedOccurrences } from "./rhythm/judge-rows.ts";

type Given = CourseRow & { readonly id: string; readonly given_on: string; readonly given_due_on: string | null };

/**
 * Rows with the columns that they had at the end of a day, added up from the steps taken by then. One that was not given yet stands as
 * it was to be given.
 */
export async function standOnDay<Row extends Given>(
  db: Database,
  { workspaceId }: Act,
  rows: readonly Row[],
  day: PlainDate,
): Promise<Row[]> {
  const ids = rows.map(({ id }) => id);
  const steps = await listSteps(db, workspaceId, ids);
  const occurrences = await listCountedOccurrences(db, workspaceId, ids);
  return rows.map((row) => {
    const id = AssignmentId.parse(row.id);
    const recorded = {
      givenOn: PlainDate.parse(row.given_on),
      givenDueOn: PlainDate.nullable().parse(row.given_due_on),
      steps: steps.get(id) ?? [],
      occurrences: occurrences.get(id) ?? [],
    };
    const course = judgedOn(recorded, day < recorded.givenOn ? recorded.givenOn : day);
    if (!course) throw new Error("An assignment has no course on the day that it was given");
    return {
      ...row,
      ...courseColumns({ ...course, dueOn: course.ownDueOn }),
      due_on: course.dueOn,
      is_late: course.isLate,
    };
  });
}
