import { readFile } from "node:fs/promises";
import { answerInWorker } from "#file-kit/index.ts";
import { done } from "#shared/outcome.ts";
import { PAGE_LIMITS } from "../pdf/limits.ts";
import { withPdf } from "../pdf/open-pdf.ts";
import { drawPage } from "../pdf/draw-page.ts";
import { findNativeTesseract } from "./native-tesseract.ts";
import { openPicture } from "./open-picture.ts";
import type { RawPicture } from "./prepare-picture.ts";
import { recognisePage } from "./recognise-page.ts";
import type { Recogniser } from "./recognised-word.ts";
import { openWasmTesseract } from "./wasm-tesseract.ts";
import type { PageToRecognise } from "./page-to-recognise.ts";

const SCAN_DPI = 250;
let recogniser: Promise<Recogniser> | undefined;

async function openRecogniser(): Promise<Recogniser> {
  return findNativeTesseract() ?? openWasmTesseract();
}

async function pictureOf({ path, page, kind }: PageToRecognise): Promise<RawPicture> {
  const bytes = await readFile(path);
  if (kind === "picture") return openPicture(bytes, page);
  const { rgba, ...drawn } = await withPdf(bytes, { pixels: PAGE_LIMITS.pixels }, (pdf) =>
    drawPage(pdf, page, SCAN_DPI),
  );
  return { ...drawn, pixels: rgba, channels: 4 };
}

answerInWorker(async (input: PageToRecognise) => {
  recogniser ??= openRecogniser();
  return done(await recognisePage(await pictureOf(input), input.page, await recogniser));
});
