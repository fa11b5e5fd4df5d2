import { expect, test } from "vitest";
import { newId } from "#shared/id.ts";
import { PlaceId, type PlaceSummary, type Region } from "./place.ts";
import { tileBands } from "./tiles.ts";

const place = (name: string, region: Region | null): PlaceSummary => ({
  id: newId(PlaceId),
  code: name,
  name,
  kind: "commune",
  designation: "xã",
  region,
  parent: null,
  confidence: "stated",
  validFrom: null,
  validTo: null,
});

test("every unit has one tile, in the band of its region", () => {
  const bands = tileBands([place("Núi Thành", "east"), place("Hoàng Sa", null), place("Trà My", "west")]);
  expect(bands.map(({ region, places }) => [region, places.map(({ name }) => name)])).toEqual([
    ["west", ["Trà My"]],
    ["east", ["Núi Thành"]],
    [null, ["Hoàng Sa"]],
  ]);
});
