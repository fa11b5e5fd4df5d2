import { boxAround, type Box } from "../../model/layout/page-words.ts";
import { type RuledGrid, ruledGridsOf } from "../../model/layout/ruled-tables.ts";
import type { GreyPicture } from "./grey-picture.ts";
import { enlargedPiece, type PreparedPicture } from "./prepare-picture.ts";
import type { RecognisedWord, Recogniser } from "./recognised-word.ts";

/** Letters of tables are small; enlarged so much they are read as well as those of the text. */
const ENLARGED = 1.5;
const MARGIN = 20;
/** Remains of borders, in inches. */
const BORDER = 0.02;

/**
 * Recognises a page, and the columns of its tables each by itself: read across a row, neighbouring cells would run together. Cells
 * below each other in one column are one block.
 */
export async function recogniseTablesApart(
  prepared: PreparedPicture,
  recogniser: Recogniser,
): Promise<RecognisedWord[]> {
  const points = 72 / prepared.dpi;
  const rulings = prepared.rulings.map(({ x1, x2, y1, y2 }) => ({
    x1: x1 * points,
    x2: x2 * points,
    y1: y1 * points,
    y2: y2 * points,
  }));
  const grids = ruledGridsOf(rulings).filter(({ cells }) => cells.length > 2);
  const words = await recogniser.recognise(
    without(
      prepared.picture,
      grids.map(({ box }) => scaled(box, 1 / points)),
    ),
    prepared.dpi,
    "page",
  );
  for (const [index, grid] of grids.entries()) {
    for (const [at, strip] of stripsOf(grid).entries()) {
      const area = within(scaled(strip, 1 / points), prepared.picture, BORDER * prepared.dpi);
      if (area) words.push(...(await recogniseStrip(prepared, area, recogniser, `table ${index}.${at}`)));
    }
  }
  return words;
}

/** Cells of the same columns, directly below each other. */
function stripsOf({ cells }: RuledGrid): Box[] {
  const strips: { key: string; rowTo: number; boxes: Box[] }[] = [];
  for (const { column, columnTo, row, rowTo, box } of cells.toSorted((a, b) => a.row - b.row)) {
    const key = `${column}-${columnTo}`;
    const above = strips.findLast((strip) => strip.key === key && strip.rowTo === row);
    if (above) {
      above.boxes.push(box);
      above.rowTo = rowTo;
    } else strips.push({ key, rowTo, boxes: [box] });
  }
  return strips.map(({ boxes }) => boxAround(boxes));
}

async function recogniseStrip(
  { picture, dpi }: PreparedPicture,
  area: Box,
  recogniser: Recogniser,
  name: string,
): Promise<RecognisedWord[]> {
  const piece = await enlargedPiece(picture, area, ENLARGED, MARGIN);
  const found = await recogniser.recognise(piece, dpi * ENLARGED, "block");
  return found.map(({ x, y, width, height, line, ...word }) => ({
    ...word,
    x: area.x + (x - MARGIN) / ENLARGED,
    y: area.y + (y - MARGIN) / ENLARGED,
    width: width / ENLARGED,
    height: height / ENLARGED,
    line: `${name} ${line}`,
  }));
}

const scaled = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});

/** The inside of a box, in whole pixels of the picture; nothing when there is none. */
function within({ x, y, width, height }: Box, picture: GreyPicture, border: number): Box | undefined {
  const [left, top] = [Math.max(0, Math.round(x + border)), Math.max(0, Math.round(y + border))];
  const right = Math.min(picture.width, Math.round(x + width - border));
  const bottom = Math.min(picture.height, Math.round(y + height - border));
  return right - left < 8 || bottom - top < 8
    ? undefined
    : { x: left, y: top, width: right - left, height: bottom - top };
}

function without(picture: GreyPicture, areas: readonly Box[]): GreyPicture {
  if (areas.length === 0) return picture;
  const pixels = new Uint8Array(picture.pixels);
  for (const area of areas) {
    const inside = within(area, picture, 0);
    if (!inside) continue;
    for (let y = inside.y; y < inside.y + inside.height; y += 1)
      pixels.fill(255, y * picture.width + inside.x, y * picture.width + inside.x + inside.width);
  }
  return { ...picture, pixels };
}
