import { describe, expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { decideFigure } from "./decide-figure.ts";
import { Figure, isUsableUnasked } from "./figure.ts";
import { figureInForce, figuresInForce } from "./in-force.ts";
import { knownFromOffice, OfficeFigure, type WrittenFigure } from "./office-figure.ts";
import { KNOWN_STATUTES, STATUTE_BOOK } from "./statute-book/index.ts";
import { unitInEnglish } from "./unit-in-english.ts";

function day(text: string): PlainDate {
  return PlainDate.parse(text);
}

function ownFigure(change: Partial<OfficeFigure> = {}): OfficeFigure {
  return OfficeFigure.parse({
    id: "019b0000-0000-7000-8000-000000000001",
    key: "promotion.machines-cap",
    field: "promotion",
    name: { vi: "Mức trần một cơ sở", en: "Cap per site" },
    value: { kind: "at-most", amount: 250, unit: "triệu đồng" },
    instrument: "Nghị quyết của HĐND tỉnh",
    article: null,
    validFrom: "2022-01-01",
    validTo: null,
    territory: "49",
    sources: [],
    note: null,
    basis: "Nghị quyết HĐND, kỳ họp tháng 12/2021",
    writtenBy: "Văn phòng",
    writtenOn: "2026-11-25",
    version: 1,
    ...change,
  });
}

describe("the statute book", () => {
  test("every figure is whole, and no question has two answers on one day", () => {
    expect(STATUTE_BOOK.length).toBeGreaterThan(90);
    expect(STATUTE_BOOK.filter((figure) => !Figure.safeParse(figure).success).map(({ key }) => key)).toEqual([]);
    const byKey = Map.groupBy(KNOWN_STATUTES, ({ key }) => key);
    for (const [key, figures] of byKey) {
      const starts = figures.map(({ validFrom }) => validFrom ?? "0000");
      for (const start of starts) {
        const on = start === "0000" ? day("1900-01-01") : day(start);
        const inForce = figures.filter(
          ({ validFrom, validTo }) => (validFrom ?? "") <= on && on <= (validTo ?? "9999"),
        );
        expect([key, start, inForce.length]).toEqual([key, start, 1]);
      }
    }
  });

  test("has an English word for every unit that is Vietnamese", () => {
    const units = new Set(STATUTE_BOOK.flatMap(({ value }) => ("unit" in value ? [value.unit] : [])));
    const alike = /^(?:%|ha|µg\/Nm³|tCO2\/MWh)$/u;
    expect([...units].filter((unit) => !alike.test(unit) && unitInEnglish(unit, 2) === undefined)).toEqual([]);
    expect([unitInEnglish("ngày làm việc", 1), unitInEnglish("ngày làm việc", 10)]).toEqual(["working day", "working days"]); // prettier-ignore
  });

  test("what was only remembered, is disputed or unknown is never used unasked", () => {
    const unsure = STATUTE_BOOK.filter((figure) => !isUsableUnasked(figure));
    expect(unsure.length).toBeGreaterThan(15);
    for (const { confidence, value } of unsure) {
      expect(["background", "disputed"].includes(confidence) || value.kind === "unknown").toBe(true);
    }
    expect(unsure.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        "housing.area-per-worker",
        "zones.eco-green",
        "tracking.extensions",
        "greenhouse.grid-2023",
      ]),
    );
  });

  test.for([
    { case: "the cap of a model in 2016", key: "promotion.demonstration-cap", on: "2016-06-01", amount: 500 },
    { case: "the cap of a model in 2020", key: "promotion.demonstration-cap", on: "2020-06-01", amount: 1000 },
    { case: "the last day of the old cap", key: "promotion.machines-cap", on: "2018-05-10", amount: 200 },
    { case: "the first day of the new cap", key: "promotion.machines-cap", on: "2018-05-11", amount: 300 },
    { case: "PM2.5 on the last day of 2025", key: "environment.pm25-day", on: "2025-12-31", amount: 50 },
    { case: "PM2.5 on the first day of 2026", key: "environment.pm25-day", on: "2026-01-01", amount: 45 },
    { case: "a licence of today", key: "minerals.licence-term", on: "2026-11-25", amount: 30 },
  ])("$case is $amount", ({ key, on, amount }) => {
    expect(figureInForce(KNOWN_STATUTES, key, { on: day(on), territory: null })?.value).toMatchObject({ amount });
  });

  test("before the first instrument nothing is known", () => {
    expect(
      figureInForce(KNOWN_STATUTES, "zones.workers-land", { on: day("2020-01-01"), territory: null }),
    ).toBeUndefined();
  });
});

describe("the figure in force", () => {
  const own = knownFromOffice(ownFigure());
  const all = [...KNOWN_STATUTES, own];

  test.for([
    { case: "its own province", territory: "49", on: "2024-01-01", amount: 250 },
    { case: "another province", territory: "48", on: "2024-01-01", amount: 300 },
    { case: "its own province before it was written into force", territory: "49", on: "2020-01-01", amount: 300 },
  ])("an office's figure holds in $case: $amount", ({ territory, on, amount }) => {
    expect(figureInForce(all, "promotion.machines-cap", { on: day(on), territory })?.value).toMatchObject({ amount });
  });

  test("the list shows what an office's figure stands before", () => {
    const shown = figuresInForce(all, { on: day("2024-01-01"), territory: "49" });
    const item = shown.find(({ figure }) => figure.key === "promotion.machines-cap");
    expect(item?.figure.office?.basis).toContain("Nghị quyết HĐND");
    expect(item?.others.map(({ value }) => (value as { amount: number }).amount)).toEqual([300, 200]);
  });
});

describe("decideFigure", () => {
  const written: WrittenFigure = ownFigure();

  test.for([
    {
      case: "dates the wrong way round",
      change: { validFrom: "2026-02-01", validTo: "2026-01-01" },
      code: "figure-dates-reversed",
    },
    {
      case: "a span the wrong way round",
      change: { value: { kind: "between", amount: 9, upTo: 3, unit: "ha" } },
      code: "figure-span-reversed",
    },
    { case: "a second figure in the same time", change: { validFrom: "2023-01-01" }, code: "figure-overlaps" },
  ])("refuses $case", ({ change, code }) => {
    expect(decideFigure({ ...written, ...change } as WrittenFigure, [ownFigure()])).toMatchObject({
      ok: false,
      refusal: { code },
    });
  });

  test("takes one that begins after the other ended, or that is for another province", () => {
    const ended = ownFigure({ validTo: day("2023-12-31") });
    expect(decideFigure({ ...written, validFrom: day("2024-01-01") }, [ended]).ok).toBe(true);
    expect(decideFigure({ ...written, territory: "48" }, [ownFigure()]).ok).toBe(true);
  });
});
