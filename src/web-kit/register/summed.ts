import { type Counted, fieldOf, type RecordDeclaration, unitOf, writeText } from "#shared/fields/index.ts";
import type { Locale } from "#shared/sentences.ts";

export type Summed = {
  readonly key: string;
  readonly label: string;
  readonly amount: string;
  readonly unit: string;
  /** How many of how many records say it, where not all do: then the sum is no total. */
  readonly partly: { readonly known: number; readonly count: number } | null;
};

/** What a list or a group of it adds up to, field by field; a field of which nothing is known is left out. */
export function summedOf(declaration: RecordDeclaration, locale: Locale, { sums, known, count }: Counted): Summed[] {
  return Object.entries(sums)
    .filter(([, sum]) => sum > 0)
    .map(([key, sum]) => {
      const field = fieldOf(declaration, key);
      const told = known[key] ?? 0;
      return {
        key,
        label: field.label[locale],
        amount: writeText(field, sum, locale),
        unit: unitOf(field, locale) ?? "",
        partly: told < count ? { known: told, count } : null,
      };
    });
}
