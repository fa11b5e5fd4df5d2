import { readNumber } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";
import { type ReportDetail, ReportEntries, ReportTexts, TEXT_PARTS, type TypedFigure } from "../../model/index.ts";

export type TypedColumn = keyof TypedFigure;
export const TYPED_COLUMNS = ["toDate", "estimate", "cumulative"] as const;

/** What is typed and not saved yet: only the fields that were touched, so that what others wrote elsewhere stays. */
export type Touched = Readonly<Record<string, string>>;

export const keyOfDuty = (id: string): string => `duty.${id}`;
export const keyOfFigure = (id: string, column: TypedColumn): string => `figure.${id}.${column}`;

export function readTouched(kept: string): Touched {
  try {
    const parsed: unknown = JSON.parse(kept);
    if (typeof parsed !== "object" || parsed === null) return {};
    return Object.fromEntries(Object.entries(parsed).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
}

/** What stands in a field, as it was kept last: words as they are, a typed figure with its digits. */
export function standingWords({ texts, entries }: Pick<ReportDetail, "texts" | "entries">, field: string): string {
  const text = TEXT_PARTS.find((part) => part === field);
  if (text) return texts[text];
  const [kind, id = "", column] = field.split(".");
  if (kind === "duty") return entries.duties[id] ?? "";
  const typed = TYPED_COLUMNS.find((each) => each === column);
  return String((typed && entries.figures[id]?.[typed]) ?? "");
}

/** A field in which somebody else has kept other words since this person began to type there. */
export type Clash = { readonly field: string; readonly theirs: string; readonly mine: string };

/** What is kept of a report in words and typed figures. */
export type Written = Pick<ReportDetail, "texts" | "entries">;

/**
 * @param begun what stood in each touched field when it was touched first; of a draft from before it was kept, nothing is known
 * @param sent what was sent from here last: where it stands, nobody else has written
 */
export function clashesOf(
  report: Written,
  touched: Touched,
  begun: Touched,
  sent: Written | null = null,
): readonly Clash[] {
  return Object.entries(touched).flatMap(([field, mine]) => {
    const theirs = standingWords(report, field);
    const isTheirs = begun[field] !== undefined && theirs !== begun[field] && theirs.trim() !== mine.trim();
    const isOwn = sent !== null && theirs === standingWords(sent, field);
    return isTheirs && !isOwn ? [{ field, theirs, mine }] : [];
  });
}

/**
 * What is still to be saved once the report was saved as it was sent: words that were typed on meanwhile go on from it, and clash with
 * nobody's.
 */
export function leftAfter(
  { touched, begun }: { readonly touched: Touched; readonly begun: Touched },
  sent: Touched,
  saved: Written,
): { readonly touched: Touched; readonly begun: Touched } {
  const left = Object.keys(touched).filter((field) => touched[field] !== sent[field]);
  const goesOnFrom = (field: string) => (field in sent ? standingWords(saved, field) : (begun[field] ?? ""));
  return {
    touched: Object.fromEntries(left.map((field) => [field, touched[field] ?? ""])),
    begun: Object.fromEntries(left.map((field) => [field, goesOnFrom(field)])),
  };
}

/** How two people's words in one field are settled. */
export type Settling = "both" | "mine" | "theirs";

export function settled({ theirs, mine }: Clash, settling: Settling): string {
  if (settling === "both") return `${theirs}\n${mine}`;
  return settling === "mine" ? mine : theirs;
}

/** The report's words and typed figures with what was touched laid over; an unreadable figure is named. */
export function draftFrom(
  report: Pick<ReportDetail, "texts" | "entries" | "duties" | "figures">,
  touched: Touched,
  locale: Locale,
): { readonly texts: ReportTexts; readonly entries: ReportEntries; readonly unreadable: readonly string[] } {
  const unreadable: string[] = [];
  const figureOf = (id: string, column: TypedColumn): number | null => {
    const words = touched[keyOfFigure(id, column)];
    if (words === undefined) return report.entries.figures[id]?.[column] ?? null;
    if (words.trim() === "") return null;
    const value = readNumber(words, locale);
    if (value === undefined) unreadable.push(words);
    return value ?? null;
  };
  const texts = ReportTexts.parse(
    Object.fromEntries(TEXT_PARTS.map((part) => [part, touched[part] ?? report.texts[part]])),
  );
  const duties = report.duties
    .map(({ assignmentId: id }) => [id, (touched[keyOfDuty(id)] ?? report.entries.duties[id] ?? "").trim()] as const)
    .filter(([, note]) => note !== "");
  const figures = report.figures
    .map(({ indicatorId: id }): [string, TypedFigure] => [
      id,
      { toDate: figureOf(id, "toDate"), estimate: figureOf(id, "estimate"), cumulative: figureOf(id, "cumulative") },
    ])
    .filter(([, typed]) => TYPED_COLUMNS.some((column) => typed[column] !== null));
  const entries = ReportEntries.parse({
    // What was written on rows that are not shown today stays.
    duties: { ...withoutKeys(report.entries.duties, report.duties.map(({ assignmentId }) => assignmentId)), ...Object.fromEntries(duties) }, // prettier-ignore
    figures: Object.fromEntries(figures),
  });
  return { texts, entries, unreadable };
}

function withoutKeys<Value>(kept: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(kept).filter(([key]) => !keys.includes(key)));
}
