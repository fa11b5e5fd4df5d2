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

/** A table's drawn lines alone: where its cells are, before anyone knows their words. */
export type RuledGrid = Pick<RuledTable, "box" | "edges" | "rowCount"> & {
  readonly cells: readonly (Omit<RuledCell, "words"> & { readonly box: Box })[];
};

/** The tables that drawn lines make; a box without inner lines is a frame, no table. */
export function ruledGridsOf(rulings: readonly Ruling[]): RuledGrid[] {
  return touching(rulings)
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length >= 3 && ys.length >= 2 && xs.length * ys.length <= LONGEST_SIDE ** 2)
    .map((grid) => ({
      box: boxBetween(grid.xs[0], grid.ys[0], grid.xs.at(-1), grid.ys.at(-1)),
      edges: grid.xs,
      rowCount: grid.ys.length - 1,
      cells: cellsOf(grid),
    }))
    .toSorted((one, other) => one.box.y - other.box.y);
}

/** Tables with the words in their cells, and the words outside. */
export function ruledTablesOf(
  words: readonly PageWord[],
  rulings: readonly Ruling[],
): { tables: RuledTable[]; rest: PageWord[] } {
  let rest = [...words];
  const tables = ruledGridsOf(rulings).flatMap(({ cells, ...grid }) => {
    const inside = rest.filter((word) => isInside(grid.box, word));
    if (inside.length === 0) return [];
    rest = rest.filter((word) => !isInside(grid.box, word));
    return [
      {
        ...grid,
        cells: cells.map(({ box, ...cell }) => ({ ...cell, words: inside.filter((word) => isInside(box, word)) })),
      },
    ];
  });
  return { tables, rest };
}

/** The drawn lines that belong to no table. */
export function rulingsOutside(rulings: readonly Ruling[], tables: readonly RuledTable[]): Ruling[] {
  const isOf = ({ box }: RuledTable, { x1, y1 }: Ruling) =>
    x1 >= box.x - NEAR && x1 <= box.x + box.width + NEAR && y1 >= box.y - NEAR && y1 <= box.y + box.height + NEAR;
  return rulings.filter((ruling) => !tables.some((table) => isOf(table, ruling)));
}

function boxBetween(left = 0, top = 0, right = 0, bottom = 0): Box {
  return { x: left, y: top, width: right - left, height: bottom - top };
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
function cellsOf(grid: Grid): RuledGrid["cells"] {
  const { xs, ys } = grid;
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const cells: Omit<RuledCell, "words">[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnTo = column + 1;
      while (columnTo < columns && !isWallAt(grid, columnTo, row)) columnTo += 1;
      let rowTo = row + 1;
      while (rowTo < rows && !isFloorAt(grid, column, columnTo, rowTo)) rowTo += 1;
      for (let r = row; r < rowTo; r += 1) for (let c = column; c < columnTo; c += 1) taken.add(r * columns + c);
      cells.push({ row, column, rowTo, columnTo });
    }
  }
  return cells.map((cell) => ({
    ...cell,
    box: boxBetween(xs[cell.column], ys[cell.row], xs[cell.columnTo], ys[cell.rowTo]),
  }));
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
