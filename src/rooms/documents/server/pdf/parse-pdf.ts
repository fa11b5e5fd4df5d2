import type { PDFDocumentProxy } from "pdfjs-dist";
import { FileRefused } from "#file-kit/index.ts";
import { isSigningLine } from "../../model/signing-lines.ts";
import { drawnOn } from "./drawn-lines.ts";
import { areGarbled } from "./judge-words.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { ofPdfjs, withPdf } from "./open-pdf.ts";
import type { FoundPages } from "./found-pages.ts";
import { wordsOfPage } from "./words-of-page.ts";

/** A page with so few letters and a picture over most of it is a scan that was signed or numbered. */
const FEW_LETTERS = 200;
const MOST_OF_PAGE = 0.5;

/** The words of a PDF, page by page, and which pages only recognition can read. */
export async function parsePdf(bytes: Uint8Array): Promise<FoundPages> {
  // Pictures are not unpacked: words and lines are all that is wanted here.
  const { sparse, ...found } = await withPdf(bytes, { pixels: 1 }, readPages);
  const pictures =
    sparse.length === 0
      ? []
      : await withPdf(bytes, { pixels: PAGE_LIMITS.pixels }, (pdf) => picturesAmong(pdf, sparse));
  const scanned = [...found.scanned, ...pictures].toSorted((a, b) => a - b);
  if (scanned.length > PAGE_LIMITS.scannedPages)
    throw new FileRefused("file-has-too-many-pages", { limit: PAGE_LIMITS.scannedPages });
  return { ...found, scanned };
}

/** `sparse`: pages with so few letters that they may be pictures. */
async function readPages(document: PDFDocumentProxy): Promise<FoundPages & { readonly sparse: readonly number[] }> {
  const pages: FoundPages["pages"][number][] = [];
  const [scanned, sparse]: [number[], number[]] = [[], []];
  const slanted: string[] = [];
  let garbled = 0;
  let letters = 0;
  for (let page = 1; page <= document.numPages; page += 1) {
    const found = await readPage(document, page);
    const count = lettersOf(found.words.map(({ text }) => text));
    letters += count;
    if (letters > PAGE_LIMITS.letters) throw new FileRefused("file-too-long", { limit: PAGE_LIMITS.letters });
    const isGarbled = areGarbled(found.words);
    if (isGarbled) garbled += 1;
    if (isGarbled) scanned.push(page);
    else if (count < FEW_LETTERS) sparse.push(page);
    slanted.push(...found.slanted);
    const { words, rulings, width, height, turn } = found;
    pages.push({ page, words, rulings, width, height, turn: (360 - turn) % 360 });
  }
  return { pages, scanned, sparse, garbled, slanted };
}

async function readPage(document: PDFDocumentProxy, number: number) {
  const page = await ofPdfjs(document.getPage(number));
  // Before the words: it makes the names of their fonts known.
  await ofPdfjs(page.getOperatorList());
  const { upright, ...found } = await wordsOfPage(page);
  const { rulings } = await drawnOn(page, upright);
  page.cleanup();
  return { ...found, rulings };
}

function lettersOf(words: readonly string[]): number {
  const line = words.join(" ");
  return isSigningLine(line) ? 0 : words.join("").length;
}

/** Those of the pages that a picture covers. */
async function picturesAmong(document: PDFDocumentProxy, numbers: readonly number[]): Promise<number[]> {
  const pictures: number[] = [];
  for (const number of numbers) {
    const page = await ofPdfjs(document.getPage(number));
    const { pictureShare } = await drawnOn(page, [1, 0, 0, 1, 0, 0]);
    page.cleanup();
    if (pictureShare > MOST_OF_PAGE) pictures.push(number);
  }
  return pictures;
}
