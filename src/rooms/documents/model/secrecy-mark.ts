import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { comparableText } from "./comparable-text.ts";

/** Lines from the top among which a mark may share its line with another cell of the letterhead. */
const HEAD_LINES = 40;
const MARK = /^[\s*_([|]*(?:(?:độ mật|tài liệu|văn bản)\s*:?\s*)?(tuyệt mật|tối mật|mật)[\s*_)\].:!|]*$/iu;
/** A stamp may stand beside another cell. */
const CELLS = /[|\t]|\s{3,}/u;
/** Capitals of stamps are often spaced out: `M Ậ T`. */
const SPACED_OUT = /^\s*\p{L}(?:\s+\p{L})+\s*$/u;
const PACKED: Readonly<Record<string, string>> = { MẬT: "MẬT", TỐIMẬT: "TỐI MẬT", TUYỆTMẬT: "TUYỆT MẬT" };
/** What every mark ends in; most lines do not, and are asked nothing more. */
const ENDS_LIKE_A_MARK = /ậ\s*t[\s*_)\].:!|]*$/iu;
const ENDS_LIKE_INTERNAL = /bộ[\s*\])!.]*$/iu;
const INTERNAL = /^[\s*[(]*(?:tài liệu |văn bản )?lưu hành nội bộ[\s*\])!.]*$/u;

/**
 * The secrecy mark of a document (`Mật`, `Tối mật`, `Tuyệt mật`), as written; undefined when it has none. In the head any line or
 * cell that is nothing but a mark counts; further down, where an annex begins, a line of its own in capitals. Asked before anything of
 * the text is kept.
 */
export function secrecyMarkOf(text: string): string | undefined {
  return firstStamp(text, (words, isHead) => secrecyMarkIn(words, isHead));
}

/** `Lưu hành nội bộ` stands where a stamp stands: the document is kept and never published. */
export function isInternalText(text: string): boolean {
  return firstStamp(text, (words) => (isInternalMark(words) ? words : undefined)) !== undefined;
}

/** The secrecy mark that a paragraph or cell is; away from the places of stamps only capitals are one. */
export function secrecyMarkIn(words: string, isPlaceOfStamps: boolean): string | undefined {
  const composed = words.normalize("NFC");
  if (!ENDS_LIKE_A_MARK.test(composed)) return undefined;
  const line = composed.replace(/\s+/gu, " ");
  const mark = MARK.exec(line)?.[1] ?? (SPACED_OUT.test(line) ? PACKED[line.replace(/\s+/gu, "")] : undefined);
  return mark !== undefined && (isPlaceOfStamps || line === line.toUpperCase()) ? mark : undefined;
}

export function isInternalMark(words: string): boolean {
  const composed = words.normalize("NFC");
  return ENDS_LIKE_INTERNAL.test(composed) && INTERNAL.test(comparableText(composed));
}

function firstStamp(text: string, stampIn: (words: string, isHead: boolean) => string | undefined): string | undefined {
  const lines = text
    .normalize("NFC")
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const isHead = index < HEAD_LINES;
    for (const cell of isHead ? [line, ...line.split(CELLS)] : [line]) {
      const stamp = stampIn(cell, isHead);
      if (stamp !== undefined) return stamp;
    }
  }
  return undefined;
}

/** Refuses a text that carries a secrecy mark. Nothing of it may be stored, logged or cached before this. */
export function refuseSecret(text: string): Outcome<string, "document-secret"> {
  const mark = secrecyMarkOf(text);
  return mark === undefined ? done(text) : refuse("document-secret", { mark });
}
