import { writeFigure } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";
import type { Target } from "./target.ts";

const SIGN: Readonly<Record<Target["comparator"], string>> = {
  "=": "",
  ">": "> ",
  ">=": "≥ ",
  "<": "< ",
  "<=": "≤ ",
  "~": "~ ",
  range: "",
};

type Level = {
  readonly comparator: Target["comparator"];
  readonly value: number | null;
  readonly value2: number | null;
};

const MOST_DECIMALS = 6;

/** A level as its document sets it: `≥ 8,5`, `40–45`; without its sign it would be another one. */
export function levelWords({ comparator, value, value2 }: Level, locale: Locale): string {
  if (value === null) return "";
  const upper = value2 === null ? "" : `–${writeFigure(value2, MOST_DECIMALS, locale)}`;
  return `${SIGN[comparator]}${writeFigure(value, MOST_DECIMALS, locale)}${upper}`;
}
