import { sql } from "kysely";
import { isValidOn, type Validity } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import type { Database } from "#store/index.ts";
import { type DecidedReorganisation, OrganisationGroupId, type OrganisationId } from "../model/index.ts";
import { listGroupsOn } from "./group-queries.ts";
import { dated } from "./organisation-writes.ts";
import { organisationTables } from "./tables.ts";

export type GroupToSave = Validity & {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note: string | null;
  readonly members: readonly (Validity & { readonly organisationId: OrganisationId })[];
};

export async function insertGroups(
  db: Database,
  act: Act,
  groups: readonly GroupToSave[],
): Promise<readonly OrganisationGroupId[]> {
  if (groups.length === 0) return [];
  const { workspaceId: workspace_id } = act;
  const rows = groups.map((group) => ({ ...group, id: newId(OrganisationGroupId) }));
  await organisationTables(db)
    .insertInto("organisation_group")
    .values(
      rows.map(({ id, name, aliases, note, ...days }) => ({
        workspace_id,
        id,
        name,
        aliases: JSON.stringify(aliases),
        organisation_id: null,
        successor_id: null,
        ...dated(days),
        note,
        version: 1,
      })),
    )
    .execute();
  const members = rows.flatMap(({ id, members: own }) =>
    own.map(({ organisationId, ...days }, ordinal) => {
      return { workspace_id, group_id: id, ordinal, organisation_id: organisationId, ...dated(days) };
    }),
  );
  if (members.length > 0)
    await organisationTables(db).insertInto("organisation_group_member").values(members).execute();
  return rows.map(({ id }) => id);
}

/** The groups that the operation creates, and the end of those that they replace. */
export async function replaceGroups(
  db: Database,
  act: Act,
  { groups, effectiveOn, lastDay }: DecidedReorganisation,
): Promise<void> {
  for (const { members, replaces, ...group } of groups) {
    const days = { validFrom: effectiveOn, validTo: null };
    const seats = members.map((organisationId) => ({ organisationId, ...days }));
    const [successor] = await insertGroups(db, act, [{ ...group, ...days, members: seats }]);
    if (successor === undefined || replaces.length === 0) continue;
    const tables = organisationTables(db);
    await tables
      .updateTable("organisation_group")
      .set((row) => ({ valid_to: lastDay, successor_id: successor, version: row("version", "+", 1) }))
      .where("workspace_id", "=", act.workspaceId)
      .where("id", "in", replaces)
      .execute();
    await tables
      .updateTable("organisation_group_member")
      .set({ valid_to: lastDay })
      .where("workspace_id", "=", act.workspaceId)
      .where("group_id", "in", replaces)
      .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]))
      .execute();
  }
}

/** In every group of the day, whoever takes over from a member that ends takes its seat. */
export async function passSeatsOn(db: Database, act: Act, decided: DecidedReorganisation): Promise<void> {
  const { effectiveOn, lastDay, parts } = decided;
  const ended = new Set(decided.ended);
  for (const group of await listGroupsOn(db, act.workspaceId, effectiveOn)) {
    const sitting = group.members.filter((member) => isValidOn(member, effectiveOn));
    const leaving = new Set(sitting.map(({ organisationId }) => organisationId).filter((id) => ended.has(id)));
    if (leaving.size === 0) continue;
    const seated = new Set(sitting.map(({ organisationId }) => organisationId));
    const heirs = parts.filter(({ from }) => leaving.has(from)).map(({ to }) => to);
    const joining = [...new Set(heirs)].filter((id) => id !== null).filter((id) => !seated.has(id));
    await organisationTables(db)
      .updateTable("organisation_group_member")
      .set({ valid_to: lastDay })
      .where("workspace_id", "=", act.workspaceId)
      .where("group_id", "=", group.id)
      .where("organisation_id", "in", [...leaving])
      .where((row) => row.or([row("valid_to", "is", null), row("valid_to", ">", lastDay)]))
      .execute();
    const rows = joining.map((organisationId, index) => ({
      workspace_id: act.workspaceId,
      group_id: group.id,
      ordinal: sql<number>`(select coalesce(max(ordinal), -1) + 1 + ${index}::int from organisation_group_member
        where workspace_id = ${act.workspaceId} and group_id = ${group.id})`,
      organisation_id: organisationId,
      ...dated({ validFrom: effectiveOn, validTo: group.validTo }),
    }));
    if (rows.length > 0) await organisationTables(db).insertInto("organisation_group_member").values(rows).execute();
  }
}
