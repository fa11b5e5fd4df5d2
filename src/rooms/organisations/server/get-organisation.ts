import {
  dayBefore,
  type DatedName,
  isValidOn,
  nameOn,
  successorsOn,
  type Validity,
} from "#rooms/places/model/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import { mayReadOrganisations, type NotAllowed, OrganisationHistory, type OrganisationId } from "../model/index.ts";
import { listMemberships } from "./group-queries.ts";
import {
  findOrganisationRow,
  listCodes,
  listNames,
  listParents,
  listValidities,
  validityOf,
} from "./organisation-queries.ts";
import { listPartsAround, type RecordedPart, successionsOf } from "./succession-queries.ts";

export type GetOrganisation = { readonly organisationId: OrganisationId; readonly as_of?: PlainDate | undefined };

/** A body through time, as it is seen on a day. */
export async function getOrganisation(
  db: Database,
  act: Act,
  input: GetOrganisation,
): Promise<Outcome<OrganisationHistory, NotAllowed | "organisation-not-found">> {
  const allowed = mayReadOrganisations(act.actor);
  if (!allowed.ok) return allowed;
  const { organisationId, as_of: day = act.on } = input;
  const { workspaceId } = act;
  const row = await findOrganisationRow(db, workspaceId, organisationId);
  if (!row) return refuse("organisation-not-found");

  const parents = await listParents(db, workspaceId, organisationId);
  const parts = await listPartsAround(db, workspaceId, [organisationId]);
  const involved = involvedIn(organisationId, parts, parents);
  const names = await listNames(db, workspaceId, involved);
  const validities = await listValidities(db, workspaceId, involved);
  const history = historyOf(organisationId, day, { parents, parts, names, validities });
  const { sources, confidence, note } = row;
  return done(
    OrganisationHistory.parse({
      ...row,
      ...validityOf(row),
      ...history,
      asOf: day,
      isInForce: isValidOn(validityOf(row), day),
      placeId: row.place_id,
      codes: await listCodes(db, workspaceId, organisationId),
      groups: await listMemberships(db, workspaceId, organisationId),
      provenance: { sources, confidence, note },
    }),
  );
}

type Around = {
  readonly parents: readonly (Validity & { readonly parentId: OrganisationId })[];
  readonly parts: readonly RecordedPart[];
  readonly names: ReadonlyMap<string, readonly DatedName[]>;
  readonly validities: readonly (Validity & { readonly id: OrganisationId })[];
};

function historyOf(organisationId: OrganisationId, day: PlainDate, { parents, parts, names, validities }: Around) {
  const named = (id: OrganisationId, on: PlainDate) => ({ id, name: nameOn(names.get(id) ?? [], on) });
  const across = (part: RecordedPart, id: OrganisationId | null, on: PlainDate) => ({
    ...part,
    other: id === null ? null : named(id, on),
  });
  const above = parents.map((link) => ({ ...link, parent: named(link.parentId, link.validTo ?? day) }));
  return {
    name: nameOn(names.get(organisationId) ?? [], day),
    names: names.get(organisationId) ?? [],
    parents: above,
    parent: above.find((link) => isValidOn(link, day))?.parent ?? null,
    predecessors: parts
      .filter(({ from, to }) => to === organisationId && from !== organisationId)
      .map((part) => across(part, part.from, dayBefore(part.effectiveOn))),
    successors: parts
      .filter(({ from }) => from === organisationId)
      .map((part) => across(part, part.to, part.effectiveOn)),
    heirs: successorsOn(validities, successionsOf(parts), organisationId, day).map(({ id, ...heir }) => ({
      ...heir,
      heir: id === null ? null : named(id, day),
    })),
  };
}

function involvedIn(
  organisationId: OrganisationId,
  parts: readonly RecordedPart[],
  parents: Around["parents"],
): OrganisationId[] {
  const across = parts.flatMap(({ from, to }) => [from, to]);
  const ids = [organisationId, ...across, ...parents.map(({ parentId }) => parentId)];
  return [...new Set(ids)].filter((id) => id !== null);
}
