import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { accumulated } from "./accumulate.ts";
import { checkCycle, deriveValues, type FormulaSeries } from "./derive-values.ts";
import { checkUnits } from "./formula-unit.ts";
import { IndicatorId } from "./indicator.ts";
import { StatedValue } from "./observation.ts";
import { type FormulaNode, readFormula, valueOfFormula } from "./read-formula.ts";

const inputs = (...names: string[]) => names.map((name) => ({ name, code: name.toUpperCase() }));
function read(expression: string, ...names: string[]): FormulaNode {
  const found = readFormula({ expression, inputs: inputs(...names) });
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
function codeOf(expression: string, ...names: string[]): string {
  const found = readFormula({ expression, inputs: inputs(...names) });
  return found.ok ? "fine" : found.refusal.code;
}
const figure = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("a formula", () => {
  test.for([
    ["a + b * 2", 7],
    ["(a + b) × 2", 8],
    ["-a − b", -4],
    ["min(a, b) + max(a, b) + abs(a - b)", 6],
    ["a / b / 2", 1 / 6],
  ] as const)("%s with a = 1, b = 3 is %d", ([expression, value]) => {
    expect(valueOfFormula(read(expression, "a", "b"), (name) => (name === "a" ? 1 : 3))).toBeCloseTo(value, 12);
  });

  test("agrees with plain arithmetic", () => {
    fc.assert(
      fc.property(figure, figure, figure, (a, b, c) => {
        const known = new Map([["a", a], ["b", b], ["c", c]]); // prettier-ignore
        const value = valueOfFormula(read("(a - b) * c + a", "a", "b", "c"), (name) => known.get(name));
        expect(value).toBe((a - b) * c + a);
      }),
      { seed: 21 },
    );
  });

  test("has no value where an input has none, or where something is divided by nothing", () => {
    expect(valueOfFormula(read("a / b", "a", "b"), (name) => (name === "a" ? 1 : undefined))).toBeUndefined();
    expect(valueOfFormula(read("a / b", "a", "b"), (name) => (name === "a" ? 1 : 0))).toBeUndefined();
  });

  test.for([
    ["a +", "formula-unreadable"],
    ["a ^ 2", "formula-part-unknown"],
    ["a.constructor", "formula-part-unknown"],
    ["constructor(a)", "formula-part-unknown"],
    ["a ? 1 : 2", "formula-part-unknown"],
    ["x + a", "formula-part-unknown"],
    ["'a' + a", "formula-part-unknown"],
    ["truoc(a + 1)", "formula-part-unknown"],
    ["a; a", "formula-part-unknown"],
  ] as const)("%s is refused: %s", ([expression, code]) => expect(codeOf(expression, "a")).toBe(code));

  test("whose input is not used is refused", () => expect(codeOf("a", "a", "b")).toBe("formula-input-unused"));
});

describe("units of a formula", () => {
  const check = (expression: string, units: Record<string, string>, own: string) => {
    const found = checkUnits(read(expression, ...Object.keys(units)), new Map(Object.entries(units)), own);
    return found.ok ? "fine" : `${found.refusal.code} ${Object.values(found.refusal.params).join(" ")}`;
  };
  test.for([
    ["a / b", { a: "tỷ đồng", b: "nghìn người" }, "triệu đồng/người", "fine"],
    ["a / b", { a: "tỷ đồng", b: "người" }, "triệu đồng/người", "formula-scale-not-own triệu đồng/người × 1000"],
    ["a / b * 1000", { a: "tỷ đồng", b: "người" }, "triệu đồng/người", "fine"],
    ["a / b", { a: "ha", b: "ha" }, "%", "formula-scale-not-own % × 100"],
    ["a / b * 100", { a: "ha", b: "ha" }, "%", "fine"],
    ["(a / truoc(a) - 1) * 100", { a: "tỷ đồng" }, "%", "fine"],
    ["a + b", { a: "tỷ đồng", b: "triệu đồng" }, "tỷ đồng", "formula-units-differ tỷ đồng triệu đồng"],
    ["a + b / 1000", { a: "tỷ đồng", b: "triệu đồng" }, "tỷ đồng", "fine"],
    ["a + b", { a: "ha", b: "người" }, "ha", "formula-units-differ 10000 m² người"],
    ["a * 0.5", { a: "cụm" }, "cụm", "fine"],
    ["a / b", { a: "cụm", b: "xã" }, "cụm", "formula-unit-not-own cụm/xã cụm"],
    ["a / b", { a: "constructor", b: "constructor" }, "lần", "fine"],
  ] as const)("%s in %o gives %s: %s", ([expression, units, own, expected]) => {
    expect(check(expression, units, own)).toBe(expected);
  });
});

const place = "01890000-0000-7000-8000-00000000000a";
function series(
  code: string,
  frequency: "year" | "quarter",
  accumulation: "flow" | "stock",
  values: readonly (readonly [string, number, Partial<StatedValue>?])[],
): FormulaSeries {
  const indicator = { id: IndicatorId.parse("01890000-0000-7000-8000-000000000001"), code, frequency, accumulation };
  return {
    indicator,
    values: values.map(([period, value, more]) => ({
      ...StatedValue.parse({ period, value, stage: "official", source: `nguồn ${code}`, certainty: "high", ...more }),
      asOf: "2026-01-02",
    })),
  };
}

describe("derived values", () => {
  test("stand in the periods in which every input has a figure, as sure as the least sure, each with its inputs", () => {
    const output = series("OUT", "year", "flow", [["2023", 100], ["2024", 120, { stage: "estimated" }], ["2025", 90]]); // prettier-ignore
    const people = series("MEN", "year", "stock", [["2023", 50], ["2024", 40, { certainty: "low", breaksBefore: "phạm vi mới" }]]); // prettier-ignore
    const found = deriveValues({ frequency: "year" }, read("a / b", "a", "b"), new Map([["a", output], ["b", people]])); // prettier-ignore
    expect(found).toMatchObject([
      { period: "2023", value: 2, stage: "official", certainty: "high", isDerived: true, breaksBefore: null },
      { period: "2024", value: 3, stage: "estimated", certainty: "low", breaksBefore: "phạm vi mới" },
    ]);
    expect(found[1]?.from.map(({ name, value, source, asOf }) => [name, value, source, asOf])).toEqual([
      ["a", 120, "nguồn OUT", "2026-01-02"],
      ["b", 40, "nguồn MEN", "2026-01-02"],
    ]);
  });

  test("of a growth ask for the period before; of a part only its own figures count", () => {
    const output = series("OUT", "year", "flow", [["2023", 100], ["2024", 120], ["2023", 10, { placeId: place }], ["2024", 15, { placeId: place }]]); // prettier-ignore
    const found = deriveValues({ frequency: "year" }, read("(a / truoc(a) - 1) * 100", "a"), new Map([["a", output]]));
    expect(found.map(({ period, placeId, value }) => [period, placeId, value])).toEqual([
      ["2024", null, 20],
      ["2024", place, 50],
    ]);
  });

  test("bring quarters to years: a flow adds up when none is missing, a stock stands as at the end", () => {
    const quarters = [["2024-Q1", 1], ["2024-Q2", 2], ["2024-Q3", 3], ["2024-Q4", 4], ["2025-Q1", 9]] as const; // prettier-ignore
    const years = (kind: "flow" | "stock") => {
      const { indicator, values } = series("Q", "quarter", kind, quarters);
      return accumulated(indicator, values, "year").map(({ period, value }) => [period, value]);
    };
    expect(years("flow")).toEqual([["2024", 10]]);
    expect(years("stock")).toEqual([["2024", 4]]);
  });
});

describe("a circle of formulas", () => {
  test("is refused, and the way round is named", () => {
    const known = new Map([["B", ["C"]], ["C", ["A", "D"]], ["D", []]]); // prettier-ignore
    const found = checkCycle("A", ["B"], known);
    expect(found.ok ? "" : found.refusal.params["way"]).toBe("A → B → C → A");
    expect(checkCycle("A", ["A"], new Map()).ok).toBe(false);
    expect(checkCycle("E", ["B", "C"], known).ok).toBe(true);
  });
});
