import { isInternalMark, secrecyMarkIn } from "../../model/secrecy-mark.ts";
import type { ReadingNotice, ReadingNoticeKind } from "../../model/index.ts";
import { FileRefused } from "#file-kit/index.ts";
import { LIMITS } from "./limits.ts";

/** What is found on the way through all parts of a document, and how much of the limits is used up. */
export type Findings = {
  readonly note: (kind: ReadingNoticeKind, count?: number) => void;
  readonly notices: () => ReadingNotice[];
  /** Looks for a stamp in the words of a paragraph; away from the places of stamps only capitals are one. */
  readonly lookForStamp: (words: string, isPlaceOfStamps: boolean) => void;
  readonly stamps: () => { secrecyMark: string | null; isInternal: boolean };
  /** A paragraph, row, cell, style or list more; so many letters more. */
  readonly countBlock: () => void;
  readonly countLetters: (count: number) => void;
};

const LONGEST_STAMP = 60;

export function createFindings(): Findings {
  const counts = new Map<ReadingNoticeKind, number>();
  let secrecyMark: string | null = null;
  let isInternal = false;
  let blocks = 0;
  let letters = 0;
  return {
    note: (kind, count = 1) => void counts.set(kind, (counts.get(kind) ?? 0) + count),
    notices: () => [...counts].map(([kind, count]) => ({ kind, count })),
    lookForStamp: (words, isPlaceOfStamps) => {
      if (words.length > LONGEST_STAMP) return;
      secrecyMark ??= secrecyMarkIn(words, isPlaceOfStamps) ?? null;
      isInternal ||= isInternalMark(words);
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
