import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { FormulaNode } from "./read-formula.ts";

/** A unit: how often each thing counted stands in it, and how many of that thing one of it is (`triệu đồng`: 10⁶ of `đồng`). */
type Unit = { readonly scale: number; readonly of: ReadonlyMap<string, number> };

const SCALES: ReadonlyMap<string, number> = new Map([
  ["chục", 10],
  ["trăm", 100],
  ["nghìn", 1e3],
  ["ngàn", 1e3],
  ["triệu", 1e6],
  ["tỷ", 1e9],
  ["tỉ", 1e9],
]);
/** The same thing under another name. */
const SAME: ReadonlyMap<string, { readonly thing: string; readonly scale: number }> = new Map([
  ["ha", { thing: "m²", scale: 1e4 }],
  ["km²", { thing: "m²", scale: 1e6 }],
  ["km2", { thing: "m²", scale: 1e6 }],
  ["m2", { thing: "m²", scale: 1 }],
  ["m3", { thing: "m³", scale: 1 }],
  ["tạ", { thing: "kg", scale: 100 }],
  ["tấn", { thing: "kg", scale: 1e3 }],
  ["kwh", { thing: "wh", scale: 1e3 }],
  ["mwh", { thing: "wh", scale: 1e6 }],
  ["gwh", { thing: "wh", scale: 1e9 }],
  ["đ", { thing: "đồng", scale: 1 }],
  ["vnđ", { thing: "đồng", scale: 1 }],
  ["vnd", { thing: "đồng", scale: 1 }],
]);

/** Reads a unit as offices write it: `%`, `tỷ đồng`, `triệu đồng/người`, `nghìn ha`. A word that is not known is a thing of its own. */
function readUnit(words: string): Unit {
  const [over = "", ...under] = words.trim().toLowerCase().normalize("NFC").split("/");
  return under.map(simple).reduce((left, right) => times(left, right, -1), simple(over));
}

/** A percentage of whatever it be is a figure without a thing: what it is of stands in the name. */
function simple(words: string): Unit {
  const bare = words.trim();
  if (bare.startsWith("%")) return { scale: 0.01, of: new Map() };
  if (/^(?:năm|quý|tháng|lần|hệ số|)$/u.test(bare)) return { scale: 1, of: new Map() };
  let scale = 1;
  let rest = bare.split(/\s+/u);
  while (rest.length > 1 && SCALES.has(rest[0] ?? "")) {
    scale *= SCALES.get(rest[0] ?? "") ?? 1;
    rest = rest.slice(1);
  }
  const name = rest.join(" ");
  const same = SAME.get(name);
  return { scale: scale * (same?.scale ?? 1), of: new Map([[same?.thing ?? name, 1]]) };
}

function times(left: Unit, right: Unit, power: 1 | -1): Unit {
  const of = new Map(left.of);
  for (const [thing, count] of right.of) {
    const sum = (of.get(thing) ?? 0) + power * count;
    if (sum === 0) of.delete(thing);
    else of.set(thing, sum);
  }
  return { scale: left.scale * right.scale ** power, of };
}

export type UnitRefusal = "formula-units-differ" | "formula-unit-not-own" | "formula-scale-not-own";

/**
 * The units of a formula fit: what is added is of one unit, and the result is of the indicator's own. A power of ten that multiplies
 * or divides turns a unit into another (`× 100` makes a share a percentage); any other figure is a plain number.
 */
export function checkUnits(
  node: FormulaNode,
  units: ReadonlyMap<string, string>,
  own: string,
): Outcome<void, UnitRefusal> {
  const found = unitOfNode(node, units);
  if (!found.ok) return found;
  const wanted = readUnit(own);
  if (found.value === "any") return done(undefined);
  if (!isSameThing(found.value, wanted)) {
    return refuse("formula-unit-not-own", { found: unitWords(found.value), own });
  }
  const ratio = found.value.scale / wanted.scale;
  if (Math.abs(Math.log10(ratio)) < 1e-9) return done(undefined);
  const factor = 10 ** Math.abs(Math.round(Math.log10(ratio)));
  return refuse("formula-scale-not-own", { own, sign: ratio > 1 ? "×" : "÷", factor });
}

type Found = Outcome<Unit | "any", UnitRefusal>;

function unitOfNode(node: FormulaNode, units: ReadonlyMap<string, string>): Found {
  switch (node.kind) {
    case "figure":
      return done("any");
    case "input":
      return done(readUnit(units.get(node.name) ?? ""));
    case "negative":
      return unitOfNode(node.of, units);
    case "choice":
      return node.of.map((each) => unitOfNode(each, units)).reduce((a, b) => added(a, b));
    case "operation": {
      const left = unitOfNode(node.left, units);
      const right = unitOfNode(node.right, units);
      if (!left.ok || !right.ok) return left.ok ? right : left;
      if (node.sign === "+" || node.sign === "-") return added(left, right);
      const power = node.sign === "*" ? 1 : -1;
      return done(times(plain(left.value, node.left), plain(right.value, node.right), power));
    }
  }
}

/** A figure beside a sign: a power of ten turns the unit, anything else is a number. */
function plain(unit: Unit | "any", node: FormulaNode): Unit {
  if (unit !== "any") return unit;
  const value = node.kind === "figure" ? node.value : 1;
  const turns = value >= 10 && Number.isInteger(Math.log10(value));
  return { scale: turns ? 1 / value : 1, of: new Map() };
}

function added(left: Found, right: Found): Found {
  if (!left.ok || !right.ok) return left.ok ? right : left;
  const [a, b] = [left.value, right.value];
  if (a === "any") return right;
  if (b === "any") return left;
  if (isSameThing(a, b) && Math.abs(a.scale / b.scale - 1) < 1e-9) return left;
  return refuse("formula-units-differ", { one: unitWords(a), other: unitWords(b) });
}

function isSameThing({ of: a }: Unit, { of: b }: Unit): boolean {
  return a.size === b.size && [...a].every(([thing, count]) => b.get(thing) === count);
}

function unitWords({ scale, of }: Unit): string {
  const over = [...of].filter(([, count]) => count > 0).map(([thing]) => thing);
  const under = [...of].filter(([, count]) => count < 0).map(([thing]) => thing);
  if (of.size === 0) return scale === 0.01 ? "%" : scale === 1 ? "số không có đơn vị" : `số × ${scale}`;
  const size = [...SCALES].find(([, value]) => value === scale)?.[0];
  const many = size === undefined ? (scale === 1 ? "" : `${scale} `) : `${size} `;
  return `${many}${over.join("·") || "1"}${under.length > 0 ? `/${under.join("·")}` : ""}`;
}
