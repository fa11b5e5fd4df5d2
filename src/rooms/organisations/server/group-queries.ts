import { sql } from "kysely";
import { z } from "zod";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { type OrganisationGroup, OrganisationGroupId, OrganisationId } from "../model/index.ts";
import { validityOf } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

/** The groups that were there on a day, with all their members through time. An office has a few dozen. */
export async function listGroupsOn(
  db: Database,
  workspaceId: WorkspaceId,
  day: PlainDate,
): Promise<readonly OrganisationGroup[]> {
  const groups = await organisationTables(db)
    .selectFrom("organisation_group")
    .select(["id", "name", "aliases", "version", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(sql<boolean>`coalesce(valid_from <= ${day}, true) and coalesce(valid_to >= ${day}, true)`)
    .orderBy("name")
    .orderBy("id")
    .execute();
  if (groups.length === 0) return [];
  const members = await organisationTables(db)
    .selectFrom("organisation_group_member")
    .select(["group_id", "organisation_id", "valid_from", "valid_to"])
    .where("workspace_id", "=", workspaceId)
    .where(
      "group_id",
      "in",
      groups.map(({ id }) => id),
    )
    .orderBy("group_id")
    .orderBy("ordinal")
    .execute();
  const byGroup = Map.groupBy(members, (row) => row.group_id);
  return groups.map((row) => ({
    ...validityOf(row),
    id: OrganisationGroupId.parse(row.id),
    name: row.name,
    version: row.version,
    aliases: z.array(z.string()).parse(row.aliases),
    members: (byGroup.get(row.id) ?? []).map((member) => ({
      ...validityOf(member),
      organisationId: OrganisationId.parse(member.organisation_id),
    })),
  }));
}

/** The groups that a body was in, with its own days in each. */
export async function listMemberships(db: Database, workspaceId: WorkspaceId, organisationId: OrganisationId) {
  const rows = await organisationTables(db)
    .selectFrom("organisation_group_member as member")
    .innerJoin("organisation_group as in_group", (join) =>
      join.onRef("in_group.workspace_id", "=", "member.workspace_id").onRef("in_group.id", "=", "member.group_id"),
    )
    .select(["in_group.id", "in_group.name", "member.valid_from", "member.valid_to"])
    .where("member.workspace_id", "=", workspaceId)
    .where("member.organisation_id", "=", organisationId)
    .orderBy("in_group.name")
    .orderBy("member.ordinal")
    .execute();
  return rows.map((row) => ({ ...validityOf(row), id: row.id, name: row.name }));
}
