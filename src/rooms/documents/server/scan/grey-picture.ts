/** A picture in grey: 0 black, 255 white, line by line. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** Ink whose channels lie so far apart is coloured: a red stamp, a blue signature. */
const COLOURED = 70;

/**
 * Grey by the brightest channel: coloured ink fades as if seen through a glass of its own colour, black letters below a red stamp
 * stay. The coloured ink is given apart, since a stamp may say that the document is secret.
 */
export function partedInks(rgb: Uint8Array, width: number, height: number, channels: number) {
  const grey = new Uint8Array(width * height);
  const coloured = new Uint8Array(width * height).fill(255);
  let colouredCount = 0;
  for (let at = 0, from = 0; at < grey.length; at += 1, from += channels) {
    const [red = 255, green = red, blue = red] = channels < 3 ? [rgb[from]] : [rgb[from], rgb[from + 1], rgb[from + 2]];
    const brightest = Math.max(red, green, blue);
    const darkest = Math.min(red, green, blue);
    grey[at] = brightest;
    if (brightest - darkest > COLOURED) {
      coloured[at] = darkest;
      colouredCount += 1;
    }
  }
  return {
    grey: { width, height, pixels: grey },
    coloured: { width, height, pixels: coloured },
    colouredShare: colouredCount / grey.length,
  };
}

/** Paper as white everywhere: each place is judged by the brightness around it. Letters keep their greys. */
export function evenPaper({ width, height, pixels }: GreyPicture): GreyPicture {
  const reach = Math.max(8, Math.round(width / 40));
  const sums = integralOf(pixels, width, height);
  const even = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const row = width + 1;
      const sum =
        (sums[bottom * row + right] ?? 0) -
        (sums[top * row + right] ?? 0) -
        (sums[bottom * row + left] ?? 0) +
        (sums[top * row + left] ?? 0);
      const mean = sum / ((bottom - top) * (right - left));
      const paper = Math.max(40, mean);
      const at = y * width + x;
      even[at] = Math.min(255, ((pixels[at] ?? 255) * 255) / paper);
    }
  }
  return { width, height, pixels: even };
}

function integralOf(pixels: Uint8Array, width: number, height: number): Float64Array {
  const row = width + 1;
  const sums = new Float64Array(row * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let line = 0;
    for (let x = 0; x < width; x += 1) {
      line += pixels[y * width + x] ?? 0;
      sums[(y + 1) * row + x + 1] = (sums[y * row + x + 1] ?? 0) + line;
    }
  }
  return sums;
}

export const DARK = 128;

/** The share of dark pixels that stand alone: grains of a bad copy. */
export function grainOf({ width, height, pixels }: GreyPicture): number {
  let dark = 0;
  let alone = 0;
  for (let y = 1; y < height - 1; y += 2) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if ((pixels[at] ?? 255) >= DARK) continue;
      dark += 1;
      const beside = [at - 1, at + 1, at - width, at + width].filter((near) => (pixels[near] ?? 255) < DARK).length;
      if (beside === 0) alone += 1;
    }
  }
  return dark === 0 ? 0 : alone / dark;
}

/** A picture as its file: PGM, which asks no compression of anyone. */
export function pgmOf({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}

/** The least of each square of so many pixels: thin strokes survive the shrinking. */
export function shrunk({ width, height, pixels }: GreyPicture, by: number): GreyPicture {
  const [w, h] = [Math.floor(width / by), Math.floor(height / by)];
  const small = new Uint8Array(w * h).fill(255);
  for (let y = 0; y < h * by; y += 1)
    for (let x = 0; x < w * by; x += 1) {
      const at = Math.floor(y / by) * w + Math.floor(x / by);
      const value = pixels[y * width + x] ?? 255;
      if (value < (small[at] ?? 255)) small[at] = value;
    }
  return { width: w, height: h, pixels: small };
}
