import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  AssignmentId,
  type listOwnOccurrencesEndpoint,
  mayCarryOut,
  mayDecide,
  mayReadAssignments,
  type NotAllowed,
  occurrenceActsOf,
  type OwnOccurrence,
  SOON_DAYS,
} from "../../model/index.ts";
import { heldAsLead, type OccurrenceRow, occurrenceFrom } from "./rhythm-queries.ts";

const MOST = 30;
const OPEN = sql`listed.state not in ('confirmed', 'suspended', 'ended', 'replaced')`;

type Row = OccurrenceRow & {
  readonly code: string;
  readonly whole: string;
  readonly giver_id: string | null;
  readonly lead_ids: readonly string[];
};

/** What each waits for: who works reports what is late or comes soon, who gave confirms, who watches sees what is late. */
export async function listOwnOccurrences(
  db: Database,
  act: Act,
): Promise<Outcome<z.output<typeof listOwnOccurrencesEndpoint.output>, NotAllowed>> {
  const reach = mayReadAssignments.reachOf(act.actor);
  if (reach === "none") return refuse("not-allowed");
  const lists = [await owed(db, act, reach === "every-row"), await toDecide(db, act)];
  // Each cut by itself, so that what is late hides nothing that waits for a decision.
  const rows = lists.flatMap((list) => list.slice(0, MOST));
  const items = rows.map((row): OwnOccurrence => {
    const shown = occurrenceFrom(row, act.on);
    const bodies = { leads: row.lead_ids, givers: row.giver_id === null ? [] : [row.giver_id] };
    return {
      ...shown,
      offered: occurrenceActsOf(act.actor, shown.state, bodies),
      assignmentId: AssignmentId.parse(row.assignment_id),
      code: row.code,
      wholeWords: row.whole,
    };
  });
  return done({
    asOf: act.on,
    items,
    lateCount: items.filter(({ isLate, state }) => isLate && state !== "reported").length,
    hasMore: lists.some((list) => list.length > MOST),
  });
}

function owed(db: Database, act: Act, seesAll: boolean): Promise<readonly Row[]> {
  const isWorker = mayCarryOut.reachOf(act.actor) === "own-rows" || !seesAll;
  const whose = isWorker
    ? sql`made.due_on <= ${act.on}::date + ${SOON_DAYS}::int and ${heldAsLead(act, act.actor.bodies)}`
    : sql`made.due_on < ${act.on}::date`;
  return page(db, act, sql`made.state in ('due', 'handed-back') and ${whose}`);
}

async function toDecide(db: Database, act: Act): Promise<readonly Row[]> {
  const reach = mayDecide.reachOf(act.actor);
  if (reach === "none") return [];
  const whose = reach === "every-row" ? sql`true` : sql`listed.giver_id = any (${[...act.actor.bodies]}::uuid[])`;
  return page(db, act, sql`made.state = 'reported' and ${whose}`);
}

async function page(db: Database, act: Act, condition: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select made.*, listed.code, listed.words as whole, listed.giver_id,
      array(select held.organisation_id from assignment_holding held where held.workspace_id = listed.workspace_id
        and held.assignment_id = listed.id and held.role = 'lead' and coalesce(held.valid_from <= ${act.on}, true)
        and coalesce(held.valid_to >= ${act.on}, true)) as lead_ids
    from assignment_occurrence made
    join assignment listed on listed.workspace_id = made.workspace_id and listed.id = made.assignment_id
    where made.workspace_id = ${act.workspaceId} and ${condition} and ${OPEN}
    order by made.due_on, made.assignment_id limit ${MOST + 1}`.execute(db);
  return rows;
}
