import { expect, test } from "vitest";
import { frameOf, polygonsByFrame } from "./map-frames.ts";

test("the land, its near islands and both archipelagos have frames of their own", () => {
  expect(frameOf([108.2, 16])).toBe("land");
  expect(frameOf([109.46, 12.65])).toBe("land");
  expect(frameOf([111.2, 15.79])).toBe("hoang-sa");
  expect(frameOf([112.73, 16.66])).toBe("hoang-sa");
  expect(frameOf([114.33, 11.43])).toBe("truong-sa");
  expect(frameOf([111.92, 8.65])).toBe("truong-sa");
});

test("a province with land and an archipelago is drawn in both frames", () => {
  const square = (lon: number, lat: number) => [[[lon, lat], [lon, lat + 1], [lon + 1, lat], [lon, lat]]] as [number, number][][]; // prettier-ignore
  const frames = polygonsByFrame([square(109, 12), square(114, 10), square(108, 12)]);
  expect([...frames].map(([frame, own]) => [frame, own.length])).toEqual([
    ["land", 2],
    ["truong-sa", 1],
  ]);
});
