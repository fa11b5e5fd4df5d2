import { DARK, type GreyPicture, shrunk } from "./grey-picture.ts";

/** Pages lie askew by no more than this, in degrees. */
const MOST = 7;
const SMALL_SIDE = 700;

/**
 * By how much lines of text rise or fall, in degrees clockwise, and whether they run upwards instead of across. Lines are sharpest
 * where the dark pixels of a row are very many or very few.
 */
export function skewOf(picture: GreyPicture): { degrees: number; isSideways: boolean } {
  const small = shrunk(picture, Math.max(1, Math.floor(Math.min(picture.width, picture.height) / SMALL_SIDE)));
  const points = darkPoints(small);
  if (points.length < 200) return { degrees: 0, isSideways: false };
  const turned = points.map(({ x, y }) => ({ x: y, y: -x }));
  const across = bestAngle(points);
  const upwards = bestAngle(turned);
  const isSideways = upwards.sharpness > 1.25 * across.sharpness;
  return { degrees: (isSideways ? upwards : across).degrees, isSideways };
}

type Point = { readonly x: number; readonly y: number };

function darkPoints({ width, height, pixels }: GreyPicture): Point[] {
  const points: Point[] = [];
  const margin = Math.round(width * 0.02);
  for (let y = margin; y < height - margin; y += 1)
    for (let x = margin; x < width - margin; x += 1) if ((pixels[y * width + x] ?? 255) < DARK) points.push({ x, y });
  const step = Math.ceil(points.length / 60_000);
  return step <= 1 ? points : points.filter((_, index) => index % step === 0);
}

function bestAngle(points: readonly Point[]): { degrees: number; sharpness: number } {
  let best = { degrees: 0, sharpness: sharpnessAt(points, 0) };
  const look = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to; degrees += step) {
      const sharpness = sharpnessAt(points, degrees);
      if (sharpness > best.sharpness) best = { degrees, sharpness };
    }
  };
  look(-MOST, MOST, 0.5);
  look(best.degrees - 0.4, best.degrees + 0.4, 0.1);
  return { degrees: Math.round(best.degrees * 10) / 10, sharpness: best.sharpness };
}

/** Sum of squared differences between neighbouring rows, once the page is turned back by the angle. */
function sharpnessAt(points: readonly Point[], degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Map<number, number>();
  for (const { x, y } of points) {
    const row = Math.round(y - x * slope);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  let sharpness = 0;
  for (const [row, count] of rows) {
    const step = count - (rows.get(row - 1) ?? 0);
    sharpness += step * step;
  }
  return sharpness;
}
