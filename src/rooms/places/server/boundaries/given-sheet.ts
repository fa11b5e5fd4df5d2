import type { Act } from "#shared/act.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { type Database, inTransaction } from "#store/index.ts";
import { ALWAYS, type BoundarySheetId, matchShapes, PlaceRegister } from "../../model/index.ts";
import { done } from "#shared/outcome.ts";
import { listMatchable } from "./boundary-queries.ts";
import { drawBoundaries } from "./draw-boundaries.ts";
import { keepBoundaries, planBoundaries } from "./keep-boundaries.ts";
import { parseBoundaryFile } from "./parse-boundary-file.ts";
import { readShapes } from "./read-shapes.ts";

/** A made-up province of four square communes, two by two; the borders between them are shared, as real ones are. */
export function givenSquares(codes: readonly string[] = ["90001", "90002", "90003", "90004"]) {
  return {
    type: "FeatureCollection",
    features: codes.map((code, at) => squareFeature({ code, name: `Ô ${at + 1}` }, at % 2, Math.floor(at / 2))),
  };
}

/** With a bend in every border, so that there is something to simplify. */
export function squareFeature(properties: Record<string, string>, column: number, row: number) {
  const [west, south] = [108 + column / 10, 15 + row / 10];
  const [east, north] = [west + 0.1, south + 0.1];
  const ring = [
    [west, south],
    [(west + east) / 2, south + 0.001],
    [east, south],
    [east + 0.001, (south + north) / 2],
    [east, north],
    [(west + east) / 2, north + 0.001],
    [west, north],
    [west + 0.001, (south + north) / 2],
    [west, south],
  ];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

/** The register that these shapes belong to; with a mark in its codes several of them stand side by side. */
export function givenSquareRegister(mark = ""): PlaceRegister {
  const provenance = { sources: [], confidence: "stated", note: null };
  const named = (name: string) => [{ ...ALWAYS, kind: "official", name }];
  const province = { code: `P${mark}`, kind: "province", designation: "Tỉnh", statisticsCode: null, parents: [], names: named(`Tỉnh Ô ${mark}`) }; // prettier-ignore
  const communes = [1, 2, 3, 4].map((number) => ({
    code: `C${number}${mark}`,
    kind: "commune",
    designation: "Xã",
    statisticsCode: mark === "" ? `9000${number}` : null,
    parents: [{ ...ALWAYS, parent: `P${mark}` }],
    names: named(`Ô ${number}`),
  }));
  return PlaceRegister.parse({
    places: [province, ...communes].map((place) => ({
      ...ALWAYS,
      ...place,
      region: null,
      areaHectares: null,
      provenance,
    })),
    successions: [],
  });
}

/** The squares kept from July 2025, for who needs a sheet that stands. */
export async function givenSheet(
  db: Database,
  act: Act,
  codes: readonly string[],
  source: string,
): Promise<{ sheetId: BoundarySheetId }> {
  const validFrom = PlainDate.parse("2025-07-01");
  const { shapes, vertices } = readShapes(parseBoundaryFile(JSON.stringify(givenSquares(codes))));
  const { matches } = matchShapes(shapes, await listMatchable(db, act.workspaceId, "commune", validFrom));
  const matched = matches.flatMap((match) => {
    if (match.state !== "matched") return [];
    return [{ id: match.place, by: match.by, at: match.at, shapeName: "", areaHectares: 1, crossings: 0 }];
  });
  const drawings = drawBoundaries(shapes, new Map(matched.map(({ at, id }) => [at, id])));
  const kept = await inTransaction(db, async (transaction) => {
    const planned = await planBoundaries(transaction, act, validFrom, matched);
    if (!planned.ok) return planned;
    const sheet = { kind: "commune", validFrom, fileName: "o.geojson", sha256: "0", source, terms: "nội bộ", crsSaidBy: "person", vertices } as const; // prettier-ignore
    return done(await keepBoundaries(transaction, act, sheet, planned.value, drawings));
  });
  if (!kept.ok) throw new Error(kept.refusal.code);
  return { sheetId: kept.value };
}
