import type { Locale } from "#shared/sentences.ts";

/** The difference of two percentages is in points. */
export function gapUnit(unit: string, locale: Locale): string {
  if (!unit.startsWith("%")) return unit;
  return locale === "vi" ? "điểm %" : "points";
}
