import { sql } from "kysely";
import type { z } from "zod";
import { OrganisationId, type PersonId, type Post } from "#rooms/organisations/model/index.ts";
import { listNamed, listPeopleBehind, listPeopleNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  type getPeopleBehindEndpoint,
  mayNamePeople,
  mayReadPeopleBehind,
  type NotAllowed,
} from "../model/index.ts";
import { listNamedForAssignment, replaceNaming } from "./assignment-posts.ts";
import { assignmentTables } from "./tables.ts";

type PeopleBehind = z.output<typeof getPeopleBehindEndpoint.output>;

/** The bodies that lead an assignment on a day, and who stands behind each. */
export async function getPeopleBehind(
  db: Database,
  act: Act,
  {
    assignmentId,
    as_of: day = act.on,
  }: { readonly assignmentId: AssignmentId; readonly as_of?: PlainDate | undefined },
): Promise<Outcome<PeopleBehind, NotAllowed | "assignment-not-found">> {
  const allowed = mayReadPeopleBehind(act.actor);
  if (!allowed.ok) return allowed;
  if (!(await isKnown(db, act, assignmentId))) return refuse("assignment-not-found");
  const rows = await assignmentTables(db)
    .selectFrom("assignment_holding")
    .select("organisation_id")
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", assignmentId)
    .where("role", "=", "lead")
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .orderBy("party_ordinal")
    .execute();
  const bodies = await listNamed(
    db,
    act.workspaceId,
    rows.map((row) => OrganisationId.parse(row.organisation_id)),
  );
  const named = await listNamedForAssignment(db, act.workspaceId, assignmentId, day);
  const duties = bodies.map(({ id }) => ({ body: id, field: null, named }));
  const people = await listPeopleBehind(db, act.workspaceId, duties, day);
  return done({
    asOf: day,
    leads: bodies.map(({ id, names }, place) => ({
      body: { id, name: nameOn(names, day) },
      people: [...(people[place] ?? [])],
    })),
  });
}

export type NamePerson = {
  readonly assignmentId: AssignmentId;
  readonly post: Post;
  readonly personId: PersonId;
  readonly handlingUnitId: OrganisationId | null;
  readonly basis: string;
  readonly validFrom: PlainDate;
};
export type NamePersonRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "person-not-found"
  | "organisation-not-found"
  | "named-later";

export async function namePerson(
  db: Database,
  act: Act,
  naming: NamePerson,
): Promise<Outcome<{ readonly assignmentId: AssignmentId }, NamePersonRefusal>> {
  return inTransaction(db, async (transaction) => {
    const allowed = mayNamePeople(act.actor);
    if (!allowed.ok) return allowed;
    const { assignmentId, personId, handlingUnitId, post, validFrom } = naming;
    if (!(await isKnown(transaction, act, assignmentId))) return refuse("assignment-not-found");
    const people = await listPeopleNamed(transaction, act.workspaceId, [personId]);
    if (!people.has(personId)) return refuse("person-not-found");
    if (handlingUnitId !== null) {
      const [unit] = await listNamed(transaction, act.workspaceId, [handlingUnitId]);
      if (!unit) return refuse("organisation-not-found");
    }
    const later = await assignmentTables(transaction)
      .selectFrom("assignment_post")
      .select("valid_from")
      .where("workspace_id", "=", act.workspaceId)
      .where("assignment_id", "=", assignmentId)
      .where("post", "=", post)
      .where("valid_from", ">=", validFrom)
      .executeTakeFirst();
    if (later) return refuse("named-later", { day: later.valid_from });
    await replaceNaming(transaction, act, naming);
    await appendAudit(transaction, act, {
      act: "person-named",
      subject: { kind: "assignment", id: assignmentId },
      after: naming,
    });
    return done({ assignmentId });
  });
}

async function isKnown(db: Database, act: Act, assignmentId: AssignmentId): Promise<boolean> {
  const row = await assignmentTables(db)
    .selectFrom("assignment")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", assignmentId)
    .executeTakeFirst();
  return row !== undefined;
}
