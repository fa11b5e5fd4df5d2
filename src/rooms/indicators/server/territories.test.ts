import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { readOrganisationRegister, organisationRefusals } from "#rooms/organisations/model/index.ts";
import { importOrganisations } from "#rooms/organisations/server/index.ts";
import { organisationRoutes } from "#rooms/organisations/server/index.ts";
import { placeRefusals, PlaceChange, type PlaceChangeEffect, readPlaceRegister } from "#rooms/places/model/index.ts";
import { importPlaces, placeRoutes } from "#rooms/places/server/index.ts";
import { acceptConfident, getReview, importPlan, publishPlan } from "#rooms/plans/server/index.ts";
import { openTestApp } from "#server-kit/test-app.ts";
import type { Act } from "#shared/act.ts";
import { fieldRefusals } from "#shared/fields/index.ts";
import type { Outcome } from "#shared/outcome.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import { indicatorRefusals, type listTerritoriesEndpoint } from "../model/index.ts";
import { acceptTargets } from "./accept-targets.ts";
import { NO_PROGRAMMES } from "./given-ports.ts";
import { chipsOfTargets, indicatorOwnersFollow, indicatorRoutes, targetsFollowPlaces } from "./index.ts";

type Territories = z.output<typeof listTerritoriesEndpoint.output>;

const { db } = await openTestDatabase();
const act = await givenWorkspace(db);
const app = await openTestApp(act, [indicatorRefusals, fieldRefusals, placeRefusals, organisationRefusals], (scope) => {
  indicatorRoutes(scope, db, NO_PROGRAMMES);
  placeRoutes(scope, db, { followers: [targetsFollowPlaces] });
  organisationRoutes(scope, db, { followers: [indicatorOwnersFollow], handovers: [] });
});
afterAll(() => app.close());

const example = new URL("../../../../examples/quang-nam/", import.meta.url);
const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(new URL(name, example), "utf8"));
given(await importPlaces(db, act, readPlaceRegister(await read("places.json"))));
given(await importOrganisations(db, act, readOrganisationRegister(await read("organisations.json"))));
const planId = await publish(
  act,
  "Phát triển công nghiệp Quảng Nam",
  "2024-12-31",
  "Đến năm 2030, GRDP bình quân đầu người đạt trên 7.500 USD.",
  "Đến năm 2030, tỷ lệ lấp đầy các cụm công nghiệp của huyện Núi Thành đạt trên 60%.",
);

async function publish(who: Act, title: string, on: string, ...targets: string[]) {
  const lines = targets.map((words, at) => `${at + 1}. ${words}`).join("\n");
  const text = `KẾ HOẠCH\n${title}\n\nI. MỤC TIÊU\n${lines}\n`;
  const { planId: id } = given(await importPlan(db, who, { text }));
  given(await acceptConfident(db, who, { planId: id, confidence: 0 }));
  const { version, coverage } = given(await getReview(db, who, id));
  const seen = { planId: id, version, undecidedSeen: coverage.undecided, bodiesOn: PlainDate.parse(on) };
  given(await publishPlan(db, who, seen, { acceptors: [acceptTargets], followers: [], searchables: [] }));
  return id;
}

function given<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

async function territories(on: string): Promise<Territories> {
  return (await app.ask("GET", `/api/indicators/territories?as_of=${on}`)).body as Territories;
}

async function settle(body: object, asking: Act = act) {
  return app.ask("POST", "/api/indicators/territories", { body, act: asking });
}

describe("for which place a target counts", () => {
  test("its own words say, else the head of the plan", async () => {
    const { items, names } = await territories("2025-06-30");
    const told = items.map(({ lines: [line] }) => [line?.kind, names[line?.placeId ?? ""]]);
    expect(told).toEqual([
      ["head", "tỉnh Quảng Nam"],
      ["words", "huyện Núi Thành"],
    ]);
    expect(items.map(({ asks }) => asks)).toEqual([null, null]);
  });

  test("from the day the province joined the city each target asks, with those who hold the area now", async () => {
    const { items } = await territories("2025-07-01");
    expect(items.map(({ asks }) => asks?.lastDay)).toEqual(["2025-06-30", "2025-06-30"]);
    expect(items[0]?.asks?.heirs.map(({ name }) => name)).toEqual(["thành phố Đà Nẵng"]);
    expect(items[1]?.asks?.heirs.length).toBeGreaterThan(1);
    const chips = await chipsOfTargets(db, act.workspaceId, planId, PlainDate.parse("2025-07-01"));
    expect(chips.filter(({ label }) => label === "indicators.chip.territory-ended").map(({ text }) => text)).toEqual([
      "tỉnh Quảng Nam",
      "huyện Núi Thành",
    ]);
  });

  test("a person decides once, with a basis, and the days before stay as they were", async () => {
    const { items } = await territories("2025-07-01");
    const [ofProvince, ofDistrict] = items;
    const heir = ofProvince?.asks?.heirs[0]?.id;
    const body = { targetId: ofProvince?.target.id, from: "2025-07-01", basis: "Nghị quyết 202/2025/QH15" };
    const reader = { ...act, actor: { ...act.actor, roles: ["observer" as const] } };
    expect((await settle({ ...body, kind: "rebased", placeId: heir }, reader)).problem.code).toBe("not-allowed");
    expect((await settle({ ...body, kind: "rebased", placeId: ofProvince?.lines[0]?.placeId })).problem.code).toBe(
      "territory-place-not-in-force",
    );
    expect((await settle({ ...body, kind: "rebased", placeId: heir })).status).toBe(200);
    expect((await settle({ ...body, targetId: ofDistrict?.target.id, kind: "continued", placeId: null })).status).toBe(
      200,
    );

    const after = await territories("2025-07-01");
    expect(after.items.map(({ asks }) => asks)).toEqual([null, null]);
    expect(after.items.map(({ lines }) => lines.map(({ kind }) => kind))).toEqual([
      ["head", "rebased"],
      ["words", "continued"],
    ]);
    const chipsOn = async (on: string) =>
      (await chipsOfTargets(db, act.workspaceId, planId, PlainDate.parse(on)))
        .filter(({ label }) => label.includes("territory"))
        .map(({ label, text }) => `${label.split("-")[1]}: ${text}`);
    expect(await chipsOn("2025-06-30")).toEqual([]);
    expect(await chipsOn("2025-07-01")).toEqual(["rebased: thành phố Đà Nẵng", "continued: huyện Núi Thành"]);
  });
});

describe("places that change", () => {
  const change = (more: object = {}) => ({
    effectiveOn: "2028-01-01",
    basis: {
      instrument: "Nghị quyết thử",
      issuer: null,
      issuedOn: null,
      sources: [],
      confidence: "stated",
      note: null,
    },
    creates: [],
    parts: [{ kind: "merged", from: "DN-20335", to: "DN-20341", share: 1, matter: null }],
    mode: "dry-run",
    ...more,
  });
  const send = (body: object) => app.ask("POST", "/api/places/changes", { body });

  test("ask one decision for each target of a place that ends, and record all of it or nothing", async () => {
    await publish(
      act,
      "Kế hoạch của phường",
      "2026-01-01",
      "Đến năm 2030, tỷ lệ đô thị hóa của phường Bàn Thạch đạt trên 90%.",
    );
    const seen = (await send(change())).body as PlaceChangeEffect;
    expect(seen).toMatchObject({
      successionId: null,
      undecided: 1,
      ended: [{ code: "DN-20335", lastDay: "2027-12-31" }],
    });
    const [asked] = seen.asks;
    expect((await send(change({ mode: "record" }))).problem.code).toBe("ended-places-undecided");

    const wrong = { [asked?.id ?? ""]: { kind: "rebased", to: "DN-20335", basis: "gộp phường" } };
    expect((await send(change({ mode: "record", decisions: wrong }))).problem.code).toBe(
      "territory-place-not-in-force",
    );
    expect((await app.ask("GET", "/api/places?as_of=2028-01-01&search=ban%20thach")).body).toMatchObject({ items: [{ code: "DN-20335" }] }); // prettier-ignore

    const decisions = { [asked?.id ?? ""]: { kind: "rebased", to: "DN-99", basis: "gộp phường" } };
    const days = { validFrom: "2028-01-01", validTo: null };
    const fresh = { ...days, code: "DN-99", kind: "commune", designation: "phường", region: "east", statisticsCode: null, areaHectares: null, parents: [], names: [{ ...days, kind: "official", name: "phường Mới" }], provenance: { sources: [], confidence: "stated", note: null } }; // prettier-ignore
    const parts = [{ kind: "merged", from: "DN-20335", to: "DN-99", share: 1, matter: null }];
    expect((await send(change({ mode: "record", decisions, creates: [fresh], parts }))).status).toBe(200);
    const begun = (await app.ask("GET", "/api/places?as_of=2028-01-01&search=phuong%20moi")).body;
    expect(begun).toMatchObject({ items: [{ code: "DN-99", parent: { name: "thành phố Đà Nẵng" } }] });
    expect((await app.ask("GET", "/api/places?as_of=2028-01-01&search=ban%20thach")).body).toMatchObject({ items: [] });
    const { items, names } = await territories("2028-01-01");
    const lines = items.find(({ target }) => target.id === asked?.id)?.lines;
    expect(lines?.map(({ kind, placeId }) => [kind, names[placeId ?? ""]])).toEqual([
      ["words", "phường Bàn Thạch"],
      ["rebased", "phường Mới"],
    ]);
  });

  test("are refused where a place has ended already, and for shares that lose a part", async () => {
    expect((await send(change())).problem.code).toBe("place-change-not-in-force");
    const parts = [{ kind: "split", from: "DN-20341", to: "DN-20333", share: 0.5, matter: null }];
    expect((await send(change({ parts }))).problem.code).toBe("shares-not-whole");
    expect(PlaceChange.safeParse(change({ parts: [] })).success).toBe(false);
  });
});

describe("an indicator", () => {
  test("moves on with the body that answers for it; who did before stays on its page", async () => {
    const list = await app.ask("GET", "/api/organisations?as_of=2024-12-31&search=so%20cong%20thuong");
    const [owner] = (list.body as { items: { id: string; name: string }[] }).items;
    const heirs = await app.ask("GET", "/api/organisations?as_of=2024-12-31&search=so%20tai%20chinh");
    const [heir] = (heirs.body as { items: { id: string; name: string }[] }).items;
    const fields = {
      code: "CO",
      name: { vi: "Chỉ số", en: "Index" },
      unit: { vi: "%", en: "%" },
      direction: "rise",
      accumulation: "rate",
      frequency: "year",
      dueAfterDays: 30,
      ownerId: owner?.id,
    };
    const { indicatorId } = (await app.ask("POST", "/api/indicators", { body: fields })).body as {
      indicatorId: string;
    };
    const reform = {
      effectiveOn: "2025-03-01",
      basis: change2025,
      creates: [],
      changes: [{ kind: "merged", from: owner?.id, to: { id: heir?.id }, share: 1, isCarrier: false }],
    };
    const post = (more: object) => app.ask("POST", "/api/organisation-successions", { body: { ...reform, ...more } });
    const dry = await post({ mode: "dry-run" });
    expect(dry.body).toMatchObject({ rows: [{ label: "indicators.succession.owners", count: 1, to: heir?.id }] });
    expect((await post({ mode: "record", rowsSeen: 1 })).body).toMatchObject({
      balance: [{ before: 1, after: 1, without: 0 }],
    });
    expect((await app.ask("GET", `/api/indicators/${indicatorId}`)).body).toMatchObject({
      indicator: { ownerId: heir?.id },
      pastOwners: [{ ownerId: owner?.id, lastDay: "2025-02-28", basis: "Nghị quyết sắp xếp" }],
    });
  });
  const change2025 = { instrument: "Nghị quyết sắp xếp", issuer: null, issuedOn: null, sources: [], confidence: "stated", note: null } as const; // prettier-ignore
});
