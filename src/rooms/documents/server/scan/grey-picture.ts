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

/** Dark pixels with at most so many dark neighbours are grains of a bad copy; strokes of letters have more. */
const GRAIN_NEIGHBOURS = 1;
const HOLE_NEIGHBOURS = 7;

/** Without grains, and without holes in strokes. Thin strokes stay, which a median would take away. */
export function withoutGrains({ width, height, pixels }: GreyPicture): GreyPicture {
  const calm = new Uint8Array(pixels);
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const isDark = (pixels[at] ?? 255) < DARK;
      let dark = 0;
      for (const step of around) if ((pixels[at + step] ?? 255) < DARK) dark += 1;
      if (isDark ? dark <= GRAIN_NEIGHBOURS : dark >= HOLE_NEIGHBOURS)
        calm[at] = meanAround(pixels, at, around, !isDark);
    }
  return { width, height, pixels: calm };
}

/** The mean of the neighbours on the other side of the threshold. */
function meanAround(pixels: Uint8Array, at: number, around: readonly number[], ofDark: boolean): number {
  let [sum, count] = [0, 0];
  for (const step of around) {
    const value = pixels[at + step] ?? 255;
    if (value < DARK !== ofDark) continue;
    sum += value;
    count += 1;
  }
  return count === 0 ? 255 : sum / count;
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
