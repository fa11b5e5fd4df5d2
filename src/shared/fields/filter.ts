import { done, type Outcome, refuse } from "../outcome.ts";
import { checkValue } from "./read-text.ts";
import { canonicalText } from "./write-text.ts";
import { fieldOf, type RecordDeclaration } from "./record.ts";

/** What a list is narrowed by. One condition a field; all of them hold. */
export type Condition = { readonly key: string } & (
  | { readonly kind: "one-of"; readonly values: readonly unknown[] }
  | { readonly kind: "between"; readonly from: unknown; readonly to: unknown }
  | { readonly kind: "empty" }
);
export type FilterRefusal = "filter-unreadable";

/*
 * In an address: `kind=industrial-zone,economic-zone;areaHectares=10..50;placeId=~`. A link that was sent opens the same list, so the
 * form is short, readable and stable. Text is escaped as in any address.
 */
const EMPTY = "~";

export function writeFilter(conditions: readonly Condition[]): string {
  return conditions.map((condition) => `${condition.key}=${conditionText(condition)}`).join(";");
}

function conditionText(condition: Condition): string {
  switch (condition.kind) {
    case "empty":
      return EMPTY;
    case "one-of":
      return condition.values.map(escaped).join(",");
    case "between":
      return `${condition.from === null ? "" : escaped(condition.from)}..${condition.to === null ? "" : escaped(condition.to)}`;
  }
}

function escaped(value: unknown): string {
  return encodeURIComponent(canonicalText(value) ?? "")
    .replace(/\.\./gu, "%2E%2E")
    .replace(/~/gu, "%7E");
}

export function readFilter(
  declaration: RecordDeclaration,
  words: string | undefined,
): Outcome<readonly Condition[], FilterRefusal> {
  const conditions: Condition[] = [];
  for (const part of (words ?? "").split(";").filter(Boolean)) {
    const at = part.indexOf("=");
    const key = part.slice(0, at);
    if (at < 1 || !declaration.filters.includes(key)) return refuse("filter-unreadable", { part });
    const condition = readCondition(declaration, key, part.slice(at + 1));
    if (condition === undefined || conditions.some((other) => other.key === key)) {
      return refuse("filter-unreadable", { part });
    }
    conditions.push(condition);
  }
  return done(conditions);
}

function readCondition(declaration: RecordDeclaration, key: string, words: string): Condition | undefined {
  if (words === EMPTY) return { key, kind: "empty" };
  const range = words.split("..");
  if (range.length === 2) {
    const [from, to] = range.map((end) => (end === "" ? null : valueOf(declaration, key, end)));
    if (from === undefined || to === undefined || (from === null && to === null)) return undefined;
    return { key, kind: "between", from, to };
  }
  const values = words.split(",").map((each) => valueOf(declaration, key, each));
  return values.includes(undefined) ? undefined : { key, kind: "one-of", values };
}

/** One value of a condition; of a list of choices, one of its choices. */
function valueOf(declaration: RecordDeclaration, key: string, words: string): unknown {
  const field = fieldOf(declaration, key);
  const text = decode(words);
  if (text === undefined) return undefined;
  if (field.kind === "choices") return text in field.options ? text : undefined;
  const value = plainValue(field.kind, text);
  const checked = checkValue(field, value);
  return checked.ok && checked.value !== null ? checked.value : undefined;
}

function plainValue(kind: string, text: string): unknown {
  if (["number", "money", "year"].includes(kind)) return text.trim() === "" ? undefined : Number(text);
  return kind === "boolean" ? (text === "true" ? true : text === "false" ? false : undefined) : text;
}

function decode(words: string): string | undefined {
  try {
    return decodeURIComponent(words);
  } catch {
    return undefined;
  }
}
