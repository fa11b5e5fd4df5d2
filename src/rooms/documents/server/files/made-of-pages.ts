import { done } from "#shared/outcome.ts";
import { readPages } from "../pdf/read-pages.ts";
import { pictureKindOf } from "../scan/picture-kind.ts";
import type { FileReader } from "./file-reader.ts";

/** PDFs: their words, and recognition for pages that are pictures. */
export const pdfPages: FileReader = {
  kinds: ".pdf",
  // The head of a PDF may stand a little way into the file.
  detect: (head) => head.subarray(0, 1024).includes("%PDF-"),
  read: async (file, settings) => asContent(await readPages("pdf", file, settings)),
};

/** Scans: every picture is a page. */
export const pictures: FileReader = {
  kinds: ".png, .jpg, .tif",
  detect: (head) => pictureKindOf(head) !== undefined,
  read: async (file, settings) => asContent(await readPages("picture", file, settings)),
};

function asContent(outcome: Awaited<ReturnType<typeof readPages>>): Awaited<ReturnType<FileReader["read"]>> {
  return outcome.ok ? done({ kind: "document", reading: outcome.value }) : outcome;
}
