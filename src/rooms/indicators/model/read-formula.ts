import jsep from "jsep";
import { done, type Outcome, type RefusalParams, refuse } from "#shared/outcome.ts";
import type { Formula } from "./formula.ts";

/** Which period of an input a formula asks for. */
export type Shift = "same" | "before" | "year-before";

/** What is left of an expression once only figures, names and plain arithmetic are let through. */
export type FormulaNode =
  | { readonly kind: "figure"; readonly value: number }
  | { readonly kind: "input"; readonly name: string; readonly shift: Shift }
  | { readonly kind: "negative"; readonly of: FormulaNode }
  | { readonly kind: "operation"; readonly sign: Sign; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: "choice"; readonly by: Choice; readonly of: readonly FormulaNode[] };
export type Sign = "+" | "-" | "*" | "/";
export type Choice = "min" | "max" | "abs";

export type FormulaRefusal = "formula-unreadable" | "formula-part-unknown" | "formula-input-unused";

const SIGNS: readonly string[] = ["+", "-", "*", "/"];
const CHOICES: readonly string[] = ["min", "max", "abs"];
const SHIFTS: ReadonlyMap<string, Shift> = new Map([
  ["truoc", "before"],
  ["cungky", "year-before"],
]);

/** Reads a formula; whatever is not arithmetic over its own inputs is refused, so nothing of it can reach anything else. */
export function readFormula({ expression, inputs }: Formula): Outcome<FormulaNode, FormulaRefusal> {
  const names = new Set(inputs.map(({ name }) => name));
  const words = expression.replaceAll("×", "*").replaceAll("÷", "/").replaceAll("−", "-");
  let parsed: jsep.Expression;
  try {
    parsed = jsep(words);
  } catch {
    return refuse("formula-unreadable", { expression });
  }
  try {
    const node = nodeOf(parsed as jsep.CoreExpression, names);
    const used = new Set(namesIn(node));
    const unused = inputs.find(({ name }) => !used.has(name));
    return unused ? refuse("formula-input-unused", { name: unused.name }) : done(node);
  } catch (error) {
    if (error instanceof PartUnknown) return refuse("formula-part-unknown", error.params);
    throw error;
  }
}

class PartUnknown extends Error {
  readonly params: RefusalParams;
  constructor(part: string) {
    super(part);
    this.params = { part };
  }
}

function nodeOf(found: jsep.CoreExpression, names: ReadonlySet<string>): FormulaNode {
  const inner = (each: jsep.Expression) => nodeOf(each as jsep.CoreExpression, names);
  switch (found.type) {
    case "Literal":
      if (typeof found.value === "number") return { kind: "figure", value: found.value };
      throw new PartUnknown(found.raw);
    case "Identifier":
      if (names.has(found.name)) return { kind: "input", name: found.name, shift: "same" };
      throw new PartUnknown(found.name);
    case "UnaryExpression":
      if (found.operator === "-") return { kind: "negative", of: inner(found.argument) };
      throw new PartUnknown(found.operator);
    case "BinaryExpression":
      if (!SIGNS.includes(found.operator)) throw new PartUnknown(found.operator);
      return {
        kind: "operation",
        sign: found.operator as Sign,
        left: inner(found.left),
        right: inner(found.right),
      };
    case "CallExpression":
      return callOf(found, names);
    case "ArrayExpression":
    case "Compound":
    case "ConditionalExpression":
    case "MemberExpression":
    case "SequenceExpression":
    case "ThisExpression":
      throw new PartUnknown(found.type);
  }
}

function callOf({ callee, arguments: given }: jsep.CallExpression, names: ReadonlySet<string>): FormulaNode {
  const called = "name" in callee && typeof callee["name"] === "string" ? callee["name"] : callee.type;
  const of = given.map((each) => nodeOf(each as jsep.CoreExpression, names));
  const shift = SHIFTS.get(called);
  const [first] = of;
  if (shift !== undefined && of.length === 1 && first?.kind === "input" && first.shift === "same") {
    return { ...first, shift };
  }
  if (!CHOICES.includes(called) || first === undefined || (called === "abs" && of.length > 1)) {
    throw new PartUnknown(called);
  }
  return { kind: "choice", by: called as Choice, of };
}

export function namesIn(node: FormulaNode): string[] {
  switch (node.kind) {
    case "figure":
      return [];
    case "input":
      return [node.name];
    case "negative":
      return namesIn(node.of);
    case "operation":
      return [...namesIn(node.left), ...namesIn(node.right)];
    case "choice":
      return node.of.flatMap(namesIn);
  }
}

/** The value of a formula; undefined where an input has none, or where something is divided by nothing. */
export function valueOfFormula(
  node: FormulaNode,
  read: (name: string, shift: Shift) => number | undefined,
): number | undefined {
  switch (node.kind) {
    case "figure":
      return node.value;
    case "input":
      return read(node.name, node.shift);
    case "negative": {
      const value = valueOfFormula(node.of, read);
      return value === undefined ? undefined : -value;
    }
    case "operation": {
      const left = valueOfFormula(node.left, read);
      const right = valueOfFormula(node.right, read);
      return left === undefined || right === undefined ? undefined : finite(operate(node.sign, left, right));
    }
    case "choice": {
      const values = node.of.map((each) => valueOfFormula(each, read));
      const known = values.filter((each) => each !== undefined);
      return known.length < values.length ? undefined : Math[node.by](...(known as [number]));
    }
  }
}

function operate(sign: Sign, left: number, right: number): number {
  switch (sign) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
