import { foldedForms, foldName, matchNames, type Named } from "#rooms/places/model/index.ts";
import type { WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import {
  chooseMatch,
  type Holding,
  holdingsOf,
  type OrganisationGroup,
  OrganisationId,
  type OrganisationGroupId,
} from "../model/index.ts";
import { listGroupsOn } from "./group-queries.ts";
import { listNamed } from "./organisation-queries.ts";
import { listPartsAround, successionsOf } from "./succession-queries.ts";
import { organisationTables } from "./tables.ts";

/** A body as a text names it. */
export type NameInText = { readonly quote: string; readonly isGroup: boolean };

/** At most one of the two is known. `holdings`: with whom what the body was given stood from day to day. */
export type ResolvedName = {
  readonly organisationId: OrganisationId | null;
  readonly groupId: OrganisationGroupId | null;
  readonly holdings: readonly Holding[];
};

const UNRESOLVED: ResolvedName = { organisationId: null, groupId: null, holdings: [] };

/** What the names in one text mean on its day. A name that no body, or more than one, bears on that day stays open. */
export async function resolveNames(
  db: Database,
  workspaceId: WorkspaceId,
  names: readonly NameInText[],
  day: PlainDate,
): Promise<(name: NameInText) => ResolvedName> {
  const bodies = await listBodiesNamed(db, workspaceId, names);
  const groups = await listGroupsOn(db, workspaceId, day);
  const met = new Map(names.map(({ quote }) => [quote, chooseMatch(matchNames(bodies, quote, day))]));
  const ids = [...met.values()].flatMap((meaning) => (meaning.kind === "body" ? [meaning.id] : []));
  const successions = successionsOf(await listPartsAround(db, workspaceId, [...new Set(ids)]));
  const bodyById = new Map(bodies.map((body) => [body.id, body]));

  return ({ quote, isGroup }) => {
    const meaning = met.get(quote);
    const body = meaning?.kind === "body" ? bodyById.get(meaning.id) : undefined;
    const groupId = groupNamed(groups, quote, day);
    if (groupId !== null && (isGroup || !body)) return { ...UNRESOLVED, groupId };
    if (!body) return UNRESOLVED;
    return { organisationId: body.id, groupId: null, holdings: holdingsOf(body, successions, day) };
  };
}

async function listBodiesNamed(
  db: Database,
  workspaceId: WorkspaceId,
  names: readonly NameInText[],
): Promise<readonly Named<OrganisationId>[]> {
  const forms = [...new Set(names.flatMap(({ quote }) => [foldName(quote), ...foldedForms(quote)]))];
  if (forms.length === 0) return [];
  const rows = await organisationTables(db)
    .selectFrom("organisation_name")
    .select("organisation_id")
    .distinct()
    .where("workspace_id", "=", workspaceId)
    .where("folded", "in", forms)
    .execute();
  return listNamed(
    db,
    workspaceId,
    rows.map((row) => OrganisationId.parse(row.organisation_id)),
  );
}

/** The one group of the day that bears the name. */
function groupNamed(groups: readonly OrganisationGroup[], name: string, day: PlainDate): OrganisationGroupId | null {
  const named = groups.map((group) => ({
    ...group,
    names: [group.name, ...group.aliases].map((each) => ({
      kind: "alias" as const,
      name: each,
      validFrom: null,
      validTo: null,
    })),
  }));
  const [only, second] = matchNames(named, name, day).filter(({ isInForce }) => isInForce);
  return only && !second ? only.id : null;
}
