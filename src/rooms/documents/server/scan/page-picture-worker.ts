import sharp from "sharp";
import { answerInWorker } from "#file-kit/index.ts";
import { done } from "#shared/outcome.ts";
import { drawPage } from "../pdf/draw-page.ts";
import { PAGE_LIMITS } from "../pdf/limits.ts";
import { withPdf } from "../pdf/open-pdf.ts";
import { openPicture } from "./open-picture.ts";
import type { PageToShow } from "./page-picture.ts";

/** Sharp enough to read on a wide screen. */
const SHOWN_DPI = 130;
const LARGEST = { width: 1_400, height: 2_400, fit: "inside", withoutEnlargement: true } as const;

async function pictureOf({ kind, bytes, page }: PageToShow) {
  if (kind === "picture") return openPicture(bytes, page);
  const { rgba, ...drawn } = await withPdf(bytes, { pixels: PAGE_LIMITS.pixels }, (pdf) =>
    drawPage(pdf, page, SHOWN_DPI),
  );
  return { ...drawn, pixels: rgba, channels: 4 };
}

answerInWorker(async (asked: PageToShow) => {
  const { pixels, width, height, channels } = await pictureOf(asked);
  const raw = { width, height, channels: channels as 1 | 3 | 4 };
  const upright = await sharp(pixels, { raw })
    .flatten({ background: "white" })
    .rotate(asked.turn, { background: "white" })
    .png()
    .toBuffer();
  return done(await sharp(upright).resize(LARGEST).webp({ quality: 82, effort: 2 }).toBuffer());
});
