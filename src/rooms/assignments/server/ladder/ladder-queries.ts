import { sql } from "kysely";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  type AssignmentId,
  LadderAudience,
  type LadderSetting,
  LadderStanding,
  OWED_STATES,
  type Rung,
  SHIPPED_LADDER,
} from "../../model/index.ts";
import { assignmentTables } from "../tables.ts";

export async function findLadder(db: Database, workspaceId: WorkspaceId): Promise<LadderStanding> {
  const row = await assignmentTables(db)
    .selectFrom("ladder_setting")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .executeTakeFirst();
  if (!row) return { ladder: SHIPPED_LADDER, settled: null };
  return LadderStanding.parse({
    ladder: {
      before: row.before_days,
      onDay: row.on_day,
      after: row.after_days,
      headAfter: row.head_after,
      officeAfter: row.office_after,
      aliveDays: row.alive_days,
    },
    settled: { basis: row.basis, writtenBy: row.written_by, writtenOn: row.written_on, version: row.version },
  });
}

/** Nobody settles the ladder while this transaction does. */
export async function lockLadder(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ladder ${workspaceId}`}, 0))`.execute(db);
}

export async function saveLadder(
  db: Database,
  act: Act,
  { ladder, basis, version }: { readonly ladder: LadderSetting; readonly basis: string; readonly version: number },
): Promise<void> {
  const row = {
    before_days: [...ladder.before],
    on_day: ladder.onDay,
    after_days: [...ladder.after],
    head_after: ladder.headAfter,
    office_after: ladder.officeAfter,
    alive_days: ladder.aliveDays,
    basis,
    written_by: act.actor.name,
    written_on: act.on,
    version,
  };
  await assignmentTables(db)
    .insertInto("ladder_setting")
    .values({ workspace_id: act.workspaceId, ...row })
    .onConflict((conflict) => conflict.column("workspace_id").doUpdateSet(row))
    .execute();
}

/** Writes the rung down for every assignment that owes on that deadline; one that has it is left alone. */
export async function insertRung(
  db: Database,
  workspaceId: WorkspaceId,
  {
    rung,
    dueOn,
    on,
    at,
  }: { readonly rung: Rung; readonly dueOn: PlainDate; readonly on: PlainDate; readonly at: string },
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    insert into assignment_reminder (workspace_id, assignment_id, due_on, rung, audience, planned_on, taken_on, recorded_at)
    select owed.workspace_id, owed.id, ${dueOn}::date, ${rung.key}, ${rung.audience}, ${rung.on}::date, ${on}::date, ${at}::timestamptz
    from assignment owed
    where owed.workspace_id = ${workspaceId} and owed.due_on = ${dueOn}::date
      and owed.state = any (${[...OWED_STATES]}::text[]) and owed.given_on <= ${rung.on}::date
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows);
}

export type TakenRung = { readonly key: string; readonly dueOn: PlainDate; readonly takenOn: PlainDate };

export async function listTaken(db: Database, workspaceId: WorkspaceId, id: AssignmentId): Promise<TakenRung[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_reminder")
    .select(["rung", "due_on", "taken_on"])
    .where("workspace_id", "=", workspaceId)
    .where("assignment_id", "=", id)
    .execute();
  return rows.map((row) => ({
    key: row.rung,
    dueOn: PlainDate.parse(row.due_on),
    takenOn: PlainDate.parse(row.taken_on),
  }));
}

export type RemindedDuty = {
  readonly id: string;
  readonly code: string;
  readonly words: string;
  readonly dueOn: PlainDate;
  readonly audience: LadderAudience;
};

/** What was climbed in some days for an audience, still owed and due on the same day; of all bodies, or of some. */
export async function listReminded(
  db: Database,
  act: Act,
  {
    audiences,
    bodies,
    since,
  }: {
    readonly audiences: readonly LadderAudience[];
    readonly bodies: readonly string[] | null;
    readonly since: PlainDate;
  },
  limit: number,
): Promise<RemindedDuty[]> {
  const ofBodies =
    bodies === null
      ? sql``
      : sql`and exists (select from assignment_holding held where held.workspace_id = owed.workspace_id
          and held.assignment_id = owed.id and held.role = 'lead' and held.organisation_id = any (${bodies}::uuid[])
          and coalesce(held.valid_from <= ${act.on}, true) and coalesce(held.valid_to >= ${act.on}, true))`;
  const { rows } = await sql<{ id: string; code: string; words: string; due_on: string; audience: string }>`
    select owed.id, owed.code, owed.words, owed.due_on, reminder.audience
    from assignment_reminder reminder
    join assignment owed on owed.workspace_id = reminder.workspace_id and owed.id = reminder.assignment_id
    where reminder.workspace_id = ${act.workspaceId} and reminder.taken_on >= ${since}::date
      and reminder.taken_on <= ${act.on}::date and reminder.audience = any (${[...audiences]}::text[])
      and owed.due_on = reminder.due_on and owed.state = any (${[...OWED_STATES]}::text[]) ${ofBodies}
    order by owed.due_on, owed.id limit ${limit}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    words: row.words,
    dueOn: PlainDate.parse(row.due_on),
    audience: LadderAudience.parse(row.audience),
  }));
}
