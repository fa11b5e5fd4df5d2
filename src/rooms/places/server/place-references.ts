import { nameOn } from "../model/index.ts";
import { namedReferences } from "./named-references.ts";
import { findPlaceIdsByCode, listNames } from "./place-queries.ts";

export const placeReferences = namedReferences("place_name", {
  async names(db, act, ids) {
    const names = await listNames(db, act.workspaceId, ids);
    return new Map([...names].map(([id, own]) => [id, nameOn(own, act.on)]));
  },

  byCode: (db, act, codes) => findPlaceIdsByCode(db, act.workspaceId, codes),
});
