import type { Locale } from "#shared/sentences.ts";
import { formatNumber } from "#web-kit/format.ts";
import type { Say } from "#web-kit/use-words.ts";
import type { ListedStanding } from "../model/index.ts";
import type { IndicatorPageWord } from "../model/page-wording.ts";

type Spanned = { readonly value: number | null; readonly low: number | null; readonly high: number | null };

/** A figure, or the span where a source gives only that. */
export function figureWords({ value, low, high }: Spanned, locale: Locale): string {
  if (value !== null) return rounded(value, locale);
  return low === null || high === null ? "" : `${rounded(low, locale)}–${rounded(high, locale)}`;
}

/** Five figures tell all that a reckoned value knows; one that ends within three decimals was stated, and stands as it was. */
export function rounded(value: number, locale: Locale): string {
  if (Number(value.toFixed(3)) === value) return formatNumber(value, locale);
  const whole = Math.abs(value) >= 100_000;
  return formatNumber(whole ? Math.round(value) : Number(value.toPrecision(5)), locale);
}

/** With its sign, to two decimals: a gap. */
export function gapWords(gap: number, locale: Locale): string {
  const words = formatNumber(Math.abs(Number(gap.toFixed(Math.abs(gap) >= 100 ? 0 : 2))), locale);
  return gap < 0 ? `-${words}` : `+${words}`;
}

export function neededWords(
  needed: NonNullable<ListedStanding["needed"]>,
  unit: string,
  locale: Locale,
  say: Say<IndicatorPageWord>,
): string {
  const value = formatNumber(Number(needed.value.toFixed(1)), locale);
  return say(`indicators.needed.${needed.kind}`, { value, unit });
}
