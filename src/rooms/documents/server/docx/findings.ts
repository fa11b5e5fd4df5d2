import { comparableText } from "../../model/comparable-text.ts";
import { secrecyMarkOf } from "../../model/secrecy-mark.ts";
import type { DocxNotice, DocxNoticeKind } from "./docx-reading.ts";
import { FileRefused } from "#file-kit/index.ts";
import { LIMITS } from "./limits.ts";

/** What is found on the way through all parts of a document, and how much of the limits is used up. */
export type Findings = {
  readonly note: (kind: DocxNoticeKind, count?: number) => void;
  readonly notices: () => DocxNotice[];
  /** Looks for a stamp in the words of a paragraph; away from the places of stamps only capitals are one. */
  readonly lookForStamp: (words: string, isPlaceOfStamps: boolean) => void;
  readonly stamps: () => { secrecyMark: string | null; isInternal: boolean };
  /** A paragraph, row, cell, style or list more; so many letters more. */
  readonly countBlock: () => void;
  readonly countLetters: (count: number) => void;
};

const INTERNAL = /^[\s*[(]*(?:tài liệu |văn bản )?lưu hành nội bộ[\s*\])!.]*$/u;
const LONGEST_STAMP = 60;
const KIND_BEFORE_MARK = /^[\s*[(]*(?:tài liệu|văn bản)\s+/iu;
const SPACED_OUT = /^\s*\p{L}(?:\s+\p{L})+\s*$/u;
const MARKS: Readonly<Record<string, string>> = { MẬT: "MẬT", TỐIMẬT: "TỐI MẬT", TUYỆTMẬT: "TUYỆT MẬT" };

/** The mark in the words of one paragraph. Capitals of stamps are often spaced out: `M Ậ T`. */
function markIn(words: string, isPlaceOfStamps: boolean): string | null {
  const line = words.normalize("NFC").replace(/\s+/gu, " ");
  if (!isPlaceOfStamps && line !== line.toUpperCase()) return null;
  const packed = SPACED_OUT.test(line) ? line.replace(/\s+/gu, "") : "";
  return secrecyMarkOf(line.replace(KIND_BEFORE_MARK, "")) ?? MARKS[packed] ?? null;
}

export function createFindings(): Findings {
  const counts = new Map<DocxNoticeKind, number>();
  let secrecyMark: string | null = null;
  let isInternal = false;
  let blocks = 0;
  let letters = 0;
  return {
    note: (kind, count = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + count),
    notices: () => [...counts].map(([kind, count]) => ({ kind, count })),
    lookForStamp: (words, isPlaceOfStamps) => {
      if (words.length > LONGEST_STAMP) return;
      secrecyMark ??= markIn(words, isPlaceOfStamps);
      isInternal ||= INTERNAL.test(comparableText(words));
    },
    stamps: () => ({ secrecyMark, isInternal }),
    countBlock: () => {
      blocks += 1;
      if (blocks > LIMITS.paragraphs) throw new FileRefused("file-too-long", { limit: LIMITS.paragraphs });
    },
    countLetters: (count) => {
      letters += count;
      if (letters > LIMITS.letters) throw new FileRefused("file-too-long", { limit: LIMITS.letters });
    },
  };
}
