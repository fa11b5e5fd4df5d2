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

/** A former district that was divided into the first communes given, which came out of it alone. */
export async function givenDistrict(db: Database, act: Act, communes: readonly string[]): Promise<OrganisationId> {
  const until = { validFrom: null, validTo: "2025-06-30" };
  const since = { validFrom: "2025-07-01", validTo: null };
  const place = (code: string, kind: string, name: string, on: object) => ({ ...on, code, kind, designation: kind, region: null, statisticsCode: null, areaHectares: null, parents: [], provenance, names: [{ ...on, kind: "official", name }] }); // prettier-ignore
  const places = [place("H", "district", "Huyện Cũ", until), ...communes.map((name, at) => place(`HX-${at}`, "commune", `Xã ${name}`, since))]; // prettier-ignore
  const parts = communes.map((_, at) => ({ kind: "split", from: "H", to: `HX-${at}`, share: null, matter: null }));
  const basis = { instrument: null, issuer: null, issuedOn: null, sources: [], confidence: "stated", note: null };
  const successions = [{ effectiveOn: "2025-07-01", basis, parts }];
  expect(await importPlaces(db, act, PlaceRegister.parse({ places, successions }))).toMatchObject({ ok: true });
  const organisation = { ...ALWAYS, code: "UB-HX", kind: "people-committee", level: "commune", place: "HX-0", codes: [], parents: [], provenance, names: [{ ...ALWAYS, kind: "official", name: "UBND xã đầu" }] }; // prettier-ignore
  const register = OrganisationRegister.parse({ organisations: [organisation], successions: [], groups: [] });
  expect((await importOrganisations(db, act, register)).ok).toBe(true);
  const listed = await listOrganisations(db, act, { as_of: act.on, limit: 50 });
  if (!listed.ok) throw new Error(listed.refusal.code);
  return OrganisationId.parse(listed.value.items.find(({ name }) => name === "UBND xã đầu")?.id);
}

/** Somebody who works for one body and for no other. */
export function workerOf(act: Act, body: OrganisationId): Act {
  return { ...act, actor: { ...act.actor, roles: ["lead"], bodies: [body] } };
}
