import type { PlainDate } from "#shared/plain-date.ts";
import { type DatedName, foldedForms } from "./naming.ts";
import { isValidOn, type Validity } from "./validity.ts";

/** Why a name was taken for a record, the strongest first. */
export const MATCH_REASONS = ["exact", "alias", "abbreviation", "folded"] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export type Named<Id> = Validity & { readonly id: Id; readonly names: readonly DatedName[] };

export type Match<Id> = {
  readonly id: Id;
  /** The recorded name that was met. */
  readonly name: string;
  readonly reason: MatchReason;
  /** False when the record has ended by that day, has not begun, or did not bear this name then. */
  readonly isInForce: boolean;
};

/**
 * What a name in a text may mean on a day. Marks and case count for `exact`, `alias` and `abbreviation`, not for `folded`. Candidates
 * in force come first, then by reason; a person chooses where more than one is left.
 */
export function matchNames<Id extends string>(
  records: readonly Named<Id>[],
  text: string,
  day: PlainDate,
): readonly Match<Id>[] {
  const sought = { written: asWritten(text), forms: new Set(foldedForms(text)) };
  return records
    .flatMap((record): Match<Id>[] => {
      const met = record.names.flatMap((name) => {
        const reason = reasonOf(name, sought);
        if (reason === undefined) return [];
        const isInForce = isValidOn(record, day) && isValidOn(name, day);
        return [{ id: record.id, name: name.name, reason, isInForce }];
      });
      return met.toSorted(byStrength).slice(0, 1);
    })
    .toSorted(byStrength);
}

function reasonOf(
  { kind, name }: DatedName,
  sought: { readonly written: string; readonly forms: ReadonlySet<string> },
): MatchReason | undefined {
  if (asWritten(name) === sought.written) return kind === "official" ? "exact" : kind;
  return foldedForms(name).some((form) => sought.forms.has(form)) ? "folded" : undefined;
}

function asWritten(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

function byStrength<Id>(one: Match<Id>, other: Match<Id>): number {
  return (
    Number(other.isInForce) - Number(one.isInForce) ||
    MATCH_REASONS.indexOf(one.reason) - MATCH_REASONS.indexOf(other.reason) ||
    one.name.localeCompare(other.name, "vi")
  );
}
