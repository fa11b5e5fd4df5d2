import type { Ruling } from "../../model/layout/page-words.ts";
import { type GreyPicture } from "./grey-picture.ts";

/** A border is at least so long, in inches; no stroke of a letter is. */
const SHORTEST = 0.35;
const THICKEST = 0.04;
/** Breaks in a worn line, in inches. */
const BREAK = 0.02;
const INK = 150;

type Run = { readonly line: number; readonly from: number; readonly to: number };

/** The drawn borders of a picture, in pixels, and the picture without them: letters that touch a border are read badly. */
export function partedBorders(picture: GreyPicture, dpi: number): { rulings: Ruling[]; picture: GreyPicture } {
  const pixels = new Uint8Array(picture.pixels);
  const level = strokes(runsOf(picture, "level", dpi), dpi);
  const upright = strokes(runsOf(picture, "upright", dpi), dpi);
  for (const { runs } of level) for (const run of runs) wipe(pixels, picture, "level", run);
  for (const { runs } of upright) for (const run of runs) wipe(pixels, picture, "upright", run);
  return {
    rulings: [
      ...level.map(({ at, from, to }) => ({ x1: from, x2: to, y1: at, y2: at })),
      ...upright.map(({ at, from, to }) => ({ x1: at, x2: at, y1: from, y2: to })),
    ],
    picture: { ...picture, pixels },
  };
}

type Direction = "level" | "upright";

function runsOf({ width, height, pixels }: GreyPicture, direction: Direction, dpi: number): Run[] {
  const [lines, length] = direction === "level" ? [height, width] : [width, height];
  const [shortest, most] = [SHORTEST * dpi, Math.max(2, BREAK * dpi)];
  const runs: Run[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = -1;
    let last = -1;
    let inked = 0;
    for (let at = 0; at <= length; at += 1) {
      const value =
        at === length ? 255 : ((direction === "level" ? pixels[line * width + at] : pixels[at * width + line]) ?? 255);
      if (value < INK) {
        if (from < 0) [from, inked] = [at, 0];
        last = at;
        inked += 1;
      } else if (from >= 0 && at - last > most) {
        if (last - from >= shortest && inked > 0.85 * (last - from)) runs.push({ line, from, to: last });
        from = -1;
      }
    }
    if (from >= 0 && last - from >= shortest && inked > 0.85 * (last - from)) runs.push({ line, from, to: last });
  }
  return runs;
}

/** Runs side by side are one stroke; a thick one is no border but a dark place. */
function strokes(runs: readonly Run[], dpi: number) {
  const found: { first: number; last: number; from: number; to: number; runs: Run[] }[] = [];
  for (const run of runs) {
    const stroke = found.findLast(
      (each) => run.line - each.last <= 3 && run.from <= each.to + 0.1 * dpi && run.to >= each.from - 0.1 * dpi,
    );
    if (!stroke) found.push({ first: run.line, last: run.line, from: run.from, to: run.to, runs: [run] });
    else {
      stroke.last = run.line;
      stroke.from = Math.min(stroke.from, run.from);
      stroke.to = Math.max(stroke.to, run.to);
      stroke.runs.push(run);
    }
  }
  return found
    .filter(({ first, last, runs: own }) => own.length > 0 && last - first <= Math.max(6, THICKEST * dpi * 2))
    .map(({ first, last, from, to, runs: own }) => ({ at: (first + last) / 2, from, to, runs: own }));
}

function wipe(pixels: Uint8Array, { width, height }: GreyPicture, direction: Direction, { line, from, to }: Run): void {
  for (let at = from; at <= to; at += 1)
    for (const near of [line - 1, line, line + 1]) {
      const [x, y] = direction === "level" ? [at, near] : [near, at];
      if (x >= 0 && x < width && y >= 0 && y < height) pixels[y * width + x] = 255;
    }
}
