import type { Words } from "./clipboard.ts";
import { type Cell, cellText, type GridColumn, type GridRow, type GridSource, type Patch } from "./grid-types.ts";
import type { Block } from "./selection.ts";

/*
 * Pure: what a paste, a fill or a clearing changes. Group heads and rows that have not arrived are passed over.
 */

const EMPTY: Cell = { kind: "value", value: null };

export function rowAt(source: GridSource, line: number): GridRow | undefined {
  const found = line < source.count ? source.lineAt(line) : undefined;
  return found?.kind === "row" ? found.row : undefined;
}

function patchOf(column: GridColumn, row: GridRow, after: Cell): Patch | undefined {
  const before = row.cells[column.key] ?? EMPTY;
  const isSame = before.kind === after.kind && JSON.stringify(before) === JSON.stringify(after);
  return isSame || !column.isEditable ? undefined : { rowId: row.id, key: column.key, before, after };
}

function patchesOf(
  source: GridSource,
  columns: readonly GridColumn[],
  { top, bottom, left, right }: Block,
  cellFor: (column: GridColumn, line: number, at: number) => Cell | undefined,
): Patch[] {
  const patches: Patch[] = [];
  for (let line = top; line <= bottom; line += 1) {
    const row = rowAt(source, line);
    if (!row) continue;
    for (let at = left; at <= right; at += 1) {
      const column = columns[at];
      const cell = column && cellFor(column, line, at);
      const patch = cell && patchOf(column, row, cell);
      if (patch) patches.push(patch);
    }
  }
  return patches;
}

export function clearing(source: GridSource, columns: readonly GridColumn[], block: Block): Patch[] {
  return patchesOf(source, columns, block, (column) => column.read(""));
}

/** Into the row in which the editing began: meanwhile another one may stand on its line. */
export function typedInRow(row: GridRow, column: GridColumn, cell: Cell): Patch[] {
  const patch = patchOf(column, row, cell);
  return patch ? [patch] : [];
}

export function typedInto(
  source: GridSource,
  columns: readonly GridColumn[],
  block: Block,
  cell: (column: GridColumn) => Cell,
): Patch[] {
  return patchesOf(source, columns, block, cell);
}

/** Filling one line alone takes what stands above it (or one column, beside it), as in Excel. */
export function withOrigin(block: Block, way: "down" | "right"): Block {
  if (way === "down") return block.top === block.bottom ? { ...block, top: Math.max(0, block.top - 1) } : block;
  return block.left === block.right ? { ...block, left: Math.max(0, block.left - 1) } : block;
}

/**
 * What stands in `from` goes into the rest of the block, over and over: its first line (or column), where nothing else is said. A cell
 * that `instead` knows does not repeat.
 */
export function filling(
  source: GridSource,
  columns: readonly GridColumn[],
  block: Block,
  way: "down" | "right",
  from: Block = way === "down" ? { ...block, bottom: block.top } : { ...block, right: block.left },
  instead: (column: GridColumn, line: number, at: number) => Cell | undefined = () => undefined,
): Patch[] {
  return patchesOf(source, columns, block, (column, line, at) => {
    if (way === "down" ? line <= from.bottom : at <= from.right) return undefined;
    const own = instead(column, line, at);
    if (own) return own;
    const fromLine = way === "down" ? from.top + ((line - from.top) % (from.bottom - from.top + 1)) : line;
    const fromAt = way === "down" ? at : from.left + ((at - from.left) % (from.right - from.left + 1));
    const row = rowAt(source, fromLine);
    const origin = columns[fromAt];
    if (!row || !origin) return undefined;
    const cell = row.cells[origin.key] ?? EMPTY;
    return origin === column ? cell : column.read(cellText(origin, row));
  });
}

export type Pasting = {
  readonly patches: Patch[];
  /** Where it lies. */
  readonly block: Block;
  /** Its lines below the last row; blank ones are nothing. */
  readonly beyond: Words;
  /** So many of its columns have words and no room. */
  readonly columnsLost: number;
};

/** A paste fills the whole selection when the selection is a multiple of it, else it lies down at its corner. */
export function pasting(source: GridSource, columns: readonly GridColumn[], block: Block, words: Words): Pasting {
  const lines = words.length;
  const width = words.reduce((widest, line) => Math.max(widest, line.length), 0);
  const isMultiple =
    block.bottom < source.count &&
    (block.bottom - block.top + 1) % lines === 0 &&
    (block.right - block.left + 1) % width === 0;
  const filled: Block = isMultiple
    ? block
    : {
        top: block.top,
        left: block.left,
        bottom: Math.min(block.top + lines, source.count) - 1,
        right: Math.min(block.left + width, columns.length) - 1,
      };
  const patches = patchesOf(source, columns, filled, (column, line, at) => {
    const cell = words[(line - filled.top) % lines]?.[(at - filled.left) % width];
    return cell === undefined ? undefined : column.read(cell);
  });
  const beyond = isMultiple ? [] : words.slice(Math.max(0, source.count - block.top));
  const room = columns.length - block.left;
  const isLost = (at: number): boolean => words.some((line) => (line[at] ?? "").trim() !== "");
  const columnsLost = Array.from({ length: Math.max(0, width - room) }, (_, at) => room + at).filter(isLost).length;
  return {
    patches,
    block: filled,
    beyond: beyond.filter((line) => line.some((cell) => cell.trim() !== "")),
    columnsLost,
  };
}

export function copied(source: GridSource, columns: readonly GridColumn[], { top, bottom, left, right }: Block): Words {
  const words: string[][] = [];
  for (let line = top; line <= bottom; line += 1) {
    const row = rowAt(source, line);
    if (row) words.push(columns.slice(left, right + 1).map((column) => cellText(column, row)));
  }
  return words;
}
