import { readNumber } from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Locale } from "#shared/sentences.ts";
import { formatNumber } from "#web-kit/format.ts";
import { type KnownFigure, RuleField, type RuleValue, WrittenFigure } from "../model/index.ts";

export const KINDS = ["at-most", "at-least", "more-than", "exactly", "between", "words"] as const;
type Kind = (typeof KINDS)[number];

/** What stands in the form, as text. */
export type FigureDraft = Readonly<
  Record<
    | "field"
    | "name"
    | "kind"
    | "amount"
    | "upTo"
    | "unit"
    | "words"
    | "instrument"
    | "article"
    | "from"
    | "to"
    | "basis",
    string
  >
>;

/** The form begins with the figure that the office's own will stand before, or empty. */
export function draftFrom(figure: KnownFigure | undefined, on: PlainDate, locale: Locale): FigureDraft {
  const value = figure?.value;
  const hasAmount = value && "amount" in value;
  const isWords = value?.kind === "words";
  return {
    field: figure?.field ?? RuleField.options[0] ?? "",
    name: figure?.name[locale] ?? "",
    kind: hasAmount ? value.kind : isWords ? "words" : "at-most",
    amount: hasAmount ? formatNumber(value.amount, locale) : "",
    upTo: value?.kind === "between" ? formatNumber(value.upTo, locale) : "",
    unit: hasAmount ? value.unit : "",
    words: isWords ? value.words.vi : "",
    instrument: "",
    article: "",
    from: on,
    to: "",
    basis: "",
  };
}

function valueOf({ kind, amount, upTo, unit, words }: FigureDraft, locale: Locale): RuleValue | undefined {
  if (kind === "words") return { kind: "words", words: { vi: words, en: words } };
  const [low, high] = [readNumber(amount, locale), readNumber(upTo, locale)];
  if (low === undefined) return undefined;
  if (kind === "between") return high === undefined ? undefined : { kind, amount: low, upTo: high, unit };
  return { kind: kind as Exclude<Kind, "words" | "between">, amount: low, unit };
}

/** What keeps the form from being sent, field by field: a person is told what to mend, and where. */
export type Lack =
  | { readonly field: keyof FigureDraft; readonly kind: "missing" | "no-number" | "no-letters" | "reversed" }
  | {
      readonly field: keyof FigureDraft;
      readonly kind: "too-short" | "too-long";
      readonly letters: number;
      readonly limit: number;
    };

export type Written =
  | { readonly written: WrittenFigure; readonly lacks: readonly [] }
  | { readonly written: undefined; readonly lacks: readonly Lack[] };

/**
 * What is sent, or what is still to be mended. A new question gets its key from its name; the words of an office stand in its own
 * language in both.
 */
export function writtenFrom(draft: FigureDraft, figure: KnownFigure | undefined, locale: Locale): Written {
  const lacks = [...numbersLacking(draft, locale), ...reversedIn(draft, locale)];
  const value = valueOf(draft, locale);
  const name = figure?.name ?? { vi: draft.name, en: draft.name };
  const key =
    figure?.key ??
    `${draft.field}.${fold(draft.name)
      .replaceAll(/[^a-z0-9]+/gu, "-")
      .replaceAll(/^-|-$/gu, "")}`;
  const empty = (text: string) => (text.trim() === "" ? null : text);
  const written = WrittenFigure.safeParse({
    key: key.slice(0, 100).replace(/-$/u, ""),
    field: draft.field,
    name,
    // A number that cannot be read has its own sentence; the fields beside it are still judged.
    value: value ?? { kind: "exactly", amount: 0, unit: draft.unit },
    instrument: draft.instrument,
    article: empty(draft.article),
    validFrom: empty(draft.from),
    validTo: empty(draft.to),
    territory: null,
    sources: [],
    note: null,
    basis: draft.basis,
  });
  if (written.success && lacks.length === 0) return { written: written.data, lacks: [] };
  const found = written.success ? [] : written.error.issues.flatMap((issue) => lackOf(issue, draft));
  const all = [...found, ...lacks];
  // One sentence for each field: an empty name has no key either, and words stand in two languages.
  return {
    written: undefined,
    lacks: all.filter(({ field }, at) => all.findIndex((each) => each.field === field) === at),
  };
}

function numbersLacking(draft: FigureDraft, locale: Locale): Lack[] {
  if (draft.kind === "words") return [];
  const asked = draft.kind === "between" ? (["amount", "upTo"] as const) : (["amount"] as const);
  return asked.flatMap((field): Lack[] => {
    if (draft[field].trim() === "") return [{ field, kind: "missing" }];
    return readNumber(draft[field], locale) === undefined ? [{ field, kind: "no-number" }] : [];
  });
}

function reversedIn({ kind, amount, upTo, from, to }: FigureDraft, locale: Locale): Lack[] {
  const [low, high] = [readNumber(amount, locale), readNumber(upTo, locale)];
  const isSpanReversed = kind === "between" && low !== undefined && high !== undefined && low > high;
  return [
    ...(isSpanReversed ? [{ field: "upTo", kind: "reversed" } as const] : []),
    ...(from !== "" && to !== "" && to < from ? [{ field: "to", kind: "reversed" } as const] : []),
  ];
}

const FIELD_OF = {
  name: "name",
  unit: "unit",
  words: "words",
  instrument: "instrument",
  article: "article",
  basis: "basis",
  validFrom: "from",
  validTo: "to",
  key: "name",
} as const;

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
};

function lackOf({ code, path, minimum, maximum }: Issue, draft: FigureDraft): Lack[] {
  const [first, second] = path.map(String);
  const named = first === "value" ? second : first;
  const field = Object.entries(FIELD_OF).find(([name]) => name === named)?.[1];
  if (field === undefined) return [];
  const letters = draft[field].trim().length;
  if (letters === 0) return [{ field, kind: "missing" }];
  if (code === "too_big") return [{ field, kind: "too-long", letters, limit: Number(maximum) }];
  if (code === "too_small") return [{ field, kind: "too-short", letters, limit: Number(minimum) }];
  return [{ field, kind: "no-letters" }];
}
