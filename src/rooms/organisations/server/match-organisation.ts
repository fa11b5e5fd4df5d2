import type { z } from "zod";
import { foldedForms, foldName, matchNames, nameOn } from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  matchBody,
  type matchOrganisationEndpoint,
  mayReadOrganisations,
  membersOn,
  type NotAllowed,
  OrganisationId,
} from "../model/index.ts";
import { listGroupsOn } from "./group-queries.ts";
import { listNamed } from "./organisation-queries.ts";
import { listPartsAround, successionsOf } from "./succession-queries.ts";
import { organisationTables } from "./tables.ts";

export type Matched = z.output<typeof matchOrganisationEndpoint.output>;

/** What a name in a text may mean on a day: bodies with their heirs, and groups with their members of that day. */
export async function matchOrganisation(
  db: Database,
  act: Act,
  input: { readonly name: string; readonly as_of?: PlainDate | undefined },
): Promise<Outcome<Matched, NotAllowed>> {
  const allowed = mayReadOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const { name, as_of: day = act.on } = input;
  const met = await idsNamed(db, act, name);
  const parts = await listPartsAround(db, act.workspaceId, met);
  const around = parts.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const groups = await groupsNamed(db, act, name, day);
  const known = await listNamed(db, act.workspaceId, [
    ...new Set([...met, ...around, ...groups.flatMap((group) => group.members)]),
  ]);

  const nameOf = new Map(known.map(({ id, names }) => [id, nameOn(names, day)]));
  const named = (id: OrganisationId) => ({ id, name: nameOf.get(id) ?? "" });
  const wanted = new Set(met);
  const matches = matchBody(known, successionsOf(parts), name, day).filter(({ id }) => wanted.has(id));
  return done({
    asOf: day,
    bodies: matches.map(({ id, reason, isInForce, heirs }) => ({
      body: named(id),
      reason,
      isInForce,
      heirs: heirs.map(({ id: heir, ...rest }) => ({ ...rest, heir: heir === null ? null : named(heir) })),
    })),
    groups: groups.map((group) => ({ ...group, members: group.members.map(named) })),
  });
}

async function idsNamed(db: Database, act: Act, name: string): Promise<OrganisationId[]> {
  const forms = [...new Set([foldName(name), ...foldedForms(name)])];
  const rows = await organisationTables(db)
    .selectFrom("organisation_name")
    .select("organisation_id")
    .distinct()
    .where("workspace_id", "=", act.workspaceId)
    .where("folded", "in", forms)
    .execute();
  return rows.map((row) => OrganisationId.parse(row.organisation_id));
}

async function groupsNamed(db: Database, act: Act, name: string, day: PlainDate) {
  const groups = await listGroupsOn(db, act.workspaceId, day);
  const named = groups.map((group) => ({
    ...group,
    names: [group.name, ...group.aliases].map((each) => ({
      kind: "alias" as const,
      name: each,
      validFrom: null,
      validTo: null,
    })),
  }));
  const met = new Set(matchNames(named, name, day).map(({ id }) => id));
  return groups
    .filter(({ id }) => met.has(id))
    .map((group) => ({
      id: group.id,
      name: group.name,
      members: membersOn(group, day),
    }));
}
