import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { matchNames } from "./matching.ts";
import { type DatedName, foldedForms, foldName, nameOn } from "./naming.ts";
import { ALWAYS } from "./validity.ts";

const day = (text: string): PlainDate => PlainDate.parse(text);
const official = (name: string, from: string | null, to: string | null): DatedName => ({
  kind: "official",
  name,
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});

describe("a name on a day", () => {
  const names = [
    official("Sở Xây dựng và Giao thông", "2025-02-19", "2025-06-30"),
    official("Sở Xây dựng", null, "2025-02-18"),
  ];
  test.for([
    { case: "the one in force", on: "2025-03-01", expected: "Sở Xây dựng và Giao thông" },
    { case: "the first one before any is recorded", on: "1990-01-01", expected: "Sở Xây dựng" },
    {
      case: "the last one after the end, so that it stays readable",
      on: "2026-01-01",
      expected: "Sở Xây dựng và Giao thông",
    },
  ])("is $case", ({ on, expected }) => {
    expect(nameOn(names, day(on))).toBe(expected);
  });
});

describe("folding", () => {
  test.for([
    { one: "Uỷ ban nhân dân", other: "Ủy ban nhân dân" },
    { one: "Sở Lao động - Thương binh và Xã hội", other: "sở lao động, thương binh và xã hội" },
    { one: "Đắc Pring", other: "dac pring" },
  ])("$one and $other are one", ({ one, other }) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test("spells out and draws together the common abbreviations", () => {
    expect(foldedForms("UBND TP Đà Nẵng")).toEqual(["ubnd tp da nang", "uy ban nhan dan thanh pho da nang"]);
    expect(foldedForms("Ủy ban nhân dân tỉnh")).toContain("ubnd tinh");
  });
});

describe("matching a name", () => {
  const sct = {
    id: "sct",
    ...ALWAYS,
    validTo: day("2025-06-30"),
    names: [
      official("Sở Công Thương tỉnh Quảng Nam", null, null),
      { kind: "alias" as const, name: "Sở Công Thương", ...ALWAYS },
      { kind: "abbreviation" as const, name: "Sở CT", ...ALWAYS },
    ],
  };
  const city = { ...sct, id: "city", ...ALWAYS, validFrom: day("2025-07-01") };

  test.for([
    { text: "Sở Công Thương tỉnh Quảng Nam", reason: "exact" },
    { text: "Sở Công Thương", reason: "alias" },
    { text: "Sở CT", reason: "abbreviation" },
    { text: "so cong thuong", reason: "folded" },
    { text: "Sở  Công\nThương", reason: "alias" },
  ])("$text is met by $reason", ({ text, reason }) => {
    expect(matchNames([sct], text, day("2025-01-01"))).toMatchObject([{ id: "sct", reason, isInForce: true }]);
  });

  test("what is in force on the day comes first", () => {
    const ids = (on: string) => matchNames([sct, city], "Sở Công Thương", day(on)).map(({ id }) => id);
    expect([ids("2025-06-30"), ids("2025-07-01")]).toEqual([
      ["sct", "city"],
      ["city", "sct"],
    ]);
  });

  test("a part of a name is no match", () => {
    expect(matchNames([sct], "Công Thương", day("2025-01-01"))).toEqual([]);
  });
});
