import type { GivenWalk } from "#server-kit/test-walk.ts";
import { ALWAYS, PlaceRegister } from "../model/index.ts";
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
  return { listPlaces: {}, getPlace: { params: { placeId } } };
};
