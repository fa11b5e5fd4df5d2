import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readText } from "#rooms/documents/model/index.ts";
import { drawPlan, givenPdf } from "#rooms/documents/server/pdf/given-pdf.ts";
import { withPdf } from "#rooms/documents/server/pdf/open-pdf.ts";
import { parsePdf } from "#rooms/documents/server/pdf/parse-pdf.ts";
import { readingOfPages } from "#rooms/documents/server/pdf/reading-of-pages.ts";
import { cpuMilliseconds, type Figure } from "./benchmark.ts";

const ROUNDS = 2;
/** The example has eight pages. */
const COPIES = 13;
const MB = 1e6;

/** A hundred pages of PDF → text with places, against pdfjs giving words and drawing orders of the same pages. */
export async function benchmark(): Promise<readonly Figure[]> {
  const plan = await readFile(join(import.meta.dirname, "../examples/quang-nam/plan.txt"), "utf8");
  const pdf = await givenPdf((page) => drawPlan(page, Array.from({ length: COPIES }, () => plan).join("\n")));
  const before = process.memoryUsage.rss();
  const found = await parsePdf(pdf);
  const { text } = readingOfPages("pdf", found, []);
  const grown = process.memoryUsage.rss() - before;

  const floorMs = await cpuMilliseconds(ROUNDS, () => byPdfjs(pdf));
  const readMs = await cpuMilliseconds(ROUNDS, async () => readingOfPages("pdf", await parsePdf(pdf), []));
  const layoutMs = await cpuMilliseconds(ROUNDS, () => readingOfPages("pdf", found, []));
  const outlineMs = await cpuMilliseconds(ROUNDS, () => readText(text));
  return [
    { name: "read ÷ (pdfjs: words + drawing orders)", value: readMs / floorMs, unit: "×" },
    { name: "layout ÷ (pdfjs: words + drawing orders)", value: layoutMs / floorMs, unit: "×" },
    { name: "read", value: readMs, unit: "ms CPU" },
    { name: "outline", value: outlineMs, unit: "ms CPU" },
    { name: "pdfjs", value: floorMs, unit: "ms CPU" },
    { name: "memory grown by the first reading", value: grown / MB, unit: "MB" },
    { name: "pages", value: found.pages.length, unit: "" },
    { name: "text", value: text.length, unit: "letters" },
  ];
}

async function byPdfjs(pdf: Uint8Array): Promise<number> {
  return withPdf(pdf, { pixels: 1 }, async (document) => {
    let items = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      items += (await page.getOperatorList()).fnArray.length + (await page.getTextContent()).items.length;
      page.cleanup();
    }
    return items;
  });
}
