import { sql } from "kysely";
import type { Handover, MovingRows, ReturningRows } from "#rooms/organisations/model/index.ts";
import type { SuccessionFollower, Withdrawn } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { PartyRole } from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { forgetCounts } from "./fold-counts.ts";
import { assignmentTables } from "./tables.ts";

/** How many rows of one kind a person is shown by name. */
const SHOWN = 100;

/** Duties that run on the day of a reorganisation go to whoever goes on with them. */
export const assignmentsFollow: SuccessionFollower = {
  label: "assignments.succession.duties",
  isDated: true,

  preview: async (db, act, { handovers, lastDay }) => {
    const rows: MovingRows[] = [];
    for (const { from, to, rule } of handovers) {
      for (const role of ["lead", "coordinator"] as const) {
        const { count, examples } = await runningWith(db, act, from, role, lastDay);
        if (count > 0) rows.push({ label: `assignments.succession.${role}`, from, to, rule, count, examples });
      }
    }
    return rows;
  },

  follow: async (transaction, act, { handovers, effectiveOn, lastDay }) => {
    for (const { from, to } of handovers) {
      const moving = await idsRunningWith(transaction, act, from, lastDay);
      await appendCounts(transaction, act.workspaceId, moving, -1);
      // Each next row is made from what the update gave back, so its old one is shortened by then and the two never overlap.
      await sql`
        with running as (
          select assignment_id, role, party_ordinal, ordinal, valid_to from assignment_holding
          where workspace_id = ${act.workspaceId} and organisation_id = ${from} and ${runsPast(lastDay)}
        ), shortened as (
          update assignment_holding held set valid_to = ${lastDay}
          from running
          where held.workspace_id = ${act.workspaceId} and held.assignment_id = running.assignment_id
            and held.role = running.role and held.party_ordinal = running.party_ordinal and held.ordinal = running.ordinal
          returning held.assignment_id, held.role, held.party_ordinal, held.state, held.given_on, held.due_on, held.is_late,
            running.valid_to as ran_to
        )
        insert into assignment_holding
          (workspace_id, assignment_id, role, party_ordinal, ordinal, organisation_id, valid_from, valid_to, state, given_on, due_on, is_late)
        select ${act.workspaceId}::uuid, assignment_id, role, party_ordinal,
          (select max(ordinal) + 1 from assignment_holding other
            where other.workspace_id = ${act.workspaceId} and other.assignment_id = shortened.assignment_id
              and other.role = shortened.role and other.party_ordinal = shortened.party_ordinal),
          ${to}::uuid, ${effectiveOn}::date, ran_to, state, given_on, due_on, is_late
        from shortened where ${to}::uuid is not null`.execute(transaction);
      await appendCounts(transaction, act.workspaceId, moving, 1);
    }
  },

  rejoin: async (transaction, act, withdrawn) => {
    const rows: ReturningRows[] = [];
    for (const handover of withdrawn.handovers) rows.push(...(await rejoined(transaction, act, withdrawn, handover)));
    await forgetCounts(transaction, act.workspaceId, withdrawn.made);
    return rows;
  },

  countHeld: async (db, act, day) => {
    const { count } = await assignmentTables(db)
      .selectFrom("assignment_holding")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("workspace_id", "=", act.workspaceId)
      .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
      .executeTakeFirstOrThrow();
    return count;
  },
};

/** Duties that were divided at the day stand with the giver again until the heir's last day; also those given since. */
async function rejoined(
  transaction: OpenTransaction,
  act: Act,
  { lastDay, effectiveOn, endsOn }: Withdrawn,
  { from, to }: Handover,
): Promise<ReturningRows[]> {
  const divided = sql`select held.assignment_id, held.role, held.party_ordinal, held.ordinal,
      next.ordinal as next_ordinal, next.valid_to as runs_to
    from assignment_holding held left join assignment_holding next
      on next.workspace_id = held.workspace_id and next.assignment_id = held.assignment_id and next.role = held.role
      and next.party_ordinal = held.party_ordinal and next.organisation_id = ${to} and next.valid_from = ${effectiveOn}
    where held.workspace_id = ${act.workspaceId} and held.organisation_id = ${from} and held.valid_to = ${lastDay}
      and (next.ordinal is not null) = ${to !== null}`;
  const { rows: ids } = await sql<{
    id: string;
  }>`select distinct assignment_id as id from (${divided}) divided`.execute(transaction);
  const moving = ids.map(({ id }) => id);
  await appendCounts(transaction, act.workspaceId, moving, -1);
  const end = to === null ? sql`${endsOn.get(from) ?? null}::date` : sql`divided.runs_to`;
  // The heir's rows are gone before the giver's reach over their days.
  const { rows } = await sql<{ role: PartyRole; count: number }>`
    with divided as materialized (${divided}), gone as (
      delete from assignment_holding next using divided
      where next.workspace_id = ${act.workspaceId} and next.assignment_id = divided.assignment_id and next.role = divided.role
        and next.party_ordinal = divided.party_ordinal and next.ordinal = divided.next_ordinal
      returning next.assignment_id
    ), whole as (
      update assignment_holding held set valid_to = ${end}
      from divided, (select count(*) from gone) went
      where held.workspace_id = ${act.workspaceId} and held.assignment_id = divided.assignment_id and held.role = divided.role
        and held.party_ordinal = divided.party_ordinal and held.ordinal = divided.ordinal
      returning held.role
    )
    select role, count(*) as count from whole group by role order by role desc`.execute(transaction);
  await appendCounts(transaction, act.workspaceId, moving, 1);
  return rows.map(({ role, count }) => ({ label: `assignments.succession.${role}`, from: to, to: from, count }));
}

/** A duty that began by the last day of its body and would run on after it. */
function runsPast(lastDay: PlainDate) {
  return sql<boolean>`coalesce(valid_from <= ${lastDay}, true) and coalesce(valid_to > ${lastDay}, true)`;
}

async function idsRunningWith(db: Database, act: Act, from: string, lastDay: PlainDate): Promise<string[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_holding")
    .select("assignment_id")
    .distinct()
    .where("workspace_id", "=", act.workspaceId)
    .where("organisation_id", "=", from)
    .where(runsPast(lastDay))
    .execute();
  return rows.map((row) => row.assignment_id);
}

async function runningWith(db: Database, act: Act, from: string, role: PartyRole, lastDay: PlainDate) {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_holding as holding")
    .innerJoin("assignment", (join) =>
      join
        .onRef("assignment.workspace_id", "=", "holding.workspace_id")
        .onRef("assignment.id", "=", "holding.assignment_id"),
    )
    .select(["assignment.id", "assignment.code", "assignment.words"])
    .select(sql<number>`count(*) over ()`.as("count"))
    .where("holding.workspace_id", "=", act.workspaceId)
    .where("holding.organisation_id", "=", from)
    .where("holding.role", "=", role)
    .where(runsPast(lastDay))
    .orderBy("assignment.code")
    .orderBy("assignment.id")
    .limit(SHOWN)
    .execute();
  return { count: rows[0]?.count ?? 0, examples: rows.map(({ count: _count, ...row }) => row) };
}
