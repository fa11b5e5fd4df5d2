import type { GridRow } from "#web-kit/grid/grid-types.ts";
import type { FormCell } from "../../model/index.ts";
import { isBeingMended, putCell, type ReplyForm, replyCells } from "./reply-rows.ts";

export type CellsByPlace = ReadonlyMap<string, FormCell>;
/** A cell in which a colleague has kept other figures since it was begun here. */
export type CellClash = { readonly mine: FormCell; readonly theirs: FormCell };

const placeOf = ({ row, column }: FormCell): string => `${row} ${column}`;

export function byPlace(cells: readonly FormCell[]): CellsByPlace {
  return new Map(cells.map((cell) => [placeOf(cell), cell]));
}

/** A cell that was never kept is empty. */
function cellAt(cells: CellsByPlace, cell: FormCell): FormCell {
  return cells.get(placeOf(cell)) ?? { ...cell, value: null, numerator: null, denominator: null };
}

function isSame(one: FormCell, other: FormCell): boolean {
  return one.value === other.value && one.numerator === other.numerator && one.denominator === other.denominator;
}

/** Cells that differ from what they were begun from: these alone are sent, so that what a colleague keeps in others stays. */
export function changedCells(now: readonly FormCell[], begun: CellsByPlace): FormCell[] {
  return now.filter((cell) => !isSame(cell, cellAt(begun, cell)));
}

export function clashingCells(now: readonly FormCell[], begun: CellsByPlace, kept: CellsByPlace): CellClash[] {
  return changedCells(now, begun).flatMap((mine) => {
    const theirs = cellAt(kept, mine);
    return isSame(theirs, cellAt(begun, mine)) || isSame(theirs, mine) ? [] : [{ mine, theirs }];
  });
}

/**
 * What a colleague kept meanwhile comes in where nothing is typed here. Answers with what each cell is begun from now.
 *
 * @param sent what was sent from here last: in a cell that was typed on since, it is nobody else's
 */
export function followKept(
  rows: readonly GridRow[],
  form: ReplyForm,
  begun: CellsByPlace,
  kept: CellsByPlace,
  sent: CellsByPlace = new Map(),
): CellsByPlace {
  const next = new Map(begun);
  for (const now of replyCells(rows, form)) {
    const theirs = cellAt(kept, now);
    const isUntouched = isSame(now, cellAt(begun, now)) && !isBeingMended(rows, now);
    if (isUntouched) putCell(rows, theirs);
    const own = sent.get(placeOf(now));
    const isOwn = isSame(now, theirs) || (own !== undefined && isSame(own, theirs));
    if (isUntouched || isOwn) next.set(placeOf(now), theirs);
  }
  return next;
}

/** The cell goes on from theirs: with one's own figures over it, or as it was kept. */
export function settledCell(
  rows: readonly GridRow[],
  begun: CellsByPlace,
  { theirs }: CellClash,
  whose: "mine" | "theirs",
): CellsByPlace {
  if (whose === "theirs") putCell(rows, theirs);
  return new Map(begun).set(placeOf(theirs), theirs);
}
