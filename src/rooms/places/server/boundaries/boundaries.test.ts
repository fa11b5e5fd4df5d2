import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { geoArea } from "d3-geo";
import { feature } from "topojson-client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { fileWording } from "#file-kit/wording.ts";
import { openTestApp, type TestApp } from "#server-kit/test-app.ts";
import type { Act, Role } from "#shared/act.ts";
import { givenWorkspace, openTestDatabase } from "#store/test-database.ts";
import {
  boundaryRefusals,
  findGaps,
  findOverlaps,
  GAP_BUDGET,
  type listBoundariesEndpoint,
  type LoadedBoundaries,
  OVERLAP_BUDGET,
  type PlaceHistory,
  placeRefusals,
  type PlacesTopology,
  readPlaceRegister,
} from "../../model/index.ts";
import { importPlaces } from "../import-places.ts";
import { placeRoutes } from "../routes.ts";
import { givenSquareRegister, givenSquares, squareFeature } from "./given-sheet.ts";
import { parseBoundaryFile } from "./parse-boundary-file.ts";
import { readShapes } from "./read-shapes.ts";

type Listed = z.output<typeof listBoundariesEndpoint.output>;

const { db } = await openTestDatabase();
const incoming = await mkdtemp(join(tmpdir(), "lotrinh-boundaries-"));
let act: Act;
let app: TestApp;

beforeAll(async () => {
  act = await givenWorkspace(db);
  expect((await importPlaces(db, act, givenSquareRegister())).ok).toBe(true);
  app = await openTestApp(act, [placeRefusals, boundaryRefusals, fileWording], (routes) => placeRoutes(routes, db, { followers: [] }, incoming)); // prettier-ignore
});
afterAll(async () => {
  await app.close();
  await rm(incoming, { recursive: true });
});

type Said = { readonly mode?: string; readonly validFrom?: string; readonly said?: object; readonly crs?: string };

function address({ mode = "dry-run", validFrom = "2025-07-01", said = {}, crs = "wgs84" }: Said): string {
  const query = new URLSearchParams({
    fileName: "ranh-gioi.geojson",
    mode,
    kind: "commune",
    validFrom,
    source: "Sở tự vẽ",
    terms: "dùng nội bộ",
    crs,
    said: JSON.stringify(said),
  });
  return `/api/places/boundaries/load?${query}`;
}

async function load(file: unknown, said: Said = {}, asking: Act = act): Promise<LoadedBoundaries> {
  const answer = await app.ask("POST", address(said), { body: file, act: asking });
  expect([answer.status, answer.problem.detail]).toEqual([200, undefined]);
  return answer.body as LoadedBoundaries;
}

async function refusalOf(file: unknown, said: Said = {}): Promise<string> {
  const { status, problem } = await app.ask("POST", address(said), { body: file });
  expect(status).toBeGreaterThanOrEqual(400);
  expect(problem.detail).toMatch(/\S/u);
  return problem.code;
}

async function listed(on: string, asking: Act = act): Promise<Listed> {
  return (await app.ask("GET", `/api/places/boundaries?kind=commune&as_of=${on}`, { act: asking })).body as Listed;
}

async function workspaceWithSquares(): Promise<Act> {
  const own = await givenWorkspace(db);
  expect((await importPlaces(db, own, givenSquareRegister())).ok).toBe(true);
  return own;
}

describe("a file of boundaries", () => {
  test("is judged without anything being kept", async () => {
    const told = await load(givenSquares());
    expect(told).toMatchObject({ sheetId: null, counts: { matched: 4, doubt: 0, outside: 0 }, missing: { count: 0 } });
    expect(told.columns).toEqual({ code: "code", name: "name" });
    expect((await listed("2025-07-01")).places).toEqual([]);
    expect(await readdir(incoming)).toEqual([]);
  });

  test("is kept from its day, drawn by places, and closes what stood before", async () => {
    const first = await load(givenSquares(), { mode: "save" });
    expect((await listed("2025-06-30")).places).toEqual([]);
    const { places, sheets, missing } = await listed("2025-07-01");
    expect([places.map(({ name }) => name), missing]).toEqual([["Ô 1", "Ô 2", "Ô 3", "Ô 4"], 0]);
    expect(sheets).toMatchObject([{ id: first.sheetId, source: "Sở tự vẽ", terms: "dùng nội bộ" }]);

    const second = await load(givenSquares(["90001", "90002"]), { mode: "save", validFrom: "2026-01-01" });
    expect([second.closes, second.replaces, second.missing.count]).toEqual([2, 0, 2]);
    const before = new Set((await listed("2025-12-31")).places.map(({ sheetId }) => sheetId));
    expect(before).toEqual(new Set([first.sheetId]));
    const after = new Set((await listed("2026-01-01")).places.map(({ sheetId }) => sheetId));
    expect(after).toEqual(new Set([first.sheetId, second.sheetId]));

    const { boundaries } = (await app.ask("GET", `/api/places/${places[0]?.id}`)).body as PlaceHistory;
    expect(boundaries.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ["2026-01-01", null],
      ["2025-07-01", "2025-12-31"],
    ]);
  });

  test("loaded again for the same day takes the place of the first, and the record of changes says so", async () => {
    const own = await workspaceWithSquares();
    await load(givenSquares(), { mode: "save" }, own);
    const mended = await load(givenSquares(), { mode: "save" }, own);
    expect([mended.closes, mended.replaces]).toEqual([0, 4]);
    const { sheets } = await listed("2025-07-01", own);
    expect(sheets.map(({ id }) => id)).toEqual([mended.sheetId]);
    const entries = await db.$pickTables<"audit_entry">().selectFrom("audit_entry").select("act").where("workspace_id", "=", own.workspaceId).where("act", "=", "boundaries-loaded").execute(); // prettier-ignore
    expect(entries.length).toBe(2);
  });

  test("with a shape in doubt is not kept until a person said which place it is, or none", async () => {
    const own = await workspaceWithSquares();
    const file = givenSquares(["90001", "90002", "90003", "12345"]);
    const [doubt] = (await load(file, {}, own)).shapes;
    expect(doubt).toMatchObject({ at: 3, state: "doubt", why: "code-unknown", places: [{ name: "Ô 4" }] });
    const undecided = await app.ask("POST", address({ mode: "save" }), { body: file, act: own });
    expect([undecided.status, undecided.problem.code]).toEqual([409, "boundaries-undecided"]);
    expect((await load(file, { mode: "save", said: { 3: null } }, own)).counts).toMatchObject({
      matched: 3,
      "left-out": 1,
    });
    const decided = await load(file, { mode: "save", said: { 3: doubt?.places[0]?.id } }, own);
    expect([decided.counts.matched, decided.missing.count]).toEqual([4, 0]);
  });

  test("a place of another workspace cannot be chosen", async () => {
    const own = await workspaceWithSquares();
    const { places } = await listed("2026-01-01");
    const answer = await app.ask("POST", address({ mode: "save", said: { 0: places[0]?.id } }), { body: givenSquares(["1", "90002", "90003", "90004"]), act: own }); // prettier-ignore
    expect([answer.status, answer.problem.code]).toEqual([409, "boundary-place-unknown"]);
  });

  test("is taken from whoever keeps the places only", async () => {
    const roles: Role[] = ["observer", "lead", "public"];
    const refused = await app.ask("POST", address({}), {
      body: givenSquares(),
      act: { ...act, actor: { ...act.actor, roles } },
    });
    expect([refused.status, refused.problem.code]).toEqual([403, "not-allowed"]);
  });
});

describe("a drawing", () => {
  test("shares the borders of neighbours, under the ids of the places", async () => {
    const { sheets, places } = await listed("2025-12-31");
    const { text } = await app.read(`/api/places/boundaries/${sheets[0]?.id}/coarse`);
    const topology = JSON.parse(text) as PlacesTopology;
    const drawn = feature(topology, topology.objects.places).features;
    expect(new Set(drawn.map(({ id }) => id))).toEqual(new Set(places.map(({ id }) => id)));
    // Four squares have twelve borders between their corners when each is drawn once, eight of them outside.
    expect(topology.arcs.length).toBeLessThanOrEqual(12);
    expect(drawn.every((each) => geoArea(each) > 0 && geoArea(each) < 0.01)).toBe(true);
  });

  test("is foreign to another workspace", async () => {
    const { sheets } = await listed("2025-12-31");
    const other = await givenWorkspace(db);
    expect((await app.read(`/api/places/boundaries/${sheets[0]?.id}/coarse`, other)).status).toBe(404);
  });
});

describe("a hostile or mistaken file is refused with a sentence", () => {
  const shape = (coordinates: unknown, properties: object = { code: "90001" }) => ({
    type: "FeatureCollection",
    features: [{ type: "Feature", properties, geometry: { type: "Polygon", coordinates } }],
  });
  const ring = (points: number[][]) => shape([[...points, points[0]]]);
  const square = [[108, 15], [108.1, 15], [108.1, 15.1], [108, 15.1]]; // prettier-ignore
  const topology = (arcs: unknown, named: unknown, more: object = {}) => ({
    type: "Topology",
    arcs,
    objects: { x: { type: "GeometryCollection", geometries: [{ type: "Polygon", properties: {}, arcs: named }] } },
    ...more,
  });
  const arc = [...square, square[0]];
  test.for([
    { case: "no map at all", file: { hello: 1 }, code: "boundary-not-geojson" },
    { case: "points", file: { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [108, 15] } }] }, code: "boundary-not-area" }, // prettier-ignore
    { case: "an open ring", file: shape([square]), code: "boundary-ring-open" },
    { case: "a ring without an area", file: ring([[108, 15], [108.1, 15], [108.2, 15]]), code: "boundary-not-area" }, // prettier-ignore
    { case: "metres of VN-2000", file: ring([[563_000, 1_720_000], [564_000, 1_720_000], [564_000, 1_721_000]]), code: "boundary-not-degrees" }, // prettier-ignore
    { case: "latitude first", file: ring(square.map(([lon, lat]) => [lat ?? 0, lon ?? 0])), code: "boundary-axes-swapped" }, // prettier-ignore
    { case: "a shape in Paris", file: ring([[2, 48], [3, 48], [3, 49]]), code: "boundary-outside" }, // prettier-ignore
    { case: "a stated system that is another", file: { ...givenSquares(), crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::9210" } } }, code: "boundary-crs-unknown" }, // prettier-ignore
    { case: "words for coordinates", file: shape([[["a", "b"]]]), code: "boundary-broken" },
    { case: "numbers beyond counting", file: JSON.stringify(ring(square)).replaceAll("108.1", "1e999"), code: "boundary-broken" }, // prettier-ignore
    { case: "brackets without end", file: "[".repeat(100_000), code: "boundary-nested-too-deep" },
    { case: "an arc that is not there", file: topology([arc], [[7]]), code: "boundary-not-geojson" },
    { case: "an arc named a million times", file: topology([Array.from({ length: 5000 }, () => arc).flat()], [Array.from({ length: 1_000 }, () => 0)]), code: "boundary-too-many-points" }, // prettier-ignore
    { case: "a transform of no numbers", file: topology([arc], [[0]], { transform: { scale: ["x", 1], translate: [0, 0] } }), code: "boundary-not-geojson" }, // prettier-ignore
    { case: "shapes of nobody here", file: shape([[...square, square[0]]], { code: "00000" }), code: "boundary-nothing-matched" }, // prettier-ignore
  ])("$case: $code", async ({ file, code }) => {
    expect(await refusalOf(file)).toBe(code);
  });

  test("and so is one that a person says is in VN-2000", async () => {
    expect(await refusalOf(givenSquares(), { crs: "vn2000" })).toBe("boundary-not-degrees");
  });

  test("a cross in an outline is told, a ring the wrong way round is turned", async () => {
    const bow = squareFeature({ code: "90001", name: "Ô 1" }, 0, 0);
    bow.geometry.coordinates = [[[108, 15], [108.1, 15.1], [108.1, 15], [108, 15.2], [108, 15]]]; // prettier-ignore
    const told = await load({ type: "FeatureCollection", features: [bow] });
    expect(told.shapes[0]?.crossings?.count).toBe(1);
    const clockwise = squareFeature({ code: "90001", name: "Ô 1" }, 0, 0);
    clockwise.geometry.coordinates[0]?.reverse();
    expect(await load({ type: "FeatureCollection", features: [clockwise] })).toMatchObject({ turned: 1 });
  });
});

describe("two shapes over one piece of land", () => {
  test("are told with what both have, and kept all the same when a person says so", async () => {
    const own = await workspaceWithSquares();
    const shifted = squareFeature({ code: "90002", name: "Ô 2" }, 1, 0);
    // The second square begins a hundredth of a degree too far west.
    for (const point of shifted.geometry.coordinates[0] ?? []) point[0] = (point[0] ?? 0) - 0.01;
    const file = {
      type: "FeatureCollection",
      features: [squareFeature({ code: "90001", name: "Ô 1" }, 0, 0), shifted],
    };
    const told = await load(file, {}, own);
    expect(told.overlaps).toMatchObject({ count: 1, first: [{ one: { code: "90001" }, other: { code: "90002" } }] });
    // 0.01 × 0.1 degrees at 15 degrees north: 1.07 km by 11.1 km.
    expect(told.overlaps?.first[0]?.hectares).toBeCloseTo(1194, -1);
    expect(told.overlaps?.first[0]?.share).toBeCloseTo(0.1, 2);
    expect(told.kept).toEqual({ coarse: 18, fine: 18 });
    expect((await load(file, { mode: "save" }, own)).counts.matched).toBe(2);
    expect((await load(givenSquares(), {}, own)).overlaps).toEqual({ count: 0, first: [] });
  });

  test("two parts of one place may lie over each other, and shapes that nobody keeps are not spoken of", async () => {
    const own = await workspaceWithSquares();
    const twice = [squareFeature({ code: "90001", name: "Ô 1" }, 0, 0), squareFeature({ code: "90001", name: "Ô 1" }, 0, 0)]; // prettier-ignore
    const foreign = squareFeature({ code: "55555", name: "Nơi khác" }, 0, 0);
    const told = await load({ type: "FeatureCollection", features: [...twice, foreign] }, {}, own);
    expect([told.counts.matched, told.overlaps]).toEqual([2, { count: 0, first: [] }]);
  });
});

/** The second square, moved to the east (or, below 0, to the west). */
function moved(degrees: number) {
  const square = squareFeature({ code: "90002", name: "Ô 2" }, 1, 0);
  for (const point of square.geometry.coordinates[0] ?? []) point[0] = (point[0] ?? 0) + degrees;
  return square;
}
const fileOf = (...features: object[]) => ({ type: "FeatureCollection", features });
const first = () => squareFeature({ code: "90001", name: "Ô 1" }, 0, 0);

describe("ground that no shape covers", () => {
  test("is told with both neighbours, its area and its place, and kept all the same when a person says so", async () => {
    const own = await workspaceWithSquares();
    const told = await load(fileOf(first(), moved(0.0005)), {}, own);
    expect(told.gaps).toMatchObject({
      count: 1,
      first: [{ between: [{ code: "90001" }, { code: "90002" }], more: 0 }],
    });
    // 0.0005 × 0.1 degrees at 15 degrees north: 54 m by 11.1 km.
    expect(told.gaps?.first[0]?.hectares).toBeCloseTo(59.7, 0);
    const [lon, lat] = told.gaps?.first[0]?.at ?? [0, 0];
    expect([lon, lat]).toEqual([expect.closeTo(108.1, 2), expect.closeTo(15.05, 1)]);
    expect((await load(fileOf(first(), moved(0.0005)), { mode: "save" }, own)).gaps?.count).toBe(1);
    expect((await load(givenSquares(), {}, own)).gaps).toEqual({ count: 0, first: [] });
  });

  test("beside shapes that nobody keeps is not spoken of", async () => {
    const own = await workspaceWithSquares();
    const foreign = moved(0.0005);
    foreign.properties = { code: "55555", name: "Nơi khác" };
    const two = squareFeature({ code: "66666", name: "Nơi khác nữa" }, 0, 0);
    const far = squareFeature({ code: "90004", name: "Ô 4" }, 1, 3);
    const told = await load(fileOf(two, foreign, far), {}, own);
    expect([told.counts.matched, told.gaps]).toEqual([1, { count: 0, first: [] }]);
  });
});

describe("beside what an earlier file loaded", () => {
  test("an overlap and a gap with the boundary of another place are told by its name, shared borders are none", async () => {
    const own = await workspaceWithSquares();
    await load(fileOf(first()), { mode: "save" }, own);
    const exact = await load(fileOf(moved(0)), {}, own);
    expect(exact).toMatchObject({ overlaps: { count: 0 }, gaps: { count: 0 }, beside: { compared: 1, tooCoarse: 0 } });
    const over = await load(fileOf(moved(-0.01)), {}, own);
    expect(over.overlaps).toMatchObject({ count: 1, first: [{ one: { code: "90002" }, other: { at: null, name: "Ô 1" } }] }); // prettier-ignore
    expect(over.overlaps?.first[0]?.hectares).toBeCloseTo(1194, -1);
    const apart = await load(fileOf(moved(0.0005)), {}, own);
    expect(apart.gaps?.first[0]?.between.map(({ name }) => name).toSorted((one, other) => String(one).localeCompare(String(other)))).toEqual(["Ô 1", "Ô 2"]); // prettier-ignore
    expect(apart.gaps?.first[0]?.hectares).toBeCloseTo(59.7, 0);
  });

  test("a place is never compared with its own former boundary, nor on a day before that one stands", async () => {
    const own = await workspaceWithSquares();
    await load(fileOf(first()), { mode: "save", validFrom: "2026-01-01" }, own);
    const shifted = first();
    for (const point of shifted.geometry.coordinates[0] ?? []) point[0] = (point[0] ?? 0) + 0.01;
    const again = await load(fileOf(shifted), { validFrom: "2026-06-01" }, own);
    expect(again).toMatchObject({ overlaps: { count: 0 }, beside: { compared: 0 }, closes: 1 });
    const earlier = await load(fileOf(moved(-0.01)), {}, own);
    expect(earlier).toMatchObject({ overlaps: { count: 0 }, beside: { compared: 0 } });
    const doubtful = squareFeature({ code: "12345", name: "Ô 1" }, 0, 0);
    const asked = await load(fileOf(doubtful, moved(0)), { validFrom: "2026-06-01" }, own);
    expect(asked).toMatchObject({ counts: { doubt: 1 }, overlaps: { count: 0 }, beside: { compared: 0 } });
  });
});

const geo = new URL("../../../../../../shared/geo/", import.meta.url);
const measured = await readFile(new URL("danang-communes-94-2025.topojson", geo), "utf8").catch(() => undefined);

describe.skipIf(measured === undefined)("the measured boundaries of the new Đà Nẵng (outside of the project)", () => {
  test(
    "match all 94 communes of the example by code, and keep Hoàng Sa at every detail",
    { timeout: 120_000 },
    async () => {
      const own = await givenWorkspace(db);
      const register = new URL("../../../../../examples/quang-nam/places.json", import.meta.url);
      await importPlaces(db, own, readPlaceRegister(JSON.parse(await readFile(register, "utf8"))));
      const told = await load(measured, { mode: "save" }, own);
      expect(told.counts).toEqual({ matched: 94, doubt: 0, outside: 0, "left-out": 0 });
      expect(told.overlaps).toEqual({ count: 0, first: [] });
      expect(told.gaps).toEqual({ count: 0, first: [] });
      const { places } = await listed("2025-07-01", own);
      const islands = places.find(({ name }) => name === "đặc khu Hoàng Sa");
      for (const detail of ["coarse", "fine"] as const) {
        const { text } = await app.read(`/api/places/boundaries/${told.sheetId}/${detail}`, own);
        const topology = JSON.parse(text) as PlacesTopology;
        const drawn = feature(topology, topology.objects.places).features;
        expect(drawn.length).toBe(94);
        expect(drawn.filter((each) => geoArea(each) === 0)).toEqual([]);
        expect(geoArea(drawn.find(({ id }) => id === islands?.id) as never)).toBeGreaterThan(0);
        expect(text.length).toBeLessThan({ coarse: 200_000, fine: 400_000 }[detail]);
      }
    },
  );

  test(
    "half of them beside the other half, kept on its grid, neither overlap nor gape",
    { timeout: 120_000 },
    async () => {
      const own = await givenWorkspace(db);
      const register = new URL("../../../../../examples/quang-nam/places.json", import.meta.url);
      await importPlaces(db, own, readPlaceRegister(JSON.parse(await readFile(register, "utf8"))));
      const whole = JSON.parse(measured ?? "") as PlacesTopology;
      const [name = ""] = Object.keys(whole.objects);
      const half = (rest: number) => {
        const { geometries } = (whole.objects as Record<string, { geometries: unknown[] }>)[name] ?? { geometries: [] };
        const own94 = geometries.filter((_, at) => at % 2 === rest);
        return { ...whole, objects: { [name]: { type: "GeometryCollection", geometries: own94 } } };
      };
      await load(half(0), { mode: "save" }, own);
      const told = await load(half(1), {}, own);
      expect(told).toMatchObject({
        counts: { matched: 47 },
        beside: { compared: 47, tooCoarse: 0 },
        overlaps: { count: 0 },
      });
      expect(told.gaps?.first).toEqual([]);
    },
  );

  test(
    "all 3,321 communes of the country are read, the crosses in 13 of them and six overlaps and fifteen gaps told",
    { timeout: 120_000 },
    async () => {
      const parsed = parseBoundaryFile(await readFile(new URL("vn-communes-2025.topojson", geo), "utf8"));
      const { shapes } = readShapes(parsed);
      const crossed = shapes.filter(({ crossings }) => crossings === null || crossings.count > 0);
      expect([shapes.length, crossed.length]).toEqual([3321, 13]);
      expect(shapes.filter(({ areaHectares }) => areaHectares <= 0 || areaHectares > 500_000)).toEqual([]);
      const overlaps = findOverlaps(shapes, { left: OVERLAP_BUDGET }) ?? [];
      expect(overlaps.map(({ one, other, hectares }) => [one, other, Math.round(hectares)]).slice(0, 4)).toEqual([[464, 474, 348], [467, 474, 348], [464, 467, 348], [437, 902, 10]]); // prettier-ignore
      const gaps = findGaps(shapes, { left: GAP_BUDGET }) ?? [];
      expect([gaps.length, Math.round(gaps[0]?.hectares ?? 0)]).toEqual([15, 8]);
    },
  );
});
