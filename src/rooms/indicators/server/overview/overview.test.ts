import { afterAll, describe, expect, test } from "vitest";
import { readFile } from "node:fs/promises";
import { readOrganisationRegister } from "#rooms/organisations/model/index.ts";
import { importOrganisations, listOrganisations } from "#rooms/organisations/server/index.ts";
import { readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces, placeReferences } from "#rooms/places/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Outcome } from "#shared/outcome.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  IndicatorFields,
  indicatorRefusals,
  type ListedStanding,
  type Overview,
  RoadFields,
} from "../../model/index.ts";
import { NO_PROGRAMMES } from "../given-ports.ts";
import { indicatorRoutes } from "../routes.ts";
import { saveIndicator } from "../save-indicator.ts";
import { setRoad } from "../set-road.ts";

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals], (scope) =>
  indicatorRoutes(scope, db, {
    ...NO_PROGRAMMES,
    awaited: [async () => [{ kind: "below", words: { vi: "1 việc", en: "1 thing" }, path: "/bao-cao" }]],
  }),
);
afterAll(app.close);

const example = new URL("../../../../../examples/quang-nam/", import.meta.url);
const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, example), "utf8"));
given(await importPlaces(db, act, readPlaceRegister(await read("places.json"))));
given(await importOrganisations(db, act, readOrganisationRegister(await read("organisations.json"))));
const { items: bodies } = given(await listOrganisations(db, act, { as_of: act.on, limit: 2 }));
const [one = "", other = ""] = bodies.map(({ id }) => id as string);

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const ROAD = {
  shape: "linear",
  baseline: { period: "2020", value: 0, source: null },
  points: [{ period: "2030", comparator: ">=", value: 100 }],
  document: "Kế hoạch 1",
  basis: "Mục II",
  certainty: "high",
};

async function givenRoad(code: string, ownerId: string): Promise<string> {
  const { indicatorId } = given(
    await saveIndicator(
      db,
      act,
      IndicatorFields.parse({
        code,
        name: { vi: `Tỷ lệ ${code}`, en: code },
        unit: { vi: "%", en: "%" },
        direction: "rise",
        accumulation: "rate",
        frequency: "year",
        dueAfterDays: 90,
        ownerId,
      }),
    ),
  );
  given(await setRoad(db, act, { ...RoadFields.parse({ ...ROAD, code, name: { vi: code, en: code } }), indicatorId, reason: null })); // prettier-ignore
  return indicatorId;
}

async function record(indicatorId: string, ...values: readonly object[]): Promise<void> {
  const told = values.map((each) => ({ stage: "official", source: "niên giám", certainty: "high", answer: "đã kiểm tra", ...each })); // prettier-ignore
  const { status, body } = await app.ask("POST", `/api/indicators/${indicatorId}/values`, { body: { values: told } });
  expect([status, body]).toMatchObject([200, { values: told.map(() => ({ state: "recorded" })) }]);
}

async function overview(query = "", as = act): Promise<Overview> {
  const { status, body } = await app.ask("GET", `/api/overview${query}`, { act: as });
  expect(status).toBe(200);
  return body as Overview;
}

const as = (role: "observer" | "lead" | "approving-leader", ...own: string[]) => ({
  ...act,
  actor: { ...act.actor, roles: [role], bodies: own },
});

describe("the overview", () => {
  test("tells what changed since the last review, what got worse first; a road's next edition is the same line", async () => {
    const [falls, rises, stays] = [await givenRoad("A", one), await givenRoad("B", other), await givenRoad("C", one)];
    for (const each of [falls, stays]) await record(each, { period: "2023", value: 30 });
    await record(rises, { period: "2023", value: 20 });
    expect((await overview()).since).toBeNull();

    const review = { body: { note: "giao ban tháng 11" } };
    expect((await app.ask("POST", "/api/overview/reviews", { ...review, act: as("observer") })).status).toBe(403);
    const held = await app.ask("POST", "/api/overview/reviews", { ...review, act: as("approving-leader", one) });
    expect(held).toMatchObject({ status: 200, body: { standings: 3 } });
    expect((await overview()).since).toMatchObject({ review: { note: "giao ban tháng 11", heldOn: act.on }, worse: 0, better: 0, changes: [] }); // prettier-ignore

    await record(falls, { period: "2024", value: 30 });
    await record(rises, { period: "2024", value: 40 });
    const edition = { ...RoadFields.parse({ ...ROAD, code: "C", name: { vi: "C", en: "C" } }), reason: "điều chỉnh kế hoạch" }; // prettier-ignore
    given(await setRoad(db, act, { ...edition, indicatorId: stays as never }));
    const { since } = await overview();
    expect(since).toMatchObject({ worse: 1, better: 1 });
    expect(since?.changes.map(({ standing, before }) => [standing.code, before, standing.status])).toEqual([
      ["A", "on-road", "behind"],
      ["B", "behind", "on-road"],
    ]);

    // A review held now starts from here.
    expect((await app.ask("POST", "/api/overview/reviews", { body: { note: null } })).status).toBe(200);
    expect((await overview()).since).toMatchObject({ worse: 0, better: 0, changes: [] });
  });

  test("a body sees its own figures first and may look at all; what other rooms await is told", async () => {
    const mine = await overview("", as("lead", other));
    expect(mine).toMatchObject({ whose: "mine", mayChoose: true, mayHold: false, counts: { "on-road": 1 } });
    expect(mine.tiles.map(({ code }) => code)).toEqual(["B"]);
    const all = await overview("?whose=all", as("lead", other));
    expect(all.tiles.map(({ code }) => code).toSorted()).toEqual(["A", "B", "C"]);
    expect(all.decisions).toMatchObject([{ kind: "below" }]);
  });

  test("the figures of a body open its own lines, not the province's", async () => {
    const { body } = await app.ask("GET", "/api/indicators?whose=mine&sort=name", { act: as("lead", other) });
    expect((body as { items: ListedStanding[] }).items.map(({ code }) => code)).toEqual(["B"]);
  });

  test("beside a mean of places stands the worst of them", async () => {
    const places = (await db.selectFrom("place").select("id").where("workspace_id", "=", act.workspaceId).limit(2).execute()).map(({ id }) => id); // prettier-ignore
    const id = await givenRoad("D", one);
    await record(id, { period: "2024", value: 30 }, { period: "2024", value: 35, placeId: places[0] }, { period: "2024", value: 22, placeId: places[1] }); // prettier-ignore
    const tile = (await overview()).tiles.find(({ code }) => code === "D");
    expect(tile?.worstPart).toEqual({ placeId: places[1], value: 22, parts: 2 });
    const names = await placeReferences.names(db, act, [places[1] ?? ""]);
    expect((await overview()).names[places[1] ?? ""]).toBe(names.get(places[1] ?? ""));
  });
});

test("a sparkline knows where its series breaks and what of it is not final", async () => {
  const id = await givenRoad("E", one);
  await record(
    id,
    { period: "2021", value: 10 },
    { period: "2022", value: 20 },
    { period: "2023", value: 30, breaksBefore: "đổi phương pháp" },
    { period: "2024", value: 32, stage: "preliminary" },
  );
  const { body } = await app.ask("GET", "/api/indicators?search=E&sort=name");
  const line = (body as { items: ListedStanding[] }).items.find(({ code }) => code === "E");
  expect(line).toMatchObject({ spark: [10, 20, 30, 32], sparkBreaks: [2], sparkUnsure: [3] });
});
