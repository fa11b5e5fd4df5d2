import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type PlaceAround, placesHolding } from "./holding.ts";
import { ALWAYS } from "./validity.ts";

const day = (words: string) => PlainDate.parse(words);
const until = (words: string) => ({ validFrom: null, validTo: day(words) });
const since = (words: string) => ({ validFrom: day(words), validTo: null });
const END = "2025-06-30";
const place = (more: Partial<PlaceAround>): PlaceAround => ({
  ...ALWAYS,
  parents: [],
  heirs: [],
  origins: [],
  ...more,
});

/** Quảng Nam in small: Nông Sơn joined Quế Sơn on 1/1/2025; on 1/7/2025 districts were divided into communes and the province joined. */
const known = new Map<string, PlaceAround>([
  ["city", place({ ...since("2025-07-01"), origins: ["province", "old city"] })],
  ["province", place({ ...until(END), heirs: ["city"] })],
  ["old city", place({ ...until(END), heirs: ["city"] })],
  ["que-son", place({ ...until(END), parents: [{ ...until(END), parentId: "province" }], heirs: ["trung", "xuan"], origins: ["nong-son"] })], // prettier-ignore
  ["nong-son", place({ ...until("2024-12-31"), parents: [{ ...until("2024-12-31"), parentId: "province" }], heirs: ["que-son"] })], // prettier-ignore
  ["trung", place({ ...since("2025-07-01"), parents: [{ ...since("2025-07-01"), parentId: "city" }], origins: ["que-son"] })], // prettier-ignore
  ["xuan", place({ ...since("2025-07-01"), parents: [{ ...since("2025-07-01"), parentId: "city" }], origins: ["que-son", "nui-thanh"] })], // prettier-ignore
  ["nui-thanh", place({ ...until(END), parents: [{ ...until(END), parentId: "province" }], heirs: ["xuan"] })],
  ["hoa-vang", place({ ...until(END), parents: [{ ...until(END), parentId: "old city" }], heirs: ["xuan", null] })],
]);
const holding = (id: string, on: string) => new Set(placesHolding([id], known, day(on)).get(id));

describe("placesHolding", () => {
  test("two districts beside each other lie in neither; once one has passed whole into the other it lies in it", () => {
    expect(holding("nong-son", "2024-12-31")).toEqual(new Set(["nong-son", "province"]));
    expect(holding("que-son", "2024-12-31")).toEqual(new Set(["que-son", "province"]));
    expect(holding("nong-son", "2025-03-31")).toEqual(new Set(["nong-son", "que-son", "province"]));
    expect(holding("que-son", "2025-03-31")).not.toContain("nong-son");
  });

  test("a commune of today lies in its city and in the former district out of which it alone came", () => {
    expect(holding("trung", "2025-12-31")).toEqual(new Set(["trung", "city", "que-son", "province"]));
    expect(holding("xuan", "2025-12-31")).toEqual(new Set(["xuan", "city"]));
    expect(holding("trung", "2024-12-31")).toEqual(holding("trung", "2025-12-31"));
  });

  test("a district that was divided lies in none of the communes, but with its province in the city; of a lost heir nothing is said", () => {
    expect(holding("que-son", "2026-11-27")).toEqual(new Set(["que-son", "province", "city"]));
    expect(holding("nui-thanh", "2026-11-27")).toEqual(new Set(["nui-thanh", "xuan", "province", "city"]));
    expect(holding("hoa-vang", "2026-11-27")).toEqual(new Set(["hoa-vang", "old city", "city"]));
    expect(holding("unknown", "2026-11-27")).toEqual(new Set(["unknown"]));
  });
});
