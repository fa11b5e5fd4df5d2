import sharp, { type Sharp } from "sharp";
import type { Ruling } from "../../model/layout/page-words.ts";
import { partedBorders } from "./drawn-borders.ts";
import { evenPaper, type GreyPicture, partedInks, withoutGrains } from "./grey-picture.ts";
import { skewOf } from "./skew.ts";

export type RawPicture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly channels: number;
  readonly dpi: number;
};
export type PreparedPicture = {
  readonly picture: GreyPicture;
  readonly rulings: readonly Ruling[];
  /** Only the coloured ink, where there is enough of it to be a stamp. */
  readonly coloured: GreyPicture | null;
  readonly dpi: number;
  /** Turned back clockwise by so many degrees, quarters included, before anything was read. */
  readonly turnedBy: number;
};

/** Recognition reads letters best at about this density; more costs time and helps nothing. */
const BEST_DPI = 250;
const STAMP_SHARE = 0.0004;

/** Makes a page fit for recognition: one density, even paper, coloured ink apart, grains away, lines level, borders apart. */
export async function preparePicture(raw: RawPicture): Promise<PreparedPicture> {
  const { grey, coloured, colouredShare } = partedInks(raw.pixels, raw.width, raw.height, raw.channels);
  const scale = Math.min(2, BEST_DPI / raw.dpi);
  // Before the picture is scaled: grains are single pixels only in the scan itself.
  const even = evenPaper(await resized(withoutGrains(grey), scale));
  const skew = skewOf(even);
  const turnedBy = (skew.isSideways ? 90 : 0) - skew.degrees;
  const level = turnedBy === 0 ? even : await turned(even, turnedBy);
  const dpi = raw.dpi * scale;
  const { rulings, picture } = partedBorders(level, dpi);
  const hasStamp = colouredShare > STAMP_SHARE;
  return {
    picture,
    rulings,
    coloured: hasStamp ? await turned(await resized(coloured, scale), turnedBy) : null,
    dpi,
    turnedBy,
  };
}

const open = ({ pixels, width, height }: GreyPicture) => sharp(pixels, { raw: { width, height, channels: 1 } });

async function closed(picture: Sharp): Promise<GreyPicture> {
  const { data, info } = await picture.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
  };
}

async function resized(picture: GreyPicture, scale: number): Promise<GreyPicture> {
  if (Math.abs(scale - 1) < 0.08) return picture;
  return closed(open(picture).resize({ width: Math.round(picture.width * scale), kernel: "lanczos3" }));
}

/** A piece of a picture, larger, with white around it: small letters of tables are read better so. */
export async function enlargedPiece(
  picture: GreyPicture,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  scale: number,
  margin: number,
): Promise<GreyPicture> {
  const piece = open(picture).extract({ left: x, top: y, width, height });
  const sides = { top: margin, bottom: margin, left: margin, right: margin, background: "white" };
  return closed(
    sharp(
      await piece
        .resize({ width: Math.round(width * scale), kernel: "lanczos3" })
        .png()
        .toBuffer(),
    ).extend(sides),
  );
}

export async function turned(picture: GreyPicture, degrees: number): Promise<GreyPicture> {
  return degrees === 0 ? picture : closed(open(picture).rotate(degrees, { background: "white" }));
}
