import { v7 as newUuid } from "uuid";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import {
  foldName,
  type PlaceId,
  type PlaceRegister,
  type RegisteredSuccession,
  searchedText,
  type Validity,
} from "../model/index.ts";
import { indexPlaceWords } from "./index-words.ts";
import { placeTables } from "./tables.ts";

type Ids = ReadonlyMap<string, PlaceId>;

export async function insertPlaces(db: Database, act: Act, places: PlaceRegister["places"], ids: Ids): Promise<void> {
  if (places.length === 0) return;
  const { workspaceId: workspace_id } = act;
  const rows = places.map((place) => ({ ...place, id: idOf(ids, place.code) }));
  await placeTables(db)
    .insertInto("place")
    .values(rows.map((place) => ({ workspace_id, ...placeColumns(place), id: place.id, version: 1 })))
    .execute();
  await placeTables(db)
    .insertInto("place_name")
    .values(
      rows.flatMap(({ id, kind: place_kind, region: place_region, names }) =>
        names.map(({ kind, name, ...days }, ordinal) => {
          return {
            workspace_id,
            place_id: id,
            ordinal,
            kind,
            name,
            folded: foldName(name),
            place_kind,
            place_region,
            ...dated(days),
          };
        }),
      ),
    )
    .execute();
  const links = rows.flatMap(({ id, parents }) =>
    parents.map(({ parent, ...days }, ordinal) => {
      return { workspace_id, place_id: id, ordinal, parent_id: idOf(ids, parent), ...dated(days) };
    }),
  );
  if (links.length > 0) await placeTables(db).insertInto("place_parent").values(links).execute();
  const saved = rows.map(({ id }) => id);
  await indexPlaceWords(db, workspace_id, saved);
}

function placeColumns(place: PlaceRegister["places"][number]) {
  const { code, kind, designation, region, statisticsCode, areaHectares, provenance } = place;
  return {
    code,
    kind,
    designation,
    region,
    statistics_code: statisticsCode,
    area_hectares: areaHectares,
    searched: searchedText(place.names),
    ...dated(place),
    sources: JSON.stringify(provenance.sources),
    confidence: provenance.confidence,
    note: provenance.note,
  };
}

export async function insertSuccessions(
  db: Database,
  act: Act,
  successions: readonly RegisteredSuccession[],
  ids: Ids,
): Promise<void> {
  for (const { effectiveOn, basis, parts } of successions) {
    const id = newUuid();
    const { sources, issuedOn, ...rest } = basis;
    const head = { workspace_id: act.workspaceId, id, effective_on: effectiveOn, recorded_at: act.at };
    await placeTables(db)
      .insertInto("place_succession")
      .values({ ...head, ...rest, issued_on: issuedOn, sources: JSON.stringify(sources) })
      .execute();
    const rows = parts.map(({ from, to, ...part }, ordinal) => ({
      workspace_id: act.workspaceId,
      succession_id: id,
      ordinal,
      ...part,
      from_id: idOf(ids, from),
      to_id: to === null ? null : idOf(ids, to),
    }));
    await placeTables(db).insertInto("place_succession_part").values(rows).execute();
  }
}

function idOf(ids: Ids, code: string): PlaceId {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`The register was checked, yet ${code} is not in it`);
  return id;
}

function dated({ validFrom, validTo }: Validity) {
  return { valid_from: validFrom, valid_to: validTo };
}
