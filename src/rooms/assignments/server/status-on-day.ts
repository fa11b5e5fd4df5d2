import { sql } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { addToTally, AssignmentId, type CellReturn, emptyTally, returnOf, type Tally } from "../model/index.ts";
import { listSteps } from "./course-rows.ts";
import { listCountedOccurrences } from "./rhythm/judge-rows.ts";

export type BodyReturn = CellReturn & { readonly id: OrganisationId; readonly name: string };
export type StatusOnDay = CellReturn & { readonly asOf: PlainDate; readonly bodies: readonly BodyReturn[] };

const ROWS_PER_READ = 2_000;
type Row = {
  readonly id: string;
  readonly given_on: string;
  readonly given_due_on: string | null;
  readonly holders: readonly string[];
};

/**
 * The official return of any day, from the steps taken by then: page by page, so that memory does not grow with the number of
 * assignments. By body: those with whom the leading duty stood on that day; a shared assignment counts with each.
 */
export async function statusOnDay(db: Database, workspaceId: WorkspaceId, day: PlainDate): Promise<StatusOnDay> {
  const all = emptyTally();
  const byBody = new Map<string, Tally>();
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await readRows(db, workspaceId, day, after);
    const ids = rows.map(({ id }) => id);
    const steps = await listSteps(db, workspaceId, ids);
    const occurrences = await listCountedOccurrences(db, workspaceId, ids);
    for (const row of rows) {
      const recorded = {
        givenOn: PlainDate.parse(row.given_on),
        givenDueOn: PlainDate.nullable().parse(row.given_due_on),
        steps: steps.get(AssignmentId.parse(row.id)) ?? [],
        occurrences: occurrences.get(AssignmentId.parse(row.id)) ?? [],
      };
      addToTally(all, recorded, day);
      for (const body of row.holders) {
        const own = byBody.get(body) ?? emptyTally();
        byBody.set(body, own);
        addToTally(own, recorded, day);
      }
    }
    if (rows.length < ROWS_PER_READ) break;
    after = ids.at(-1) ?? after;
  }
  return { asOf: day, ...returnOf(all), bodies: await nameBodies(db, workspaceId, day, byBody) };
}

async function readRows(db: Database, workspaceId: WorkspaceId, day: PlainDate, after: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, given_on, given_due_on,
      array(select distinct held.organisation_id from assignment_holding held
        where held.workspace_id = assignment.workspace_id and held.assignment_id = assignment.id and held.role = 'lead'
          and coalesce(held.valid_from <= ${day}, true) and coalesce(held.valid_to >= ${day}, true)) as holders
    from assignment where workspace_id = ${workspaceId} and id > ${after}::uuid
    order by id limit ${ROWS_PER_READ}`.execute(db);
  return rows;
}

/** The body with most overdue first. */
async function nameBodies(db: Database, workspaceId: WorkspaceId, day: PlainDate, tallies: ReadonlyMap<string, Tally>) {
  const bodies = await listNamed(
    db,
    workspaceId,
    [...tallies.keys()].map((id) => OrganisationId.parse(id)),
  );
  return bodies
    .map(({ id, names }) => ({ id, name: nameOn(names, day), ...returnOf(tallies.get(id) ?? emptyTally()) }))
    .toSorted((one, other) => other.cells["open-overdue"] - one.cells["open-overdue"]);
}
