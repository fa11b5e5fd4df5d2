import {
  foldName,
  type LegalBasis,
  searchedText,
  type PlaceId,
  type Provenance,
  type Validity,
} from "#rooms/places/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database } from "#store/index.ts";
import type {
  DecidedPart,
  OrganisationCode,
  OrganisationId,
  OrganisationKind,
  OrganisationLevel,
} from "../model/index.ts";
import type { DatedName } from "#rooms/places/model/index.ts";
import { indexBodyWords } from "./index-words.ts";
import { listNames } from "./organisation-queries.ts";
import { organisationTables } from "./tables.ts";

export type OrganisationToSave = Validity & {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel | null;
  readonly placeId: PlaceId | null;
  readonly names: readonly DatedName[];
  readonly codes: readonly OrganisationCode[];
  readonly parents: readonly (Validity & { readonly parentId: OrganisationId })[];
  readonly provenance: Provenance;
};

/** Writes bodies with names, codes and links upward. The closure is rebuilt by the caller. */
export async function insertOrganisations(
  db: Database,
  act: Act,
  organisations: readonly OrganisationToSave[],
): Promise<void> {
  if (organisations.length === 0) return;
  const tables = organisationTables(db);
  const { workspaceId: workspace_id } = act;
  await tables
    .insertInto("organisation")
    .values(organisations.map((body) => ({ workspace_id, ...columnsOf(body), version: 1 })))
    .execute();
  const names = organisations.flatMap((body) => nameRows(act, body));
  if (names.length > 0) await tables.insertInto("organisation_name").values(names).execute();
  const codes = organisations.flatMap(({ id, codes: own }) =>
    own.map(({ scheme, code, ...days }, ordinal) => {
      return { workspace_id, organisation_id: id, ordinal, scheme, code, ...dated(days) };
    }),
  );
  if (codes.length > 0) await tables.insertInto("organisation_code").values(codes).execute();
  const links = organisations.flatMap(({ id, parents }) =>
    parents.map(({ parentId, ...days }, ordinal) => {
      return { workspace_id, organisation_id: id, ordinal, parent_id: parentId, ...dated(days) };
    }),
  );
  if (links.length > 0) await tables.insertInto("organisation_parent").values(links).execute();
  const saved = organisations.map(({ id }) => id);
  await indexBodyWords(db, workspace_id, saved);
}

function columnsOf(body: OrganisationToSave) {
  const { id, kind, level, placeId, provenance } = body;
  const { sources, confidence, note } = provenance;
  const searched = searchedText(body.names);
  return {
    searched,
    id,
    kind,
    level,
    place_id: placeId,
    ...dated(body),
    sources: JSON.stringify(sources),
    confidence,
    note,
  };
}

function nameRows(act: Act, { id, kind: body_kind, names }: OrganisationToSave) {
  return names.map(({ kind, name, ...days }, ordinal) => ({
    workspace_id: act.workspaceId,
    organisation_id: id,
    ordinal,
    kind,
    name,
    folded: foldName(name),
    body_kind,
    ...dated(days),
  }));
}

/** The words that a search of bodies looks through, from every name that they bear. */
export async function searchBodiesAgain(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly OrganisationId[],
): Promise<void> {
  for (const [id, names] of await listNames(db, workspaceId, ids)) {
    await organisationTables(db)
      .updateTable("organisation")
      .set({ searched: searchedText(names) })
      .where("workspace_id", "=", workspaceId)
      .where("id", "=", id)
      .execute();
  }
}

export type SuccessionToSave = {
  readonly id: string;
  readonly effectiveOn: PlainDate;
  readonly basis: LegalBasis;
  readonly parts: readonly DecidedPart[];
};

export async function insertSuccession(db: Database, act: Act, succession: SuccessionToSave): Promise<void> {
  const { id, effectiveOn, basis, parts } = succession;
  const { sources, issuedOn, ...rest } = basis;
  const workspace_id = act.workspaceId;
  await organisationTables(db)
    .insertInto("organisation_succession")
    .values({
      workspace_id,
      id,
      effective_on: effectiveOn,
      recorded_at: act.at,
      followed_at: effectiveOn > act.on ? null : act.at,
      ...rest,
      issued_on: issuedOn,
      sources: JSON.stringify(sources),
    })
    .execute();
  const rows = parts.map(({ kind, from, to, share, matter, isCarrier = false }, ordinal) => {
    const ends = { from_id: from, to_id: to };
    return { workspace_id, succession_id: id, ordinal, kind, ...ends, share, matter, is_carrier: isCarrier };
  });
  if (rows.length > 0) await organisationTables(db).insertInto("organisation_succession_part").values(rows).execute();
}

export function dated({ validFrom, validTo }: Validity) {
  return { valid_from: validFrom, valid_to: validTo };
}
