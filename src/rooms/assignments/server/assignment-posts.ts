import { sql } from "kysely";
import { v7 as newUuid } from "uuid";
import {
  type NamedForDuty,
  NamedOrganisation,
  OrganisationId,
  PersonId,
  Post,
} from "#rooms/organisations/model/index.ts";
import { type HandoverFollower, listNamed, listPeopleNamed } from "#rooms/organisations/server/index.ts";
import { dayBefore, nameOn } from "#rooms/places/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type { AssignmentId } from "../model/index.ts";
import { assignmentTables } from "./tables.ts";

/** Who was named for one assignment, in the place of the portfolio, through time. */
export async function listNamedForAssignment(
  db: Database,
  workspaceId: WorkspaceId,
  assignmentId: AssignmentId,
  day: PlainDate,
): Promise<readonly NamedForDuty[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_post")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("assignment_id", "=", assignmentId)
    .orderBy("valid_from")
    .execute();
  const people = await listPeopleNamed(
    db,
    workspaceId,
    rows.map((row) => PersonId.parse(row.person_id)),
  );
  const unitIds = rows.flatMap((row) =>
    row.handling_unit_id === null ? [] : [OrganisationId.parse(row.handling_unit_id)],
  );
  const units = await listNamed(db, workspaceId, unitIds);
  return rows.flatMap((row) => {
    const person = people.get(PersonId.parse(row.person_id));
    const unit = units.find(({ id }) => id === row.handling_unit_id);
    if (!person) return [];
    return [
      {
        post: Post.parse(row.post),
        person,
        handlingUnit: unit ? NamedOrganisation.parse({ id: unit.id, name: nameOn(unit.names, day) }) : null,
        validFrom: PlainDate.parse(row.valid_from),
        validTo: row.valid_to === null ? null : PlainDate.parse(row.valid_to),
      },
    ];
  });
}

export type NamingRow = {
  readonly assignmentId: string;
  readonly post: string;
  readonly personId: string;
  readonly handlingUnitId: string | null;
  readonly basis: string;
  readonly validFrom: PlainDate;
};

/** The one who held the post until then is named to the day before. */
export async function replaceNaming(db: Database, act: Act, naming: NamingRow): Promise<void> {
  const tables = assignmentTables(db);
  await tables
    .updateTable("assignment_post")
    .set({ valid_to: dayBefore(naming.validFrom) })
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", naming.assignmentId)
    .where("post", "=", naming.post)
    .where("valid_from", "<", naming.validFrom)
    .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">=", naming.validFrom)]))
    .execute();
  await tables
    .insertInto("assignment_post")
    .values({
      workspace_id: act.workspaceId,
      id: newUuid(),
      assignment_id: naming.assignmentId,
      post: naming.post,
      person_id: naming.personId,
      handling_unit_id: naming.handlingUnitId,
      basis: naming.basis,
      valid_from: naming.validFrom,
      valid_to: null,
    })
    .execute();
}

/** Posts of single assignments go along when somebody hands over. */
export const assignmentPostsHandedOver: HandoverFollower = {
  label: "assignments.handover.posts",
  countHeld: async (db, act, person, from) => {
    const { count } = await heldPast(db, act, person, from)
      .select((row) => row.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    return count;
  },
  follow: async (transaction, act, { from, to, effectiveOn, basis }) => {
    const rows = await heldPast(transaction, act, from, effectiveOn).selectAll().forUpdate().execute();
    for (const row of rows) {
      const naming = {
        assignmentId: row.assignment_id,
        post: row.post,
        personId: to,
        handlingUnitId: row.handling_unit_id,
      };
      if (row.valid_from < effectiveOn) {
        await replaceNaming(transaction, act, { ...naming, basis, validFrom: effectiveOn });
        continue;
      }
      await assignmentTables(transaction)
        .updateTable("assignment_post")
        .set({ person_id: to, basis })
        .where("workspace_id", "=", act.workspaceId)
        .where("id", "=", row.id)
        .execute();
    }
  },
};

function heldPast(db: Database, act: Act, person: PersonId, from: PlainDate) {
  return assignmentTables(db)
    .selectFrom("assignment_post")
    .where("workspace_id", "=", act.workspaceId)
    .where("person_id", "=", person)
    .where(sql<boolean>`coalesce(valid_to >= ${from}, true)`);
}
