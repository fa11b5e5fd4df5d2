import type { Span } from "../reading.ts";
import type { TextPage } from "../text-page.ts";
import { type Box, boxAround } from "./page-words.ts";

/** Boxes of a citation on one page, one for each line that it covers. */
export type Place = { readonly page: number; readonly boxes: readonly Box[] };

/** Where a citation stands: the boxes of its words, drawn together line by line, page by page. */
export function placesOf(pages: readonly TextPage[], span: Span): Place[] {
  return pages.flatMap(({ page, words }) => {
    const lines: Box[][] = [];
    for (const { start, end, box } of words) {
      if (end <= span.start || start >= span.end) continue;
      const line = lines.at(-1);
      const before = line?.at(-1);
      if (line && before && isBeside(before, box)) line.push(box);
      else lines.push([box]);
    }
    return lines.length === 0 ? [] : [{ page, boxes: lines.map(boxAround) }];
  });
}

function isBeside(before: Box, box: Box): boolean {
  const overlap = Math.min(before.y + before.height, box.y + box.height) - Math.max(before.y, box.y);
  const gap = box.x - (before.x + before.width);
  return (
    overlap > 0.3 * Math.min(before.height, box.height) &&
    gap < 3 * Math.max(before.height, box.height) &&
    gap > -box.width
  );
}
