import { expect, test } from "vitest";
import { nearestInSight } from "./nearest-in-sight.ts";

/** Three tiles, then two, then one far away to the right. */
const TILES = { a: [0, 0], b: [10, 0], c: [20, 0], d: [0, 10], e: [10, 10], far: [200, 4] } as const;
type Name = keyof typeof TILES;
const names = Object.keys(TILES) as Name[];
const go = (from: Name, key: string) =>
  nearestInSight(from, names, key, (name) => ({ left: TILES[name][0], top: TILES[name][1], width: 8, height: 8 }));

test.for([
  ["a", "ArrowRight", "b"],
  ["b", "ArrowDown", "e"],
  ["c", "ArrowDown", "e"],
  ["e", "ArrowUp", "b"],
  ["b", "ArrowLeft", "a"],
  ["c", "ArrowRight", "far"],
  ["d", "ArrowDown", undefined],
  ["a", "ArrowLeft", undefined],
  ["a", "Enter", undefined],
] as const)("from %s by %s to %s", ([from, key, to]) => {
  expect(go(from, key)).toBe(to);
});

test("every tile is reached from every other by arrows alone", () => {
  for (const start of names) {
    const reached = new Set<Name>([start]);
    for (const name of reached)
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
        const next = go(name, key);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(names.length);
  }
});
