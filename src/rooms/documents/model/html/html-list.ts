import { formatNumber } from "../number-format.ts";
import type { HtmlElement } from "./bounded-tree.ts";

/** A list that is being read: the number of its next item, and how numbers look. */
export type HtmlList = { next: number; readonly step: number; readonly format: string };

const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  decimal: "decimal",
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  none: "none",
};

export function openList({ name, attribs, children }: HtmlElement): HtmlList {
  const format = formatOf(attribs) ?? (name === "ul" ? "bullet" : "decimal");
  const items = children.filter((child) => "name" in child && child.name === "li").length;
  const isReversed = attribs["reversed"] !== undefined;
  const start = wholeNumber(attribs["start"]) ?? (isReversed ? items : 1);
  return { next: start, step: isReversed ? -1 : 1, format };
}

/** The label that a browser shows before an item; `""` where the list shows none. An item outside of a list has a bullet. */
export function labelOfItem(list: HtmlList | undefined, { attribs }: HtmlElement): string {
  if (!list) return "-";
  const number = wholeNumber(attribs["value"]) ?? list.next;
  list.next = number + list.step;
  const format = formatOf(attribs) ?? list.format;
  if (format === "none") return "";
  return format === "bullet" ? "-" : `${formatNumber(number, format)}.`;
}

function formatOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const style =
    /list-style(?:-type)?\s*:[^;]*?(none|decimal(?:-leading-zero)?|(?:lower|upper)-(?:alpha|latin|roman))/iu;
  const type = attributes["type"] ?? style.exec(attributes["style"] ?? "")?.[1]?.toLowerCase() ?? "";
  return FORMATS[type];
}

function wholeNumber(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isSafeInteger(number) && Math.abs(number) < 1_000_000 ? number : undefined;
}
