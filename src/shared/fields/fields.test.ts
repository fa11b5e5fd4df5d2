import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { policy } from "../permission.ts";
import type { Locale } from "../sentences.ts";
import {
  area,
  canonicalText,
  choice,
  choices,
  type Condition,
  date,
  declareRecord,
  type Field,
  fromCanonicalText,
  money,
  number,
  point,
  readFilter,
  readText,
  reference,
  text,
  readNumber,
  unitOf,
  url,
  vsic,
  writeFigure,
  writeFilter,
  writeText,
  year,
  yesNo,
} from "./index.ts";

const LABEL = { vi: "Ô", en: "Cell" };
const STATES = { open: { vi: "Đang mở", en: "Open" }, shut: { vi: "Đã đóng", en: "Shut" } };

test.for(["-8,37", "−8,37", "–8,37", "‑8,37", "- 8,37"])("“%s” is a figure below zero, whichever stroke stands before it", (words) => {
  expect(readNumber(words, "vi")).toBe(-8.37);
}); // prettier-ignore

describe("what a person types", () => {
  const fields: Record<string, Field> = {
    area: area(LABEL),
    count: number(LABEL, { min: 0, decimals: 0 }),
    money: money(LABEL),
    date: date(LABEL),
    year: year(LABEL),
    choice: choice(LABEL, STATES),
    choices: choices(LABEL, STATES),
    yesNo: yesNo(LABEL),
    url: url(LABEL),
    point: point(LABEL),
    vsic: vsic(LABEL),
    text: text(LABEL, { maxLength: 5 }),
    must: text(LABEL, { required: true }),
  };

  test.for([
    ["area", "1.234,5", 1234.5],
    ["area", "1.234,5 ha", 1234.5],
    ["area", "39.73", 39.73],
    ["area", "5.7285", 5.7285],
    ["area", "1.234", 1234],
    ["area", "1,234.5", 1234.5],
    ["area", "  ", null],
    ["money", "250", 250_000_000_000],
    ["money", "768,093 tỷ đồng", 768_093_000_000],
    ["money", "50 triệu", 50_000_000],
    ["date", "30/6/2025", "2025-06-30"],
    ["date", "2025-06-30", "2025-06-30"],
    ["choice", "dang mo", "open"],
    ["choice", "ĐÃ ĐÓNG", "shut"],
    ["choices", "Đang mở; shut", ["open", "shut"]],
    ["yesNo", "không", false],
    ["yesNo", "x", true],
    ["point", "15,5735; 108,474", { lat: 15.5735, lon: 108.474 }],
    ["vsic", "2018: 2511", { version: 2018, code: "2511" }],
    ["text", "Đa\u0323\u0306ng".normalize("NFD"), "Đặng"],
  ] as const)("%s reads “%s”", ([kind, typed, expected]) => {
    expect(readText(fields[kind] ?? text(LABEL), typed, "vi")).toEqual({ ok: true, value: expected });
  });

  test.for([
    ["area", "nhiều", "field-not-number"],
    ["area", "-1", "field-out-of-range"],
    ["count", "2,5", "field-not-whole"],
    ["count", "-1", "field-out-of-range"],
    ["date", "30/2/2025", "field-not-day"],
    ["date", "30/6/25", "field-not-day"],
    ["year", "25", "field-not-year"],
    ["choice", "treo", "field-not-choice"],
    ["yesNo", "có lẽ", "field-not-yes-no"],
    ["url", "javascript:alert(1)", "field-not-address"],
    ["point", "108", "field-not-point"],
    ["vsic", "2511", "field-not-vsic"],
    ["text", "dài quá rồi", "field-too-long"],
    ["must", " ", "field-required"],
  ] as const)("%s refuses “%s”", ([kind, typed, code]) => {
    const read = readText(fields[kind] ?? text(LABEL), typed, "vi");
    expect(read.ok ? read.value : read.refusal.code).toBe(code);
  });

  test("names the choices in the reader's language", () => {
    const offered = (locale: Locale) => {
      const read = readText(choice(LABEL, STATES), "treo", locale);
      return read.ok ? undefined : read.refusal.params["options"];
    };
    expect([offered("vi"), offered("en")]).toEqual(
      (["vi", "en"] as const).map((locale) =>
        Object.values(STATES)
          .map((label) => label[locale])
          .join(", "),
      ),
    );
  });

  const samples: readonly [Field, fc.Arbitrary<unknown>][] = [
    [area(LABEL), fc.integer({ min: 0, max: 1e9 }).map((units) => units / 1e4)],
    [number(LABEL, { decimals: 3 }), fc.integer({ min: -1e12, max: 1e12 }).map((units) => units / 1e3)],
    [money(LABEL), fc.integer({ min: 0, max: 1e12 }).map((thousand) => thousand * 1000)],
    [
      date(LABEL),
      fc
        .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    ],
    [choice(LABEL, STATES), fc.constantFrom("open", "shut")],
    [choices(LABEL, STATES), fc.subarray(["open", "shut"], { minLength: 1 })],
    [yesNo(LABEL), fc.boolean()],
    [vsic(LABEL), fc.record({ version: fc.constantFrom(2007, 2018, 2025), code: fc.constantFrom("C", "2511") })],
    [point(LABEL), fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) })],
  ];
  test("is what was written before, in both languages", () => {
    for (const [field, values] of samples) {
      fc.assert(
        fc.property(values, fc.constantFrom<Locale>("vi", "en"), (value, locale) => {
          const written = writeText(field, value, locale);
          expect([written, readText(field, written, locale)]).toEqual([written, { ok: true, value }]);
          expect(fromCanonicalText(field, canonicalText(value))).toEqual(value);
        }),
        { seed: 7549, numRuns: 200 },
      );
    }
  });

  test("carries its unit in the head of the column", () => {
    expect([unitOf(money(LABEL), "vi"), unitOf(area(LABEL), "en"), unitOf(text(LABEL), "vi")]).toEqual([
      "tỷ đồng",
      "ha",
      null,
    ]);
    expect(writeFigure(53.801, 1, "vi")).toBe("53,8");
  });
});

const fields = {
  code: text(LABEL, { required: true }),
  state: choice(LABEL, STATES),
  size: area(LABEL),
  place: reference(LABEL, "place"),
};
const declaration = {
  name: "thing",
  table: "thing",
  path: "/api/things",
  label: { one: LABEL, many: LABEL },
  purpose: LABEL,
  fields,
  derived: {},
  key: "code",
  title: "code",
  filters: ["code", "state", "size"],
  sorts: ["code"],
  mapBy: null,
  mayRead: policy("things.read", ["office"]),
  mayKeep: policy("things.keep", ["office"]),
} as const;

describe("a filter in a link", () => {
  test("reads back as it was written, whatever the words", () => {
    const things = declareRecord(declaration);
    const conditions = fc.record({
      code: fc.option(fc.array(fc.string({ minLength: 1, maxLength: 20 }).filter((word) => word.trim() === word && word !== "" && word.isWellFormed() && word === word.normalize("NFC")), { minLength: 1, maxLength: 3 }), { nil: undefined }),
      size: fc.option(fc.tuple(fc.option(fc.integer({ min: 0, max: 99 })), fc.integer({ min: 100, max: 200 })), { nil: undefined }),
      state: fc.boolean(),
    }); // prettier-ignore
    fc.assert(
      fc.property(conditions, ({ code, size, state }) => {
        const made: Condition[] = [];
        if (code) made.push({ key: "code", kind: "one-of", values: code });
        if (size) made.push({ key: "size", kind: "between", from: size[0], to: size[1] });
        if (state) made.push({ key: "state", kind: "empty" });
        expect(readFilter(things, writeFilter(made))).toEqual({ ok: true, value: made });
      }),
      { seed: 7549, numRuns: 300 },
    );
  });

  test.for(["place=~", "state=nowhere", "size=a..b", "size=..", "state", "code=a;code=b", "code=%E0%A4%A"])(
    "refuses “%s”",
    (words) => {
      expect(readFilter(declareRecord(declaration), words)).toMatchObject({ refusal: { code: "filter-unreadable" } });
    },
  );
});

describe("a declaration", () => {
  test.for([
    { case: "an optional key", change: { key: "state" } },
    {
      case: "a required field that not everybody sees",
      change: { fields: { ...fields, shut: text(LABEL, { required: true, seenBy: ["office"] }) } },
    },
    { case: "a sort by nothing", change: { sorts: ["colour"] } },
  ])("is refused with $case", ({ change }) => {
    expect(() => declareRecord({ ...declaration, ...(change as object) })).toThrow("thing");
  });
});
