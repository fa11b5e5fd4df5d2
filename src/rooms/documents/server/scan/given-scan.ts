import { createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";
import { PAGE_LIMITS } from "../pdf/limits.ts";
import { withPdf } from "../pdf/open-pdf.ts";
import { type DrawnPage, drawPage } from "../pdf/draw-page.ts";

/** What a bad copier does to a page. */
export type Damage = {
  readonly degrees: number;
  /** Share of pixels that turn black or white. */
  readonly noise: number;
  /** Radius of the blur, in pixels. */
  readonly blur: number;
  /** A round seal in red over the words. */
  readonly seal: boolean;
  /** One side of the page lies in shadow: the darkest paper, 0–255. */
  readonly shadow: number;
};

export const DAMAGES: Readonly<Record<string, Damage>> = {
  "rotation": { degrees: 2.3, noise: 0, blur: 0, seal: false, shadow: 245 },
  "noise": { degrees: -0.7, noise: 0.012, blur: 0, seal: false, shadow: 245 },
  "blur": { degrees: 0.4, noise: 0, blur: 1.1, seal: false, shadow: 245 },
  "stamp": { degrees: -1.2, noise: 0, blur: 0.5, seal: true, shadow: 245 },
  "all": { degrees: 1.6, noise: 0.006, blur: 0.7, seal: true, shadow: 190 },
}; // prettier-ignore

const DPI = 200;

/** The pages of a PDF as if printed, stamped and scanned; the same every time. */
export async function givenScans(pdf: Uint8Array, damage: Damage): Promise<Buffer[]> {
  return withPdf(pdf, { pixels: PAGE_LIMITS.pixels }, async (document) => {
    const scans: Buffer[] = [];
    for (let page = 1; page <= document.numPages; page += 1)
      scans.push(await damaged(await drawPage(document, page, DPI), damage, page));
    return scans;
  });
}

async function damaged({ width, height, rgba }: DrawnPage, damage: Damage, seed: number): Promise<Buffer> {
  const open = (pixels: Uint8Array) => sharp(pixels, { raw: { width, height, channels: 4 } });
  const sealed = damage.seal
    ? open(rgba).composite([{ input: sealPicture(), left: 700, top: 900, blend: "multiply" }])
    : open(rgba);
  const paper = sealed.flatten({ background: "white" }).rotate(damage.degrees, { background: "#f3f1ea" });
  const { data, info } = await (damage.blur > 0 ? paper.blur(damage.blur) : paper)
    .raw()
    .toBuffer({ resolveWithObject: true });
  grain(data, info.width, info.channels, damage, seed);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
    .withMetadata({ density: DPI })
    .png({ compressionLevel: 3 })
    .toBuffer();
}

/** Shadow from left to right, and grains. */
function grain(pixels: Buffer, width: number, channels: number, { noise, shadow }: Damage, seed: number): void {
  const next = sequence(seed);
  for (let at = 0; at < pixels.length; at += channels) {
    const x = (at / channels) % width;
    const light = (shadow + ((255 - shadow) * x) / width) / 255;
    const chance = noise > 0 ? next() : 1;
    for (let channel = 0; channel < channels; channel += 1) {
      const value = (pixels[at + channel] ?? 0) * light;
      pixels[at + channel] = chance < noise / 2 ? 20 : chance < noise ? 250 : value;
    }
  }
}

function sequence(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const SEAL = 320;

/** A seal: two red rings and a star. */
function sealPicture(): Buffer {
  return drawnInRed(SEAL, SEAL, (context) => {
    for (const radius of [150, 135, 70]) {
      context.beginPath();
      context.arc(SEAL / 2, SEAL / 2, radius, 0, 2 * Math.PI);
      context.stroke();
    }
    for (let ray = 0; ray < 5; ray += 1) {
      context.beginPath();
      context.moveTo(SEAL / 2, SEAL / 2);
      context.lineTo(
        SEAL / 2 + 60 * Math.sin((ray * 2 * Math.PI) / 5),
        SEAL / 2 - 60 * Math.cos((ray * 2 * Math.PI) / 5),
      );
      context.stroke();
    }
  });
}

/** Words in a red frame, as a stamp prints them. */
export function stampPicture(words: string, font: string): Buffer {
  return drawnInRed(420, 120, (context) => {
    context.strokeRect(6, 6, 408, 108);
    context.font = `64px ${font}`;
    context.textAlign = "center";
    context.fillText(words, 210, 82);
  });
}

type Context = ReturnType<ReturnType<typeof createCanvas>["getContext"]>;

function drawnInRed(width: number, height: number, draw: (context: Context) => void): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.strokeStyle = "rgba(200, 20, 30, 0.85)";
  context.fillStyle = "rgba(200, 20, 30, 0.9)";
  context.lineWidth = 6;
  draw(context);
  return canvas.toBuffer("image/png");
}
