import { fold } from "#shared/fold.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type KnownFigure, RuleField, type RuleValue, WrittenFigure } from "../model/index.ts";

export const KINDS = ["at-most", "at-least", "more-than", "exactly", "words"] as const;
type Kind = (typeof KINDS)[number];

/** What stands in the form, as text. */
export type FigureDraft = Readonly<
  Record<
    "field" | "name" | "kind" | "amount" | "unit" | "words" | "instrument" | "article" | "from" | "to" | "basis",
    string
  >
>;

/** The form begins with the figure that the office's own will stand before, or empty. */
export function draftFrom(figure: KnownFigure | undefined, on: PlainDate): FigureDraft {
  const value = figure?.value;
  const hasAmount = value && "amount" in value;
  const isWords = value?.kind === "words";
  return {
    field: figure?.field ?? RuleField.options[0] ?? "",
    name: figure?.name.vi ?? "",
    kind: hasAmount && value.kind !== "between" ? value.kind : isWords ? "words" : "at-most",
    amount: hasAmount ? String(value.amount).replace(".", ",") : "",
    unit: hasAmount ? value.unit : "",
    words: isWords ? value.words.vi : "",
    instrument: "",
    article: "",
    from: on,
    to: "",
    basis: "",
  };
}

/** Undefined where the amount is no number: `1.234,5` and `1234.5` are both read. */
export function amountOf(written: string): number | undefined {
  const text = written.trim();
  const plain = text.includes(",") ? text.replaceAll(".", "").replace(",", ".") : text;
  const amount = Number(plain);
  return text === "" || !Number.isFinite(amount) ? undefined : amount;
}

function valueOf({ kind, amount, unit, words }: FigureDraft): RuleValue | undefined {
  if (kind === "words") return { kind: "words", words: { vi: words, en: words } };
  const read = amountOf(amount);
  return read === undefined ? undefined : { kind: kind as Exclude<Kind, "words">, amount: read, unit };
}

/**
 * What is sent, or undefined while something is missing. A new question gets its key from its name; the words of an office stand in
 * its own language in both.
 */
export function writtenFrom(draft: FigureDraft, figure: KnownFigure | undefined): WrittenFigure | undefined {
  const value = valueOf(draft);
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
