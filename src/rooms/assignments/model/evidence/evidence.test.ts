import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { doubtsOf, metresBetween } from "./evidence.ts";

const day = (text: string) => PlainDate.parse(text);
const TAM_KY = { latitude: 15.5736, longitude: 108.474 };

describe("what a photo says of itself", () => {
  test("a degree of latitude is a hundred and eleven kilometres", () => {
    const north = { ...TAM_KY, latitude: TAM_KY.latitude + 1 };
    expect(metresBetween(TAM_KY, north)).toBeCloseTo(111_195, -2);
    expect(metresBetween(TAM_KY, TAM_KY)).toBe(0);
  });

  const sound = { takenAt: "2026-11-20T08:15", place: TAM_KY, addedOn: day("2026-11-21"), distanceMetres: 40 };
  test.for([
    { case: "nothing odd", change: {}, doubts: [] },
    { case: "an older photo", change: { takenAt: "2026-10-01T08:15" }, doubts: ["taken-before-given"] },
    { case: "a clock that runs ahead", change: { takenAt: "2026-11-22T08:15" }, doubts: ["taken-after-sent"] },
    { case: "no facts", change: { takenAt: null, place: null, distanceMetres: null }, doubts: ["no-time", "no-place"] },
    { case: "sent from elsewhere", change: { distanceMetres: 1_001 }, doubts: ["sent-from-afar"] },
  ])("$case", ({ change, doubts }) => {
    expect(doubtsOf({ ...sound, ...change }, day("2026-11-02"))).toEqual(doubts);
  });
});
