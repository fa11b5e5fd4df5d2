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

/**
 * What is sent, or undefined while something is missing. A new question gets its key from its name; the words of an office stand in
 * its own language in both.
 */
export function writtenFrom(
  draft: FigureDraft,
  figure: KnownFigure | undefined,
  locale: Locale,
): WrittenFigure | undefined {
  const value = valueOf(draft, locale);
  const name = figure?.name ?? { vi: draft.name, en: draft.name };
  const key =
    figure?.key ??
    `${draft.field}.${fold(draft.name)
      .replaceAll(/[^a-z0-9]+/gu, "-")
      .replaceAll(/^-|-$/gu, "")}`;
  const empty = (text: string) => (text.trim() === "" ? null : text);
  const written = WrittenFigure.safeParse({
    key: key.slice(0, 100),
    field: draft.field,
    name,
    value,
    instrument: draft.instrument,
    article: empty(draft.article),
    validFrom: empty(draft.from),
    validTo: empty(draft.to),
    territory: null,
    sources: [],
    note: null,
    basis: draft.basis,
  });
  return written.success ? written.data : undefined;
}
