import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { dayBefore } from "#rooms/places/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { AssignmentId, AssignmentAct, AssignmentState, type Course, type Step } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

/** A course as the columns of its row, before its occurrences are looked at (`judgeRows`). The steps are the truth. */
export function courseColumns(course: Course) {
  const isOver = course.state === "ended" || course.state === "replaced";
  return {
    state: course.state,
    state_before: course.stateBefore,
    first_due_on: course.firstDueOn,
    own_due_on: course.dueOn,
    due_on: course.dueOn,
    asked_due_on: course.askedDueOn,
    extensions: course.extensions,
    proposed_owner_id: course.proposedOwner,
    reported_on: course.reportedOn,
    is_late: course.isLate,
    told_on: course.toldOn,
    last_on: course.lastOn,
    ended_on: isOver ? dayBefore(course.lastOn) : null,
  };
}

export type CourseRow = {
  readonly state: string;
  readonly state_before: string | null;
  readonly first_due_on: string | null;
  /** The deadline to which the steps have led; `due_on` and `is_late` are what is judged, by its occurrences too. */
  readonly own_due_on: string | null;
  readonly due_on: string | null;
  readonly asked_due_on: string | null;
  readonly extensions: number;
  readonly proposed_owner_id: string | null;
  readonly reported_on: string | null;
  readonly is_late: boolean | null;
  readonly told_on: string | null;
  readonly last_on: string;
};

const day = PlainDate.nullable();

export function courseFromRow(row: CourseRow): Course {
  const state = AssignmentState.parse(row.state);
  const [dueOn, reportedOn] = [day.parse(row.own_due_on), day.parse(row.reported_on)];
  const isReported = state === "reported-done" || state === "confirmed";
  return {
    state,
    stateBefore: AssignmentState.nullable().parse(row.state_before),
    firstDueOn: day.parse(row.first_due_on),
    dueOn,
    askedDueOn: day.parse(row.asked_due_on),
    extensions: row.extensions,
    proposedOwner: OrganisationId.nullable().parse(row.proposed_owner_id),
    reportedOn,
    isLate: isReported ? reportedOn !== null && dueOn !== null && reportedOn > dueOn : null,
    toldOn: day.parse(row.told_on),
    lastOn: PlainDate.parse(row.last_on),
  };
}

/** The course by which it is judged, as it is kept. */
export function judgedFromRow(row: CourseRow): Course {
  return { ...courseFromRow(row), dueOn: day.parse(row.due_on), isLate: row.is_late };
}

/** A step with the states around it, at its place among the steps of its assignment. */
export type TakenStep = {
  readonly assignmentId: string;
  readonly ordinal: number;
  readonly from: AssignmentState;
  readonly to: AssignmentState;
  readonly step: Step;
};

const ROWS_PER_INSERT = 1_000;

export async function insertSteps(transaction: OpenTransaction, act: Act, taken: readonly TakenStep[]): Promise<void> {
  const rows = taken.map(({ assignmentId, ordinal, from, to, step }) => ({
    workspace_id: act.workspaceId,
    assignment_id: assignmentId,
    ordinal,
    act: step.act,
    taken_on: step.on,
    recorded_at: act.at,
    actor_id: act.actor.id,
    actor_name: act.actor.name,
    from_state: from,
    to_state: to,
    words: step.words,
    product: step.product,
    proposed_owner_id: step.owner,
    new_due_on: step.newDueOn,
    replaced_by_id: step.replacedBy,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await assignmentTables(transaction)
      .insertInto("assignment_step")
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

/** Copies where an assignment stands beside each of its duties, so that a body's list walks one index. */
export async function copyToHoldings(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<void> {
  await sql`update assignment_holding held set state = moved.state, due_on = moved.due_on, is_late = moved.is_late from assignment moved
    where held.workspace_id = ${workspaceId} and held.assignment_id = any (${ids}::uuid[])
      and moved.workspace_id = held.workspace_id and moved.id = held.assignment_id`.execute(transaction);
}

/** The steps of some assignments in their order. */
export async function listSteps(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<ReadonlyMap<AssignmentId, readonly (Step & { readonly ordinal: number })[]>> {
  if (ids.length === 0) return new Map();
  const rows = await assignmentTables(db)
    .selectFrom("assignment_step")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`assignment_id = any (${ids}::uuid[])`)
    .orderBy("assignment_id")
    .orderBy("ordinal")
    .execute();
  return Map.groupBy(
    rows.map((row) => ({
      assignmentId: AssignmentId.parse(row.assignment_id),
      ordinal: row.ordinal,
      act: AssignmentAct.parse(row.act),
      on: PlainDate.parse(row.taken_on),
      words: row.words,
      product: row.product,
      hasEvidence: false,
      owner: OrganisationId.nullable().parse(row.proposed_owner_id),
      newDueOn: day.parse(row.new_due_on),
      replacedBy: AssignmentId.nullable().parse(row.replaced_by_id),
    })),
    ({ assignmentId }) => assignmentId,
  );
}
