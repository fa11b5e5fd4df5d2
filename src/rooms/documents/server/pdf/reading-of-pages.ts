import { layOut } from "../../model/layout/lay-out.ts";
import type { PlacedWord } from "../../model/layout/placed-text.ts";
import { isInternalStamp, secrecyStampIn } from "../../model/stamps.ts";
import { isWeak, type TextPage } from "../../model/text-page.ts";
import type { RecognisedPage } from "../scan/recognise-page.ts";
import type { FoundPages, PagedReading, PageNotice, PageNoticeKind } from "./paged-reading.ts";

export type RecognisedPages = readonly RecognisedPage[];

/** Stamps stand in so many lines from the head of a document. */
const PLACE_OF_STAMPS = 40;

/** All pages in order, as one text with its places. */
export function readingOfPages(found: FoundPages, recognised: RecognisedPages): PagedReading {
  const byPage = new Map(recognised.map((page) => [page.words.page, page]));
  const pages = found.pages.map((page) => {
    const read = byPage.get(page.page);
    return read ? { ...read.words, turn: read.turnedBy } : page;
  });
  const { text, placed, ...laidOut } = layOut(pages);
  const lines = text.split("\n");
  const margins = [...laidOut.headers, ...laidOut.footers, ...found.slanted];
  const stamps = [
    ...recognised.map(({ stampedSecret }) => stampedSecret),
    ...margins.map((line) => secrecyStampIn(line, true)),
    ...lines.map((line, index) => secrecyStampIn(line, index < PLACE_OF_STAMPS)),
  ];
  return {
    text,
    pages: textPagesOf(pages, placed),
    headers: laidOut.headers,
    footers: laidOut.footers,
    notices: noticesOf({
      "running-lines": laidOut.headers.length + laidOut.footers.length,
      "page-numbers": laidOut.pageNumbers,
      footnotes: laidOut.footnotes,
      "recognised-pages": recognised.length,
      "garbled-pages": found.garbled,
      "unread-pages": recognised.filter(({ words }) => words.words.length === 0).length,
      "weak-words": placed.filter(isWeak).length,
      "repaired-labels": laidOut.repairedLabels,
      "slanted-text": found.slanted.length,
    }),
    secrecyMark: stamps.find((stamp) => stamp !== null) ?? null,
    isInternal: [...margins, ...lines.slice(0, PLACE_OF_STAMPS)].some(isInternalStamp),
  };
}

function noticesOf(counts: Readonly<Record<PageNoticeKind, number>>): PageNotice[] {
  return Object.entries(counts).flatMap(([kind, count]) =>
    count > 0 ? [{ kind: kind as PageNoticeKind, count }] : [],
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
