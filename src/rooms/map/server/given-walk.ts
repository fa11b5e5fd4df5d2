import type { GivenWalk } from "#server-kit/test-walk.ts";

export const walkMap: GivenWalk = async () => ({
  listMapLayers: {},
  getMapLayer: { params: { layer: "industrial-zone" }, query: { kind: "commune" } },
  listMapRecords: { params: { layer: "industrial-zone" }, query: { kind: "commune", place: "above" } },
});
