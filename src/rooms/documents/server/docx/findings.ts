import { comparableText } from "../../model/comparable-text.ts";
import type { DocxNotice, DocxNoticeKind, SecrecyMark } from "./docx-reading.ts";
import { FileRefused } from "./file-refused.ts";
import { LIMITS } from "./limits.ts";

/** What is found on the way through all parts of a document, and how much of the limits is used up. */
export type Findings = {
  readonly note: (kind: DocxNoticeKind, count?: number) => void;
  readonly notices: () => DocxNotice[];
  /** Looks at words that stand where a stamp may stand. */
  readonly lookForStamp: (words: string) => void;
  readonly stamps: () => { secrecyMark: SecrecyMark | null; isInternal: boolean };
  /** A paragraph, row or cell more; so many letters more. */
  readonly countBlock: () => void;
  readonly countLetters: (count: number) => void;
};

/** Capitals of stamps are often spaced out (`M Ậ T`), so blanks do not count. */
const MARK = /^[*[(]*(?:độmật|tàiliệu|vănbản)?:?(tuyệtmật|tốimật|mật)[*\])!.]*$/u;
const INTERNAL = /^[*[(]*(?:tàiliệu|vănbản)?lưuhànhnộibộ[*\])!.]*$/u;
const MARKS: Readonly<Record<string, SecrecyMark>> = { mật: "mật", tốimật: "tối mật", tuyệtmật: "tuyệt mật" };
const LONGEST_STAMP = 60;

export function createFindings(): Findings {
  const counts = new Map<DocxNoticeKind, number>();
  let secrecyMark: SecrecyMark | null = null;
  let isInternal = false;
  let blocks = 0;
  let letters = 0;
  return {
    note: (kind, count = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + count),
    notices: () => [...counts].map(([kind, count]) => ({ kind, count })),
    lookForStamp: (words) => {
      if (words.length > LONGEST_STAMP) return;
      const packed = comparableText(words.normalize("NFC")).replace(/[\s\u00a0|]+/gu, "");
      secrecyMark ??= MARKS[MARK.exec(packed)?.[1] ?? ""] ?? null;
      isInternal ||= INTERNAL.test(packed);
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
