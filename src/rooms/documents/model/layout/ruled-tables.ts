import { type Box, boxAround, type PageWord, type Ruling } from "./page-words.ts";

/** A cell between drawn lines: the columns and rows of the grid that it covers, `to` exclusive. */
export type RuledCell = {
  readonly row: number;
  readonly column: number;
  readonly rowTo: number;
  readonly columnTo: number;
  readonly words: readonly PageWord[];
};
export type RuledTable = {
  readonly box: Box;
  /** Where the columns are parted, outer edges included. */
  readonly edges: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly RuledCell[];
};

/** Lines nearer to each other are one. */
const NEAR = 3;
const LONGEST_SIDE = 200;

type Grid = { xs: number[]; ys: number[]; level: Ruling[]; upright: Ruling[] };

/** Tables by their drawn lines; a box without inner lines is a frame, no table. */
export function ruledTablesOf(
  words: readonly PageWord[],
  rulings: readonly Ruling[],
): { tables: RuledTable[]; rest: PageWord[] } {
  let rest = [...words];
  const tables: RuledTable[] = [];
  for (const group of touching(rulings)) {
    const grid = gridOf(group);
    if (grid.xs.length < 3 || grid.ys.length < 2 || grid.xs.length * grid.ys.length > LONGEST_SIDE ** 2) continue;
    const box = boxAround([
      { x: grid.xs[0] ?? 0, y: grid.ys[0] ?? 0, width: 0, height: 0 },
      { x: grid.xs.at(-1) ?? 0, y: grid.ys.at(-1) ?? 0, width: 0, height: 0 },
    ]);
    const inside = rest.filter((word) => isInside(box, word));
    if (inside.length === 0) continue;
    rest = rest.filter((word) => !isInside(box, word));
    tables.push({ box, edges: grid.xs, rowCount: grid.ys.length - 1, cells: cellsOf(grid, inside) });
  }
  return { tables: tables.toSorted((a, b) => a.box.y - b.box.y), rest };
}

function isInside({ x, y, width, height }: Box, word: PageWord): boolean {
  const [middleX, middleY] = [word.box.x + word.box.width / 2, word.box.y + word.box.height / 2];
  return middleX > x && middleX < x + width && middleY > y && middleY < y + height;
}

/** Drawn lines in groups that touch. */
function touching(rulings: readonly Ruling[]): Ruling[][] {
  const groups: { box: Box; rulings: Ruling[] }[] = [];
  for (const ruling of rulings) {
    const own = boxAround([
      { x: Math.min(ruling.x1, ruling.x2), y: Math.min(ruling.y1, ruling.y2), width: 0, height: 0 },
      { x: Math.max(ruling.x1, ruling.x2), y: Math.max(ruling.y1, ruling.y2), width: 0, height: 0 },
    ]);
    let merged = { box: own, rulings: [ruling] };
    for (let at = groups.length - 1; at >= 0; at -= 1) {
      const group = groups[at];
      // The group's box is enough: what lies within the frame of a table belongs to it.
      if (!group || !overlaps(group.box, merged.box)) continue;
      merged = { box: boxAround([group.box, merged.box]), rulings: [...group.rulings, ...merged.rulings] };
      groups.splice(at, 1);
    }
    groups.push(merged);
  }
  return groups.map((group) => group.rulings);
}

function overlaps(a: Box, b: Box): boolean {
  return (
    a.x - NEAR <= b.x + b.width &&
    b.x - NEAR <= a.x + a.width &&
    a.y - NEAR <= b.y + b.height &&
    b.y - NEAR <= a.y + a.height
  );
}

function gridOf(rulings: readonly Ruling[]): Grid {
  const level = rulings.filter(({ y1, y2 }) => Math.abs(y1 - y2) < NEAR);
  const upright = rulings.filter((ruling) => Math.abs(ruling.x1 - ruling.x2) < NEAR && !level.includes(ruling));
  return { xs: distinct(upright.map(({ x1 }) => x1)), ys: distinct(level.map(({ y1 }) => y1)), level, upright };
}

function distinct(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) if (value - (kept.at(-1) ?? -Infinity) > NEAR) kept.push(value);
  return kept;
}

/** Neighbours without a drawn line between them are one cell. */
function cellsOf(grid: Grid, words: readonly PageWord[]): RuledCell[] {
  const { xs, ys } = grid;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: RuledCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnTo = column + 1;
      while (columnTo < columns && !isWallAt(grid, columnTo, row)) columnTo += 1;
      let rowTo = row + 1;
      while (rowTo < rows && !isFloorAt(grid, column, columnTo, rowTo)) rowTo += 1;
      for (let r = row; r < rowTo; r += 1) for (let c = column; c < columnTo; c += 1) taken.add(r * columns + c);
      cells.push({ row, column, rowTo, columnTo, words: [] });
    }
  }
  return cells.map((cell) => {
    const box = {
      x: xs[cell.column] ?? 0,
      y: ys[cell.row] ?? 0,
      width: (xs[cell.columnTo] ?? 0) - (xs[cell.column] ?? 0),
      height: (ys[cell.rowTo] ?? 0) - (ys[cell.row] ?? 0),
    };
    return { ...cell, words: words.filter((word) => isInside(box, word)) };
  });
}

function isWallAt({ xs, ys, upright }: Grid, edge: number, row: number): boolean {
  const x = xs[edge] ?? 0;
  const y = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
  return upright.some(
    (line) => Math.abs(line.x1 - x) <= NEAR && Math.min(line.y1, line.y2) <= y && Math.max(line.y1, line.y2) >= y,
  );
}

function isFloorAt({ xs, ys, level }: Grid, column: number, columnTo: number, edge: number): boolean {
  const y = ys[edge] ?? 0;
  const x = ((xs[column] ?? 0) + (xs[Math.min(column + 1, columnTo)] ?? 0)) / 2;
  return level.some(
    (line) => Math.abs(line.y1 - y) <= NEAR && Math.min(line.x1, line.x2) <= x && Math.max(line.x1, line.x2) >= x,
  );
}
