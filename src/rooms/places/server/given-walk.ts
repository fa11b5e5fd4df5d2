import type { GivenWalk, WalkCall } from "#server-kit/test-walk.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { ALWAYS, PlaceRegister } from "../model/index.ts";
import { givenSheet, givenSquareRegister, givenSquares } from "./boundaries/given-sheet.ts";
import { importPlaces } from "./import-places.ts";
import { placeTables } from "./tables.ts";

export const walkPlaces: GivenWalk = async (db, act, { mark }) => {
  const register = PlaceRegister.parse({
    places: [
      {
        ...ALWAYS,
        code: mark,
        kind: "province",
        designation: "Tỉnh",
        region: null,
        statisticsCode: null,
        areaHectares: null,
        names: [{ ...ALWAYS, kind: "official", name: `Tỉnh ${mark}` }],
        parents: [],
        provenance: { sources: [], confidence: "stated", note: null },
      },
    ],
    successions: [],
  });
  const imported = await importPlaces(db, act, register);
  if (!imported.ok) throw new Error(imported.refusal.code);
  const { id: placeId } = await placeTables(db)
    .selectFrom("place")
    .select("id")
    .where("workspace_id", "=", act.workspaceId)
    .where("code", "=", mark)
    .executeTakeFirstOrThrow();
  return {
    listPlaces: {},
    getPlace: { params: { placeId } },
    namePlace: {
      params: { placeId },
      version: 1,
      body: { kind: "alias", name: `Tên khác ${mark}`, from: act.on, basis: mark },
    },
    ...(await walkBoundaries(db, act, mark)),
  };
};

async function walkBoundaries(db: Database, act: Act, mark: string): Promise<Readonly<Record<string, WalkCall>>> {
  const imported = await importPlaces(db, act, givenSquareRegister(mark));
  if (!imported.ok) throw new Error(imported.refusal.code);
  const codes = [1, 2, 3, 4].map((number) => `C${number}${mark}`);
  const query = { mode: "save", kind: "commune", validFrom: "2025-07-01", source: `Nguồn ${mark}`, terms: "nội bộ", crs: "wgs84" }; // prettier-ignore
  const { sheetId } = await givenSheet(db, act, codes, query.source);
  return {
    listBoundaries: { query: { kind: "commune" } },
    listPlaceLevels: {},
    changePlaces: {
      body: {
        mode: "dry-run",
        effectiveOn: "2028-01-01",
        basis: { instrument: mark, issuer: null, issuedOn: null, sources: [], confidence: "stated", note: null },
        creates: [],
        parts: [{ kind: "merged", from: codes[0], to: codes[1], share: 1, matter: null }],
      },
    },
    drawBoundaries: { params: { sheetId, detail: "coarse" } },
    loadBoundaries: { query: { ...query, fileName: `${mark}.geojson` }, body: givenSquares(codes) },
  };
}
