import { type RawBuilder, type Selectable, sql } from "kysely";
import type { Occurrence as NamedDay } from "#rooms/calendar/model/index.ts";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database, DB, OpenTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  AssignmentRhythm,
  isOccurrenceLate,
  type Occurrence,
  type OccurrenceAct,
  OccurrenceState,
  type SetRhythmVersion,
} from "../../model/index.ts";
import { assignmentTables } from "../tables.ts";

export async function listRhythms(db: Database, act: Act, id: AssignmentId): Promise<SetRhythmVersion[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_rhythm")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .orderBy("ordinal", "desc")
    .execute();
  return rows.map((row) => ({
    ...AssignmentRhythm.parse({ every: row.every, before: row.before, aliveDays: row.alive_days }),
    ordinal: row.ordinal,
    basis: row.basis,
    on: PlainDate.parse(row.set_on),
    by: row.actor_name,
  }));
}

/** Adds a version in the place of the one that stood. The assignment's row is held by the caller. */
export async function insertRhythm(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
  { rhythm, basis, ordinal }: { readonly rhythm: AssignmentRhythm; readonly basis: string; readonly ordinal: number },
): Promise<void> {
  await assignmentTables(transaction)
    .updateTable("assignment_rhythm")
    .set({ is_newest: false })
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .where("is_newest", "=", true)
    .execute();
  await assignmentTables(transaction)
    .insertInto("assignment_rhythm")
    .values({
      workspace_id: act.workspaceId,
      assignment_id: id,
      ordinal,
      every: rhythm.every,
      before: rhythm.before,
      alive_days: rhythm.aliveDays,
      basis,
      is_newest: true,
      set_on: act.on,
      recorded_at: act.at,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
    })
    .execute();
}

/** Another rhythm asks for other days: what is still to come by the old one, and has no report, is asked for no more. */
export async function dropComing(transaction: OpenTransaction, act: Act, id: AssignmentId): Promise<void> {
  await assignmentTables(transaction)
    .deleteFrom("assignment_occurrence")
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .where("state", "=", "due")
    .where("due_on", ">=", act.on)
    .execute();
}

export type OccurrenceToMake = NamedDay & {
  readonly assignmentId: string;
  readonly rhythmOrdinal: number;
  readonly period: string;
};

/** Makes occurrences; a period that has its row is left alone. */
export async function insertOccurrences(
  transaction: OpenTransaction,
  { workspaceId, at }: { readonly workspaceId: string; readonly at: string },
  made: readonly OccurrenceToMake[],
): Promise<number> {
  if (made.length === 0) return 0;
  const { numInsertedOrUpdatedRows = 0n } = await assignmentTables(transaction)
    .insertInto("assignment_occurrence")
    .values(
      made.map(({ assignmentId, rhythmOrdinal, period, named, due, provisional }) => ({
        workspace_id: workspaceId,
        assignment_id: assignmentId,
        period,
        rhythm_ordinal: rhythmOrdinal,
        named_on: named,
        due_on: due,
        is_provisional: provisional,
        state: "due",
        version: 1,
        made_at: at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

/** A step is kept beside the occurrence's newest standing, so that any day can be told. The version counts the steps. */
export async function insertOccurrenceStep(
  transaction: OpenTransaction,
  act: Act,
  { assignment_id: id, period, version }: OccurrenceRow,
  step: { readonly act: OccurrenceAct; readonly words: string | null; readonly product: string | null },
): Promise<void> {
  await assignmentTables(transaction)
    .insertInto("assignment_occurrence_step")
    .values({
      workspace_id: act.workspaceId,
      assignment_id: id,
      period,
      ordinal: version + 1,
      ...step,
      taken_on: act.on,
      recorded_at: act.at,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
    })
    .execute();
}

export type OccurrenceRow = Selectable<DB["assignment_occurrence"]>;
const SHOWN = 60;

export function listOccurrenceRows(db: Database, act: Act, id: AssignmentId): Promise<OccurrenceRow[]> {
  return assignmentTables(db)
    .selectFrom("assignment_occurrence")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .orderBy("due_on", "desc")
    .limit(SHOWN)
    .execute();
}

/** An occurrence as it is shown, without what the one who asks may do. */
export function occurrenceFrom(row: OccurrenceRow, on: PlainDate): Omit<Occurrence, "offered"> {
  const day = PlainDate.nullable();
  const standing = {
    state: OccurrenceState.parse(row.state),
    dueOn: PlainDate.parse(row.due_on),
    reportedOn: day.parse(row.reported_on),
  };
  return {
    ...standing,
    period: row.period,
    namedOn: PlainDate.parse(row.named_on),
    isProvisional: row.is_provisional,
    isLate: isOccurrenceLate(standing, on),
    reportedBy: row.reported_by,
    words: row.words,
    product: row.product,
    decidedOn: day.parse(row.decided_on),
    decidedBy: row.decided_by,
    decision: row.decision,
    version: row.version,
  };
}

/** Of some bodies on the day. */
export function heldAsLead(act: Act, bodies: readonly string[]): RawBuilder<unknown> {
  return sql`exists (select from assignment_holding held where held.workspace_id = listed.workspace_id
    and held.assignment_id = listed.id and held.role = 'lead' and held.organisation_id = any (${[...bodies]}::uuid[])
    and coalesce(held.valid_from <= ${act.on}, true) and coalesce(held.valid_to >= ${act.on}, true))`;
}
