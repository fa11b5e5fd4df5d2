/** A place in the grid: line and column by number. What is being typed keeps its row all the same. */
export type Place = { readonly line: number; readonly column: number };
export type Selection = { readonly anchor: Place; readonly active: Place };
export type Extent = { readonly lines: number; readonly columns: number };
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** The line below the last row, wherever that is: rows that come or go meanwhile do not move a selection off it, onto a record. */
export const NEW_LINE = Number.POSITIVE_INFINITY;

export function heldAt({ anchor, active }: Selection, rows: number): Selection {
  const held = (place: Place): Place => (place.line >= rows ? { ...place, line: NEW_LINE } : place);
  return { anchor: held(anchor), active: held(active) };
}

export function standingAt({ anchor, active }: Selection, rows: number): Selection {
  const standing = (place: Place): Place => ({ ...place, line: Math.min(place.line, rows) });
  return { anchor: standing(anchor), active: standing(active) };
}

export type Move = { readonly down: number; readonly right: number };

export const START: Selection = { anchor: { line: 0, column: 0 }, active: { line: 0, column: 0 } };

export function blockOf({ anchor, active }: Selection): Block {
  return {
    top: Math.min(anchor.line, active.line),
    bottom: Math.max(anchor.line, active.line),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function moved(selection: Selection, { down, right }: Move, extent: Extent, isExtending: boolean): Selection {
  return goneTo(
    selection,
    { line: selection.active.line + down, column: selection.active.column + right },
    extent,
    isExtending,
  );
}

export function goneTo(selection: Selection, place: Place, extent: Extent, isExtending: boolean): Selection {
  const active = {
    line: clamp(place.line, extent.lines),
    column: clamp(place.column, extent.columns),
  };
  return { active, anchor: isExtending ? selection.anchor : active };
}

/** A block drawn out to a place by its corner: down or right, whichever is further. */
export function drawnTo(block: Block, { line, column }: Place): Block {
  const [down, right] = [line - block.bottom, column - block.right];
  if (down <= 0 && right <= 0) return block;
  return down >= right ? { ...block, bottom: line } : { ...block, right: column };
}

/** Enter and Tab inside a block go round in it, as in Excel. */
export function walkedIn(block: Block, here: Place, direction: "down" | "right", step: 1 | -1): Place {
  const lines = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  const down = here.line - block.top;
  const right = here.column - block.left;
  const size = lines * columns;
  const at = ((direction === "down" ? right * lines + down : down * columns + right) + step + size) % size;
  return direction === "down"
    ? { line: block.top + (at % lines), column: block.left + Math.floor(at / lines) }
    : { line: block.top + Math.floor(at / columns), column: block.left + (at % columns) };
}

function clamp(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1));
}
