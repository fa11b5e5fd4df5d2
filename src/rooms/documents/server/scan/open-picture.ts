import sharp from "sharp";
import { FileRefused } from "#file-kit/index.ts";
import { PAGE_LIMITS } from "../pdf/limits.ts";

const settings = (page: number) => ({
  limitInputPixels: PAGE_LIMITS.pixels,
  failOn: "error" as const,
  page,
  sequentialRead: true,
});
/** Without a word of its density a scan is taken to be as wide as a sheet. */
const SHEET_INCHES = 8.27;

/** How many pictures a file holds; a TIFF may hold many. */
export async function countPictures(bytes: Uint8Array): Promise<number> {
  const { pages = 1 } = await sharp(bytes, settings(0)).metadata().catch(broken);
  if (pages > PAGE_LIMITS.scannedPages)
    throw new FileRefused("file-has-too-many-pages", { limit: PAGE_LIMITS.scannedPages });
  return pages;
}

/** One picture of a file, unpacked. */
export async function openPicture(bytes: Uint8Array, page: number) {
  const picture = sharp(bytes, settings(page - 1));
  const { density } = await picture.metadata().catch(broken);
  const upright = picture.rotate().flatten({ background: "white" }).toColourspace("srgb");
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true }).catch(broken);
  const dpi =
    density && density >= 100 && density <= 1200
      ? density
      : Math.max(100, Math.min(info.width, info.height) / SHEET_INCHES);
  return {
    width: info.width,
    height: info.height,
    pixels: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    channels: info.channels,
    dpi,
  };
}

function broken(error: unknown): never {
  if (error instanceof Error && /pixel limit/u.test(error.message))
    throw new FileRefused("picture-too-large", { limit: PAGE_LIMITS.pixels / 1_000_000 });
  throw new FileRefused("file-broken");
}
