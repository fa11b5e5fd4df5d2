import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { FileRefused } from "#file-kit/index.ts";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { PAGE_LIMITS } from "./limits.ts";

/** Where pdfjs keeps its tables of characters, its fonts and its decoders. */
const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Opens a PDF. Nothing of it is run: version 6 of pdfjs has no `eval`, scripts belong to its viewer, which is not here, and forms of
 * XFA stay closed. A document that only forbids changing opens with its empty password.
 */
async function openPdf(bytes: Uint8Array, { pixels }: { readonly pixels: number }): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // pdfjs takes the bytes for itself.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(home, "cmaps")}/`,
    standardFontDataUrl: `${join(home, "standard_fonts")}/`,
    wasmUrl: `${join(home, "wasm")}/`,
    iccUrl: `${join(home, "iccs")}/`,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: pixels,
    isImageDecoderSupported: false,
  });
  try {
    const document = await ofPdfjs(task.promise);
    if (document.numPages > PAGE_LIMITS.pages)
      throw new FileRefused("file-has-too-many-pages", { limit: PAGE_LIMITS.pages });
    return document;
  } catch (error) {
    await task.destroy();
    throw error;
  }
}

/** Opens a PDF for as long as it is used. pdfjs keeps one that nobody closes whole, and a worker reads many, one after the other. */
export async function withPdf<Value>(
  bytes: Uint8Array,
  settings: { readonly pixels: number },
  read: (document: PDFDocumentProxy) => Promise<Value>,
): Promise<Value> {
  const document = await openPdf(bytes, settings);
  try {
    return await read(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

/** What pdfjs stumbles over is a broken file, whatever it calls the error: hostile bytes take it anywhere. */
export async function ofPdfjs<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    throw new FileRefused(
      error instanceof Error && error.name === "PasswordException" ? "file-encrypted" : "file-broken",
    );
  }
}
