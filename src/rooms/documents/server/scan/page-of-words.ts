import { median, type PageWord, type PageWords } from "../../model/layout/page-words.ts";
import type { PreparedPicture } from "./prepare-picture.ts";
import type { RecognisedWord } from "./recognised-word.ts";

/** From the height of a line's letters, tails included, to their size. */
const SIZE_OF_HEIGHT = 1.05;
/** Marks and specks that recognition takes for words. */
const SPECK = /^[\s.,'`´’‘"“”·•~_\-–—|¦:;^*°]+$/u;
const LEAST_SURE = 0.2;

/** Recognised words as words of a page, in points. Words of one line share baseline and size, whatever letters they hold. */
export function pageOfWords(words: readonly RecognisedWord[], prepared: PreparedPicture, page: number): PageWords {
  const points = 72 / prepared.dpi;
  const kept = words.filter((word) => word.text !== "" && word.width > 0 && !isSpeck(word));
  const placed: PageWord[] = [];
  for (const line of Map.groupBy(kept, (word) => word.line).values()) {
    const bottom = median(line.map(({ y, height }) => y + height)) * points;
    const height = median(line.map((word) => word.height)) * points;
    for (const word of line)
      placed.push({
        text: word.text.normalize("NFC"),
        box: { x: word.x * points, y: word.y * points, width: word.width * points, height: word.height * points },
        baseline: bottom,
        size: Math.max(5, height * SIZE_OF_HEIGHT),
        isBold: false,
        confidence: Math.max(0, Math.min(1, word.confidence)),
      });
  }
  const usual = median(placed.map(({ size }) => size));
  return {
    page,
    width: prepared.picture.width * points,
    height: prepared.picture.height * points,
    // Sizes of single lines are measured roughly; what differs little is the same.
    words: placed.map((word) => (Math.abs(word.size - usual) < 0.3 * usual ? { ...word, size: usual } : word)),
    rulings: prepared.rulings.map(({ x1, x2, y1, y2 }) => ({
      x1: x1 * points,
      x2: x2 * points,
      y1: y1 * points,
      y2: y2 * points,
    })),
  };
}

function isSpeck({ text, confidence }: RecognisedWord): boolean {
  // A bullet is a mark too, when it is sure.
  return (
    confidence < LEAST_SURE ||
    (SPECK.test(text) && !(/^[-–•+]$/u.test(text) && confidence > 0.4) && !/^[.…]{3,}$/u.test(text) && confidence < 0.8)
  );
}
