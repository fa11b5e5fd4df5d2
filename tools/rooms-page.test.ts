import { expect, test } from "vitest";
import { roomEdges } from "./rooms-page.ts";

test("a room uses another when one of its files does, tests aside", () => {
  const edges = roomEdges([
    { from: "src/rooms/plans/model/plan.ts", to: "src/rooms/documents/model/index.ts" },
    { from: "src/rooms/plans/server/a.test.ts", to: "src/rooms/calendar/server/given-day.ts" },
    { from: "src/rooms/plans/model/plan.ts", to: "src/rooms/plans/model/fate.ts" },
    { from: "src/server/rooms.ts", to: "src/rooms/plans/server/index.ts" },
  ]);
  expect(edges.get("plans")).toEqual(["documents"]);
  expect(edges.get("documents")).toEqual([]);
});
