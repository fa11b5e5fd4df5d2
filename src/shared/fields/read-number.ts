import type { Locale } from "../sentences.ts";

/**
 * A figure as people write it. Vietnamese `1.234,5`, English `1,234.5`. A point that cannot part thousands (`39.73`, `5.7285`) is a
 * decimal point in both, because files from elsewhere carry it; `1.234` means one thousand in Vietnamese and no guess is made.
 */
export function readNumber(words: string, locale: Locale): number | undefined {
  const bare = withKeyboardMinus(words.replace(/[\s\u00a0\u202f]/gu, ""));
  const [thousands, decimal] = locale === "vi" ? ["\\.", ","] : [",", "\\."];
  const grouped = new RegExp(`^-?\\d{1,3}(?:${thousands}\\d{3})+(?:${decimal}\\d+)?$`, "u");
  const plain = new RegExp(`^-?\\d+(?:${decimal}\\d+)?$`, "u");
  if (grouped.test(bare) || plain.test(bare)) {
    const [whole = "", part] = bare.split(locale === "vi" ? "," : ".");
    return Number(`${whole.replace(/[.,]/gu, "")}${part === undefined ? "" : `.${part}`}`);
  }
  if (/^-?\d+\.\d+$/u.test(bare)) return Number(bare);
  return /^-?\d{1,3}(?:,\d{3})+\.\d+$/u.test(bare) ? Number(bare.replace(/,/gu, "")) : undefined;
}

/** Papers, Word and telephones put longer or unbreakable strokes before a figure below zero; each becomes the hyphen of the keyboard. */
export function withKeyboardMinus(words: string): string {
  return words.replace(/^[−–‐‑]/u, "-");
}

/** `30/6/2025`, `30-06-2025`, `30.6.2025` or `2025-06-30` as `yyyy-mm-dd`; whether the day exists is judged later. */
export function readDay(words: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(words) ?? [];
  if (day && month && year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(words) ? words : undefined;
}
