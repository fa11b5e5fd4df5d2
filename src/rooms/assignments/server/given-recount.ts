import { sql } from "kysely";
import { AssignmentId, courseOn, judgedOn } from "../model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { courseFromRow, judgedFromRow, listSteps } from "./course-rows.ts";
import { listCountedOccurrences } from "./rhythm/judge-rows.ts";

type Sum = {
  readonly body: string | null;
  readonly state: string;
  readonly due: string | null;
  readonly late: boolean | null;
  readonly count: number;
};
const line = ({ body, state, due, late, count }: Sum) => `${body ?? "all"} ${state} ${due} ${late} ${count}`;

/** The sums of a day as the summary tells them. */
export async function sumsOf(db: Database, workspaceId: WorkspaceId, day: string): Promise<string[]> {
  const { rows } = await sql<Sum>`
    select organisation_id as body, state, due_on as due, is_late as late, sum(count)::bigint as count from assignment_count
    where workspace_id = ${workspaceId} and coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)
    group by 1, 2, 3, 4 having sum(count) <> 0`.execute(db);
  return rows.map(line).toSorted();
}

/** The same, counted anew from the rows. */
export async function recountOf(db: Database, workspaceId: WorkspaceId, day: string): Promise<string[]> {
  const { rows } = await sql<Sum>`
    select null::uuid as body, state, due_on as due, is_late as late, count(*) as count from assignment
    where workspace_id = ${workspaceId} group by 2, 3, 4
    union all
    select held.organisation_id, row.state, row.due_on, row.is_late, count(distinct row.id) from assignment row
    join assignment_holding held on held.workspace_id = row.workspace_id and held.assignment_id = row.id
    where row.workspace_id = ${workspaceId} and held.role = 'lead'
      and coalesce(held.valid_from <= ${day}, true) and coalesce(held.valid_to >= ${day}, true)
    group by 1, 2, 3, 4`.execute(db);
  return rows.map(line).toSorted();
}

const END_OF_TIME = PlainDate.parse("9999-12-30");

/** Every row (of some, where they are named) that is not what its steps add up to, and every duty that is not a copy of its row. */
export async function rowsApartFromSteps(
  db: Database,
  workspaceId: WorkspaceId,
  of?: readonly string[],
): Promise<string[]> {
  let query = db
    .$pickTables<"assignment">()
    .selectFrom("assignment")
    .selectAll()
    .where("workspace_id", "=", workspaceId);
  if (of) query = query.where(sql<boolean>`id = any (${of}::uuid[])`);
  const rows = await query.execute();
  const ids = rows.map(({ id }) => id);
  const steps = await listSteps(db, workspaceId, ids);
  const occurrences = await listCountedOccurrences(db, workspaceId, ids);
  const apart = rows.filter((row) => {
    const own = steps.get(AssignmentId.parse(row.id)) ?? [];
    const given = { givenOn: PlainDate.parse(row.given_on), givenDueOn: PlainDate.nullable().parse(row.given_due_on) };
    const recorded = { ...given, steps: own, occurrences: occurrences.get(AssignmentId.parse(row.id)) ?? [] };
    const told = courseOn(recorded, END_OF_TIME);
    const judged = judgedOn(recorded, END_OF_TIME);
    const kept = judgedFromRow(row);
    const isJudgedApart = judged?.dueOn !== kept.dueOn || judged.isLate !== kept.isLate;
    return (
      isJudgedApart || JSON.stringify(told) !== JSON.stringify(courseFromRow(row)) || own.length !== row.step_count
    );
  });
  const { rows: copies } = await sql<{ id: string }>`
    select held.assignment_id as id from assignment_holding held
    join assignment row on row.workspace_id = held.workspace_id and row.id = held.assignment_id
    where row.workspace_id = ${workspaceId} and row.id = any (${ids}::uuid[]) and (held.state, held.due_on, held.is_late) is distinct from (row.state, row.due_on, row.is_late)`.execute(
    db,
  );
  return [...apart.map(({ id }) => `row ${id}`), ...copies.map(({ id }) => `copy ${id}`)];
}
