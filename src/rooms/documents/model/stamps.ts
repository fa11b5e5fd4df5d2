import { fold } from "#shared/fold.ts";
import { comparableText } from "./comparable-text.ts";
import { secrecyMarkOf } from "./secrecy-mark.ts";

const INTERNAL = /^[\s*[(]*(?:tài liệu |văn bản )?lưu hành nội bộ[\s*\])!.]*$/u;
const LONGEST_STAMP = 60;
const KIND_BEFORE_MARK = /^[\s*[(]*(?:tài liệu|văn bản)\s+/iu;
const SPACED_OUT = /^\s*\p{L}(?:\s+\p{L})+\s*$/u;
const MARKS: Readonly<Record<string, string>> = { MẬT: "MẬT", TỐIMẬT: "TỐI MẬT", TUYỆTMẬT: "TUYỆT MẬT" };

/** The secrecy mark in the words of one paragraph; away from the places of stamps only capitals are one. Often spaced out: `M Ậ T`. */
export function secrecyStampIn(words: string, isPlaceOfStamps: boolean): string | null {
  if (words.length > LONGEST_STAMP) return null;
  const line = words.normalize("NFC").replace(/\s+/gu, " ");
  if (!isPlaceOfStamps && line !== line.toUpperCase()) return null;
  const packed = SPACED_OUT.test(line) ? line.replace(/\s+/gu, "") : "";
  return secrecyMarkOf(line.replace(KIND_BEFORE_MARK, "")) ?? MARKS[packed] ?? null;
}

export function isInternalStamp(words: string): boolean {
  return words.length <= LONGEST_STAMP && INTERNAL.test(comparableText(words));
}

const FOLDED: Readonly<Record<string, string>> = { mat: "MẬT", "toi mat": "TỐI MẬT", "tuyet mat": "TUYỆT MẬT" };

/** The secrecy mark among lines recognised from a stamp, whose marks over and below the letters are often lost. */
export function foldedStampIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const words = line.replace(/[^\p{L}\s]/gu, "").trim();
    if (words !== words.toUpperCase()) continue;
    const mark = FOLDED[fold(words).replace(/\s+/gu, " ")] ?? FOLDED[fold(words).replace(/\s+/gu, "")];
    if (mark) return mark;
  }
  return null;
}
