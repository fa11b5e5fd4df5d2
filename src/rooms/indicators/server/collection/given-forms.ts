import { expect } from "vitest";
import { OrganisationId, OrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations, listOrganisations } from "#rooms/organisations/server/index.ts";
import { ALWAYS, PlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces } from "#rooms/places/server/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

const provenance = { sources: [], confidence: "stated", note: null };

/** People's committees of communes, in the order of their names, each with a place of its own. */
export async function givenCommittees(db: Database, act: Act, names: readonly string[]): Promise<OrganisationId[]> {
  const places = names.map((name, at) => ({ ...ALWAYS, code: `X-${at}`, kind: "commune", designation: "Xã", region: null, statisticsCode: null, areaHectares: null, parents: [], provenance, names: [{ ...ALWAYS, kind: "official", name: `Xã ${name}` }] })); // prettier-ignore
  const organisations = names.map((name, at) => ({ ...ALWAYS, code: `UB-${at}`, kind: "people-committee", level: "commune", place: `X-${at}`, codes: [], parents: [], provenance, names: [{ ...ALWAYS, kind: "official", name: `UBND xã ${name}` }] })); // prettier-ignore
  expect((await importPlaces(db, act, PlaceRegister.parse({ places, successions: [] }))).ok).toBe(true);
  const register = OrganisationRegister.parse({ organisations, successions: [], groups: [] });
  expect((await importOrganisations(db, act, register)).ok).toBe(true);
  const listed = await listOrganisations(db, act, { as_of: act.on, limit: 50 });
  if (!listed.ok) throw new Error(listed.refusal.code);
  const ids = new Map(listed.value.items.map(({ id, name }) => [name, OrganisationId.parse(id)]));
  return names.flatMap((name) => ids.get(`UBND xã ${name}`) ?? []);
}

/** Somebody who works for one body and for no other. */
export function workerOf(act: Act, body: OrganisationId): Act {
  return { ...act, actor: { ...act.actor, roles: ["lead"], bodies: [body] } };
}
