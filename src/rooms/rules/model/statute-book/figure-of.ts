import { PlainDate } from "#shared/plain-date.ts";
import type { Figure, InBothLanguages, RuleConfidence, RuleField, RuleValue } from "../figure.ts";

export function atMost(amount: number, unit: string): RuleValue {
  return { kind: "at-most", amount, unit };
}
export function atLeast(amount: number, unit: string): RuleValue {
  return { kind: "at-least", amount, unit };
}
export function moreThan(amount: number, unit: string): RuleValue {
  return { kind: "more-than", amount, unit };
}
export function exactly(amount: number, unit: string): RuleValue {
  return { kind: "exactly", amount, unit };
}
export function between(amount: number, upTo: number, unit: string): RuleValue {
  return { kind: "between", amount, upTo, unit };
}
export function inWords(vi: string, en: string): RuleValue {
  return { kind: "words", words: { vi, en } };
}
export const UNKNOWN: RuleValue = { kind: "unknown" };

/** An instrument with the days it is in force. `null` where the day is not known. */
export type Instrument = { readonly name: string; readonly from: string | null; readonly to?: string };

type Told = {
  readonly confidence: RuleConfidence;
  readonly article?: string;
  readonly sources?: readonly string[];
  readonly note?: InBothLanguages;
};

/** Writes one figure of a part of the statute book; its field is the first word of its key. */
export function figureOf(
  key: `${RuleField}.${string}`,
  vi: string,
  en: string,
  value: RuleValue,
  { name: instrument, from, to }: Instrument,
  { confidence, article, sources = [], note }: Told,
): Figure {
  return {
    key,
    field: key.slice(0, key.indexOf(".")) as RuleField,
    name: { vi, en },
    value,
    instrument,
    article: article ?? null,
    validFrom: from === null ? null : PlainDate.parse(from),
    validTo: to === undefined ? null : PlainDate.parse(to),
    territory: null,
    confidence,
    sources: [...sources],
    note: note ?? null,
  };
}
