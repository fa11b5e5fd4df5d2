import { sql } from "kysely";
import type { OrganisationGroupId } from "#rooms/organisations/model/index.ts";
import { listGroupsOn } from "#rooms/organisations/server/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { AssignmentId, isOverState, mayDecide, type NotAllowed } from "../../model/index.ts";
import { bodiesOn, findHeld } from "../hold-assignment.ts";
import { insertComplement } from "../set-complement.ts";
import { assignmentTables } from "../tables.ts";

export type NameGroup = {
  readonly assignmentId: AssignmentId;
  readonly version: number;
  readonly asked: { readonly name: string; readonly groupId: OrganisationGroupId; readonly basis: string };
};
type Named = { readonly assignmentId: AssignmentId; readonly version: number; readonly others: number };
export type NameGroupRefusal =
  | NotAllowed
  | "assignment-not-found"
  | "assignment-moved"
  | "assignment-over"
  | "group-not-found"
  | "group-not-asked";

/**
 * Says which group of the register words like "các sở" mean. One text means one thing by the same words: they are told of every
 * assignment of the same source and giver that runs and where they are not known yet. The words themselves stay.
 */
export async function nameGroup(
  db: Database,
  act: Act,
  { assignmentId, version, asked }: NameGroup,
): Promise<Outcome<Named, NameGroupRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<Named, NameGroupRefusal>> => {
    const seen = await findHeld(transaction, act, assignmentId);
    if (!seen) return refuse("assignment-not-found");
    const { givers } = await bodiesOn(transaction, act, seen, act.on);
    const allowed = mayDecide(act.actor, { bodies: givers });
    if (!allowed.ok) return allowed;
    if (isOverState(seen.course.state)) return refuse("assignment-over");
    const group = (await listGroupsOn(transaction, act.workspaceId, act.on)).find(({ id }) => id === asked.groupId);
    if (!group) return refuse("group-not-found");
    const led = await holdLedBy(transaction, act, assignmentId, asked.name);
    const own = led.find(({ id }) => id === assignmentId);
    if (!own) return refuse("group-not-asked", { name: asked.name });
    if (own.version !== version) return refuse("assignment-moved");
    await assignmentTables(transaction)
      .updateTable("assignment_party")
      .set({ organisation_group_id: asked.groupId })
      .where("workspace_id", "=", act.workspaceId)
      .where("assignment_id", "in", led.map(({ id }) => id))
      .where("name", "=", asked.name)
      .where(isUnknownGroup)
      .execute();
    const words = asked.name === group.name ? group.name : `${asked.name}: ${group.name}`;
    const complement = { field: "group" as const, organisationId: null, words, basis: asked.basis };
    for (const each of led) await insertComplement(transaction, act, each, complement);
    return done({ assignmentId, version: version + 1, others: led.length - 1 });
  }); // prettier-ignore
}

const isUnknownGroup = sql<boolean>`is_group and organisation_group_id is null and organisation_id is null`;

/** The assignments that a group of that name leads or helps, still unknown, held in one order so that two acts take turns. */
async function holdLedBy(
  transaction: OpenTransaction,
  act: Act,
  id: AssignmentId,
  name: string,
): Promise<{ readonly id: AssignmentId; readonly version: number }[]> {
  const rows = await assignmentTables(transaction)
    .selectFrom("assignment")
    .select(["id", "version", "state"])
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "in", (query) =>
      query
        .selectFrom("assignment_party")
        .select("assignment_id")
        .where("workspace_id", "=", act.workspaceId)
        .where("name", "=", name)
        .where(isUnknownGroup),
    )
    .where(
      sql<boolean>`exists (
        select from assignment asked
        where asked.workspace_id = ${act.workspaceId} and asked.id = ${id} and asked.giver_id is not distinct from assignment.giver_id
          and asked.plan_id is not distinct from assignment.plan_id and asked.source_id is not distinct from assignment.source_id)`,
    )
    .orderBy("id")
    .forUpdate()
    .execute();
  const running = rows.filter(({ state }) => !isOverState(state));
  return running.map((row) => ({ id: AssignmentId.parse(row.id), version: row.version }));
}
