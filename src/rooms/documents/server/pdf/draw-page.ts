import type { PDFDocumentProxy } from "pdfjs-dist";
import { PAGE_LIMITS } from "./limits.ts";
import { ofPdfjs } from "./open-pdf.ts";

export type DrawnPage = {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  readonly dpi: number;
};

/** Draws a page of a PDF at a density that its size allows. */
export async function drawPage(document: PDFDocumentProxy, number: number, wantedDpi: number): Promise<DrawnPage> {
  const page = await ofPdfjs(document.getPage(number));
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(wantedDpi / 72, Math.sqrt(PAGE_LIMITS.drawnPixels / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  const { createCanvas } = await import("@napi-rs/canvas");
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const context = canvas.getContext("2d");
  const drawing = page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    background: "white",
  });
  await ofPdfjs(drawing.promise);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  page.cleanup();
  return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), dpi: scale * 72 };
}
