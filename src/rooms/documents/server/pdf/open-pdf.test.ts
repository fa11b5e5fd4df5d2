import type { PDFDocumentProxy } from "pdfjs-dist";
import { expect, test } from "vitest";
import { givenPdf } from "./given-pdf.ts";
import { withPdf } from "./open-pdf.ts";

const pdf = await givenPdf(() => {});

test("a PDF is closed once it has been used, also when its use fails", async () => {
  const opened: PDFDocumentProxy[] = [];
  const pages = await withPdf(pdf, { pixels: 1 }, async (document) => {
    opened.push(document);
    return document.numPages;
  });
  expect(pages).toBe(1);
  const failing = withPdf(pdf, { pixels: 1 }, async (document) => {
    opened.push(document);
    throw new Error("no words");
  });
  await expect(failing).rejects.toThrow("no words");
  expect(opened.map(({ loadingTask }) => loadingTask.destroyed)).toEqual([true, true]);
});
