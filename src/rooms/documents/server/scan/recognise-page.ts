import type { PageWords } from "../../model/layout/page-words.ts";
import { recognisedStampIn } from "../../model/stamps.ts";
import { pageOfWords } from "./page-of-words.ts";
import { type PreparedPicture, preparePicture, type RawPicture, turned } from "./prepare-picture.ts";
import type { RecognisedWord, Recogniser } from "./recognised-word.ts";
import { recogniseTablesApart } from "./recognise-tables.ts";

export type RecognisedPage = {
  readonly words: PageWords;
  /** Clockwise degrees by which the page was turned to be read. */
  readonly turnedBy: number;
  /** What a stamp of coloured ink says that the document is: Mật, Tối mật, Tuyệt mật. */
  readonly stampedSecret: string | null;
};

/** Below this a page is perhaps upside down. */
const UPSIDE_DOWN = 0.55;
const DARK_SHARE = 0.0005;

/** Recognises one page. A page without ink is not looked at. */
export async function recognisePage(raw: RawPicture, page: number, recogniser: Recogniser): Promise<RecognisedPage> {
  const prepared = await preparePicture(raw);
  const stampedSecret = prepared.coloured
    ? recognisedStampIn(linesOf(await recogniser.recognise(prepared.coloured, prepared.dpi, "sparse")))
    : null;
  if (isBlank(prepared)) return { words: pageOfWords([], prepared, page), turnedBy: prepared.turnedBy, stampedSecret };
  const words = await recogniseTablesApart(prepared, recogniser);
  if (sureness(words) >= UPSIDE_DOWN || words.length === 0)
    return { words: pageOfWords(words, prepared, page), turnedBy: prepared.turnedBy, stampedSecret };
  const over = await overturned(prepared);
  const again = await recogniseTablesApart(over, recogniser);
  const [best, found] = sureness(again) > sureness(words) + 0.1 ? [over, again] : [prepared, words];
  return { words: pageOfWords(found, best, page), turnedBy: best.turnedBy, stampedSecret };
}

function isBlank({ picture }: PreparedPicture): boolean {
  let dark = 0;
  for (const pixel of picture.pixels) if (pixel < 110) dark += 1;
  return dark < DARK_SHARE * picture.pixels.length;
}

function sureness(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / letters;
}

async function overturned(prepared: PreparedPicture): Promise<PreparedPicture> {
  const { width, height } = prepared.picture;
  return {
    ...prepared,
    picture: await turned(prepared.picture, 180),
    rulings: prepared.rulings.map(({ x1, x2, y1, y2 }) => ({
      x1: width - x2,
      x2: width - x1,
      y1: height - y2,
      y2: height - y1,
    })),
    turnedBy: prepared.turnedBy + 180,
  };
}

function linesOf(words: readonly RecognisedWord[]): string[] {
  return [...Map.groupBy(words, ({ line }) => line).values()].map((line) => line.map(({ text }) => text).join(" "));
}
