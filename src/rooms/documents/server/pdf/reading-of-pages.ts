import { layOut } from "../../model/layout/lay-out.ts";
import type { PlacedWord } from "../../model/layout/placed-text.ts";
import {
  type FileReading,
  isInternalMark,
  isInternalText,
  type ReadingNotice,
  secrecyMarkIn,
  secrecyMarkOf,
} from "../../model/index.ts";
import { isWeak, type TextPage } from "../../model/text-page.ts";
import type { RecognisedPage } from "../scan/recognise-page.ts";
import type { FoundPages, PagedReading } from "./found-pages.ts";

export type RecognisedPages = readonly RecognisedPage[];

/** All pages in order, as one text with its places. */
export function readingOfPages(
  kind: FileReading["kind"],
  found: FoundPages,
  recognised: RecognisedPages,
): PagedReading {
  const byPage = new Map(recognised.map((page) => [page.words.page, page]));
  const pages = found.pages.map((page) => {
    const read = byPage.get(page.page);
    return read ? { ...read.words, turn: read.turnedBy } : page;
  });
  const { text, placed, ...laidOut } = layOut(pages);
  const margins = [...laidOut.headers, ...laidOut.footers, ...found.slanted];
  const marks = [
    ...recognised.map(({ stampedSecret }) => stampedSecret ?? undefined),
    ...margins.map((line) => secrecyMarkIn(line, true)),
    secrecyMarkOf(text),
  ];
  return {
    kind,
    text,
    pages: textPagesOf(pages, placed),
    notices: noticesOf({
      "header-footer": laidOut.headers.length + laidOut.footers.length,
      "page-numbers": laidOut.pageNumbers,
      footnotes: laidOut.footnotes,
      "recognised-text": recognised.length,
      "garbled-text": found.garbled,
      "unread-pages": recognised.filter(({ words }) => words.words.length === 0).length,
      "weak-words": placed.filter(isWeak).length,
      "numbering-repaired": laidOut.repairedLabels,
      "slanted-text": found.slanted.length,
    }),
    secrecyMark: marks.find((mark) => mark !== undefined) ?? null,
    isInternal: isInternalText(text) || margins.some(isInternalMark),
  };
}

function noticesOf(counts: Partial<Record<ReadingNotice["kind"], number>>): ReadingNotice[] {
  return Object.entries(counts).flatMap(([kind, count]) =>
    count > 0 ? [{ kind: kind as ReadingNotice["kind"], count }] : [],
  );
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

function textPagesOf(
  pages: readonly { page: number; width: number; height: number; turn: number }[],
  placed: readonly PlacedWord[],
): TextPage[] {
  const byPage = Map.groupBy(placed, ({ page }) => page);
  return pages.map(({ page, width, height, turn }) => ({
    page,
    width: tenths(width),
    height: tenths(height),
    turn,
    words: (byPage.get(page) ?? []).map(({ page: _page, box, ...word }) => ({
      ...word,
      box: { x: tenths(box.x), y: tenths(box.y), width: tenths(box.width), height: tenths(box.height) },
    })),
  }));
}
