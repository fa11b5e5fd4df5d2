import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { listHoldingsOfBodies, listNamed } from "#rooms/organisations/server/index.ts";
import { nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type AssignmentId,
  type Complement,
  ComplementField,
  isOverState,
  mayDecide,
  type NotAllowed,
} from "../model/index.ts";
import { appendCounts } from "./count-writes.ts";
import { giveToBody } from "./give-to-body.ts";
import { bodiesOn, type HeldAssignment, holdAssignment } from "./hold-assignment.ts";
import { assignmentTables } from "./tables.ts";

export type SetComplement = {
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly asked: {
    readonly field: ComplementField;
    readonly organisationId: OrganisationId | null;
    readonly words: string | null;
    readonly basis: string;
  };
};
export type ComplementRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "assignment-moved"
  | "assignment-over"
  | "organisation-not-found";

/**
 * Adds a version of who compiles, or of what comes of the work. The document's words stay as they are; the duty of the first lead
 * stands with the focal body from this day on.
 */
export async function setComplement(
  db: Database,
  act: Act,
  { assignmentId, version, asked }: SetComplement,
): Promise<Outcome<{ assignmentId: AssignmentId; version: number }, ComplementRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<{ assignmentId: AssignmentId; version: number }, ComplementRefusal>> => {
    const held = await holdAssignment(transaction, act, assignmentId);
    if (!held) return refuse("assignment-not-found");
    const { givers } = await bodiesOn(transaction, act, held, act.on);
    const allowed = mayDecide(act.actor, { bodies: givers });
    if (!allowed.ok) return allowed;
    if (held.version !== version) return refuse("assignment-moved");
    if (isOverState(held.course.state)) return refuse("assignment-over");
    const { organisationId } = asked;
    if (organisationId !== null) {
      const holdings = (await listHoldingsOfBodies(transaction, act.workspaceId, [organisationId], act.on)).get(organisationId);
      if (!holdings) return refuse("organisation-not-found");
      await appendCounts(transaction, act.workspaceId, [assignmentId], -1);
      await giveToBody(transaction, act, assignmentId, holdings);
      await appendCounts(transaction, act.workspaceId, [assignmentId], 1);
    }
    await insertComplement(transaction, act, held, asked);
    return done({ assignmentId, version: version + 1 });
  }); // prettier-ignore
}

/** Writes the next version of a complement that was judged already. The row is held by the caller. */
export async function insertComplement(
  transaction: OpenTransaction,
  act: Act,
  { id, version }: Pick<HeldAssignment, "id" | "version">,
  asked: SetComplement["asked"],
): Promise<void> {
  const before = await listComplements(transaction, act, id);
  const [newest] = before.filter((each) => each.field === asked.field);
  await assignmentTables(transaction)
    .insertInto("assignment_complement")
    .values({
      workspace_id: act.workspaceId,
      assignment_id: id,
      field: asked.field,
      ordinal: (newest?.ordinal ?? 0) + 1,
      organisation_id: asked.organisationId,
      words: asked.words,
      basis: asked.basis,
      set_on: act.on,
      recorded_at: act.at,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
    })
    .execute();
  await assignmentTables(transaction)
    .updateTable("assignment")
    .set({ version: version + 1 })
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", id)
    .execute();
  await appendAudit(
    transaction,
    { ...act, reason: asked.basis },
    {
      act: "complement-set",
      subject: { kind: "assignment", id },
      ...(newest && { before: { field: asked.field, body: newest.body?.id ?? null, words: newest.words } }),
      after: asked,
    },
  );
}

/** What was added to an assignment's words, the newest of each field first. */
export async function listComplements(db: Database, act: Act, id: AssignmentId): Promise<Complement[]> {
  const rows = await assignmentTables(db)
    .selectFrom("assignment_complement")
    .selectAll()
    .where("workspace_id", "=", act.workspaceId)
    .where("assignment_id", "=", id)
    .orderBy("field")
    .orderBy("ordinal", "desc")
    .execute();
  const ids = rows.flatMap((row) => (row.organisation_id === null ? [] : [OrganisationId.parse(row.organisation_id)]));
  const bodies = new Map((await listNamed(db, act.workspaceId, ids)).map((body) => [body.id as string, body]));
  return rows.map((row) => {
    const body = row.organisation_id === null ? undefined : bodies.get(row.organisation_id);
    return {
      field: ComplementField.parse(row.field),
      ordinal: row.ordinal,
      body: body ? { id: body.id, name: nameOn(body.names, act.on) } : null,
      words: row.words,
      basis: row.basis,
      on: PlainDate.parse(row.set_on),
      by: row.actor_name,
    };
  });
}
