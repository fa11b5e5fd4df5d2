import { sql } from "kysely";
import type { MovingRows } from "#rooms/organisations/model/index.ts";
import type { SuccessionFollower } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { PartyRole } from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
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
