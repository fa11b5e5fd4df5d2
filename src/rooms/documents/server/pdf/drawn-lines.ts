import type { PDFPageProxy } from "pdfjs-dist";
import type { Ruling } from "../../model/layout/page-words.ts";
import { PAGE_LIMITS } from "./limits.ts";
import { ofPdfjs } from "./open-pdf.ts";
import { type Matrix, pointAt, product } from "./upright.ts";

/** A filled box so thin is a line. */
const THICKEST = 3;
const SHORTEST = 6;
type Operators = Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>;

/** Whether a picture covers most of the page, and the level and upright lines that are drawn on it, in the coordinates of `base`. */
export async function drawnOn(page: PDFPageProxy, base: Matrix): Promise<{ rulings: Ruling[]; pictureShare: number }> {
  const { OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { fnArray, argsArray }: Operators = await ofPdfjs(page.getOperatorList());
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view;
  const pageArea = Math.abs((x2 - x1) * (y2 - y1)) || 1;
  const rulings: Ruling[] = [];
  const stack: Matrix[] = [];
  let matrix = base;
  let pictureShare = 0;
  const pictures = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? base;
    else if (operator === OPS.transform && args) matrix = product(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      stack.push(matrix);
      const own = args?.[0];
      if (own) matrix = product(matrix, [...(own as ArrayLike<number>[])] as unknown as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = stack.pop() ?? base;
    else if (pictures.has(operator)) {
      const area = Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
      pictureShare = Math.max(pictureShare, area / pageArea);
    } else if (operator === OPS.constructPath && args && rulings.length < PAGE_LIMITS.rulingsPerPage)
      rulings.push(...linesOfPath(args[1], matrix));
  }
  return { rulings: rulings.length >= PAGE_LIMITS.rulingsPerPage ? [] : rulings, pictureShare };
}

const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

function linesOfPath(paths: unknown, matrix: Matrix): Ruling[] {
  const path = Array.isArray(paths) ? (paths[0] as ArrayLike<number> | null) : null;
  if (!path || typeof path.length !== "number" || path.length > 40_000) return [];
  const pieces: [number, number][][] = [];
  let points: [number, number][] = [];
  for (let at = 0; at < path.length;) {
    const kind = path[at];
    if (kind === MOVE) {
      if (points.length > 1) pieces.push(points);
      points = [pointAt(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0)];
      at += 3;
    } else if (kind === LINE) {
      points.push(pointAt(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0));
      at += 3;
    } else if (kind === CLOSE) {
      const [first] = points;
      if (first) points.push(first);
      at += 1;
    } else if (kind === CURVE || kind === QUADRATIC) {
      // Round things are no borders of tables.
      points = [];
      at += kind === CURVE ? 7 : 5;
    } else break;
  }
  if (points.length > 1) pieces.push(points);
  return pieces.flatMap(rulingsOf);
}

function rulingsOf(points: readonly [number, number][]): Ruling[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  // A thin filled box is one line, not two.
  if (bottom - top <= THICKEST && right - left >= SHORTEST)
    return [{ x1: left, x2: right, y1: (top + bottom) / 2, y2: (top + bottom) / 2 }];
  if (right - left <= THICKEST && bottom - top >= SHORTEST)
    return [{ x1: (left + right) / 2, x2: (left + right) / 2, y1: top, y2: bottom }];
  return points.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = points[index] ?? [x2, y2];
    const isLine =
      (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST) ||
      (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST);
    return isLine ? [{ x1, y1, x2, y2 }] : [];
  });
}
