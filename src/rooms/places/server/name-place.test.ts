import { expect, test } from "vitest";
import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { ALWAYS, type PlaceId, PlaceRegister } from "../model/index.ts";
import { getPlace } from "./get-place.ts";
import { importPlaces } from "./import-places.ts";
import { listPlaces } from "./list-places.ts";
import { namePlace } from "./name-place.ts";

const { db } = await openTestDatabase();
const day = (text: string) => PlainDate.parse(text);

async function givenPlace(act: Act): Promise<PlaceId> {
  const names = [{ ...ALWAYS, kind: "official", name: "Xã Mẫu" }];
  const place = { ...ALWAYS, code: "M1", kind: "commune", designation: "Xã", region: null, statisticsCode: null, areaHectares: null, names, parents: [], provenance: { sources: [], confidence: "stated", note: null } }; // prettier-ignore
  await importPlaces(db, act, PlaceRegister.parse({ places: [place], successions: [] }));
  const listed = await listPlaces(db, act, { limit: 2 });
  if (!listed.ok || !listed.value.items[0]) throw new Error("no place");
  return listed.value.items[0].id;
}

async function seen(act: Act, placeId: PlaceId, on: string) {
  const place = await getPlace(db, act, { placeId, as_of: day(on) });
  if (!place.ok) throw new Error(place.refusal.code);
  return place.value;
}

const found = async (act: Act, search: string, on: string) => {
  const listed = await listPlaces(db, act, { search, as_of: day(on), limit: 5 });
  return listed.ok ? listed.value.items.map(({ name }) => name) : listed.refusal.code;
};

test("a place is renamed from a day on: each day has its name, the event its basis, and both names find it", async () => {
  const act = await givenWorkspace(db);
  const placeId = await givenPlace(act);
  const renamed = { kind: "official", name: "Xã Mới", from: day("2026-01-01"), basis: "Nghị quyết mẫu" } as const;
  expect(await namePlace(db, act, { placeId, version: 1, ...renamed })).toMatchObject({ value: { version: 2 } });
  expect([(await seen(act, placeId, "2025-12-31")).name, (await seen(act, placeId, "2026-01-01")).name]).toEqual(["Xã Mẫu", "Xã Mới"]); // prettier-ignore
  const { successors, heirs } = await seen(act, placeId, "2026-06-01");
  expect(successors).toMatchObject([
    { kind: "renamed", effectiveOn: "2026-01-01", basis: { instrument: "Nghị quyết mẫu" } },
  ]);
  expect(heirs).toMatchObject([{ heir: { id: placeId }, share: 1 }]);
  expect([await found(act, "moi", "2026-06-01"), await found(act, "mau", "2026-06-01")]).toEqual([
    ["Xã Mới"],
    ["Xã Mới"],
  ]);
  const early = await namePlace(db, act, { placeId, version: 2, ...renamed, name: "Xã Xưa", from: day("2025-01-01") });
  expect(early).toMatchObject({
    refusal: { code: "place-renamed-later", params: { name: "Xã Mới", day: "2026-01-01" } },
  });
});

test("another name finds the place and is kept once; who saw an earlier version, or does not keep places, adds none", async () => {
  const act = await givenWorkspace(db);
  const placeId = await givenPlace(act);
  const alias = { kind: "alias", name: "Thị tứ Cũ", from: day("2026-01-01"), basis: "cách gọi của văn bản" } as const;
  expect((await namePlace(db, act, { placeId, version: 1, ...alias })).ok).toBe(true);
  expect(await found(act, "thi tu", "2026-06-01")).toEqual(["Xã Mẫu"]);
  expect(await namePlace(db, act, { placeId, version: 1, ...alias, name: "Khác" })).toMatchObject({
    refusal: { code: "place-moved" },
  });
  expect(await namePlace(db, act, { placeId, version: 2, ...alias, name: "thị tứ cũ" })).toMatchObject({
    refusal: { code: "place-name-known" },
  });
  const observer: Act = { ...act, actor: { ...act.actor, roles: ["observer"] } };
  expect(await namePlace(db, observer, { placeId, version: 2, ...alias })).toMatchObject({
    refusal: { code: "not-allowed" },
  });
});
