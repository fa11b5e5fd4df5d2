import type { Cell } from "./grid-types.ts";

export type Change = { readonly before: Cell; readonly after: Cell };
export type Changes = ReadonlyMap<string, Change>;

const NONE: Changes = new Map();

/** Cells by row and column, with what stood there before. */
export class UnsavedCells {
  private readonly cells = new Map<string, Map<string, Change>>();

  get size(): number {
    return this.cells.size;
  }

  has(id: string): boolean {
    return this.cells.has(id);
  }

  of(id: string): Changes {
    return this.cells.get(id) ?? NONE;
  }

  rows(): (readonly [string, Changes])[] {
    return [...this.cells].map(([id, own]) => [id, new Map(own)] as const);
  }

  put(id: string, key: string, change: Change): void {
    const own = this.cells.get(id) ?? new Map<string, Change>();
    this.cells.set(id, own.set(key, change));
  }

  drop(id: string, key: string): void {
    const own = this.cells.get(id);
    own?.delete(key);
    if (own?.size === 0) this.cells.delete(id);
  }

  forget(id: string): void {
    this.cells.delete(id);
  }

  /** Takes a row over from `from`; a cell that already stands here is the later one and wins. */
  move(from: UnsavedCells, id: string): void {
    for (const [key, change] of from.of(id)) if (!this.of(id).has(key)) this.put(id, key, change);
    from.forget(id);
  }
}
