import { type ArrivalRecord, foldName } from "#rooms/places/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import { OrganisationId } from "../model/index.ts";
import { rebuildClosure } from "./closure-writes.ts";
import { validityOf } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

/** Every body of a workspace, as far as telling two apart needs. */
export async function listArrivingBodies(db: Database, workspaceId: WorkspaceId): Promise<ArrivalRecord[]> {
  const tables = organisationTables(db);
  const bodies = await tables.selectFrom("organisation").selectAll().where("workspace_id", "=", workspaceId).execute();
  const names = await tables
    .selectFrom("organisation_name")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "official")
    .orderBy("ordinal")
    .execute();
  const codes = await tables
    .selectFrom("organisation_code")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .execute();
  const namesOf = Map.groupBy(names, (row) => row.organisation_id);
  const codesOf = Map.groupBy(codes, (row) => row.organisation_id);
  return bodies.map((body) => ({
    ...validityOf(body),
    id: body.id,
    kind: body.kind,
    name: namesOf.get(body.id)?.at(-1)?.name ?? "",
    codes: (codesOf.get(body.id) ?? []).map(({ scheme, code }) => `${scheme}:${code}`),
    names: (namesOf.get(body.id) ?? []).map(({ folded }) => folded),
  }));
}

/** Every person; the mail address is the code. */
export async function listArrivingPeople(db: Database, workspaceId: WorkspaceId): Promise<ArrivalRecord[]> {
  const people = await organisationTables(db)
    .selectFrom("person")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .execute();
  return people.map((person) => ({
    ...validityOf(person),
    id: person.id,
    kind: "person",
    name: person.name,
    codes: person.email === null ? [] : [`mail:${person.email.toLowerCase()}`],
    names: [foldName(person.name)],
  }));
}

/** Columns that say whose row it is, for every table that describes a body or a person. */
export const ORGANISATION_OWNERS = {
  organisation: "id",
  organisation_name: "organisation_id",
  organisation_code: "organisation_id",
  organisation_parent: "organisation_id",
  organisation_closure: "descendant_id",
  organisation_word: "organisation_id",
  organisation_succession: "id",
  organisation_succession_ahead: "succession_id",
  organisation_succession_part: "succession_id",
  person: "id",
} as const;

/** Reorganisations with their parts, in one line each: two offices that recorded the same one wrote the same lines. */
export async function listBodySuccessions(db: Database, workspaceId: WorkspaceId) {
  return organisationTables(db)
    .selectFrom("organisation_succession_part as part")
    .innerJoin("organisation_succession as step", (join) =>
      join.onRef("step.workspace_id", "=", "part.workspace_id").onRef("step.id", "=", "part.succession_id"),
    )
    .select(["step.id", "step.effective_on", "part.from_id", "part.to_id", "part.kind"])
    .where("part.workspace_id", "=", workspaceId)
    .execute();
}

/** What came hangs below bodies that were here: what stands above it is worked out again. */
export async function hangArrivedBodies(
  transaction: OpenTransaction,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<void> {
  await rebuildClosure(
    transaction,
    workspaceId,
    ids.map((id) => OrganisationId.parse(id)),
  );
}
