import { sql } from "kysely";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { DatedName, type Named, nameOn, Validity } from "#rooms/places/model/index.ts";
import { type NamedOrganisation, OrganisationId } from "../model/index.ts";
import { organisationTables } from "./tables.ts";

/** The body above each of some bodies on a day. */
export async function parentsOn(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
  day: PlainDate,
): Promise<Map<string, NamedOrganisation>> {
  if (ids.length === 0) return new Map();
  const links = await organisationTables(db)
    .selectFrom("organisation_parent")
    .select(["organisation_id", "parent_id"])
    .where("workspace_id", "=", workspaceId)
    .where("organisation_id", "in", ids)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .execute();
  const names = await listNames(db, workspaceId, [...new Set(links.map(({ parent_id: parent }) => parent))]);
  return new Map(
    links.map(({ organisation_id: body, parent_id: parent }) => {
      return [body, { id: OrganisationId.parse(parent), name: nameOn(names.get(parent) ?? [], day) }];
    }),
  );
}

/** Every People's Committee of a commune that stands on a day: what is given "to all communes" goes to these. */
export async function listCommuneCommittees(
  db: Database,
  workspaceId: WorkspaceId,
  day: PlainDate,
): Promise<OrganisationId[]> {
  const rows = await organisationTables(db)
    .selectFrom("organisation")
    .select("id")
    .where("workspace_id", "=", workspaceId)
    .where("kind", "=", "people-committee")
    .where("level", "=", "commune")
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => OrganisationId.parse(id));
}

/** The place that each of some bodies is of; a body that is not there is absent. */
export async function listPlacesOfBodies(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
): Promise<ReadonlyMap<OrganisationId, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await organisationTables(db)
    .selectFrom("organisation")
    .select(["id", "place_id"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [OrganisationId.parse(row.id), row.place_id]));
}

/** Every name of some bodies, in the order they were recorded. */
export async function listNames(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly string[],
): Promise<Map<string, DatedName[]>> {
  if (ids.length === 0) return new Map();
  const rows = await organisationTables(db)
    .selectFrom("organisation_name")
    .select(["organisation_id", "kind", "name", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("organisation_id", "in", ids)
    .orderBy("organisation_id")
    .orderBy("ordinal")
    .execute();
  const byPlace = Map.groupBy(rows, (row) => row.organisation_id);
  return new Map(
    [...byPlace].map(([id, own]) => [id, own.map((row) => DatedName.parse({ ...row, ...validityOf(row) }))]),
  );
}

export async function listParents(db: Database, workspaceId: WorkspaceId, organisationId: OrganisationId) {
  const rows = await organisationTables(db)
    .selectFrom("organisation_parent")
    .select(["parent_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("organisation_id", "=", organisationId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({ ...validityOf(row), parentId: OrganisationId.parse(row.parent_id) }));
}

export function findOrganisationRow(db: Database, workspaceId: WorkspaceId, organisationId: OrganisationId) {
  return organisationTables(db)
    .selectFrom("organisation")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "=", organisationId)
    .executeTakeFirst();
}

export function validityOf(row: { readonly valid_from: string | null; readonly valid_to: string | null }): Validity {
  return Validity.parse({ validFrom: row.valid_from, validTo: row.valid_to });
}

/** The days of some bodies, in the order asked. */
export async function listValidities(db: Database, workspaceId: WorkspaceId, ids: readonly OrganisationId[]) {
  if (ids.length === 0) return [];
  const rows = await organisationTables(db)
    .selectFrom("organisation")
    .select(["id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  const own = new Map(rows.map((row) => [row.id, validityOf(row)]));
  return ids.flatMap((id) => {
    const validity = own.get(id);
    return validity ? [{ id, ...validity }] : [];
  });
}

/** Bodies with their days and every name, as the rules want them. */
export async function listNamed(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
): Promise<readonly Named<OrganisationId>[]> {
  const names = await listNames(db, workspaceId, ids);
  const validities = await listValidities(db, workspaceId, ids);
  return validities.map((body) => ({ ...body, names: names.get(body.id) ?? [] }));
}

export async function listCodes(db: Database, workspaceId: WorkspaceId, organisationId: OrganisationId) {
  const rows = await organisationTables(db)
    .selectFrom("organisation_code")
    .select(["scheme", "code", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where("organisation_id", "=", organisationId)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) => ({ ...validityOf(row), scheme: row.scheme, code: row.code }));
}
