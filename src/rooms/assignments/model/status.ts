import type { PlainDate } from "#shared/plain-date.ts";
import { type CellCounts, type CellRatios, cellRatios, officialCellOn, type Recorded } from "./official-cells.ts";

/** The official return of a day: each assignment that counts in one of four cells. */
export type CellReturn = {
  readonly total: number;
  readonly cells: CellCounts;
  /** Suspended, ended or replaced by then: in none of the cells. */
  readonly outside: number;
  readonly ratios: CellRatios | null;
};

const NONE: CellCounts = { "done-in-time": 0, "done-late": 0, "open-in-time": 0, "open-overdue": 0 };

export type Tally = { cells: { -readonly [Cell in keyof CellCounts]: number }; outside: number };

export function emptyTally(): Tally {
  return { cells: { ...NONE }, outside: 0 };
}

/** Adds one assignment as it stood at the end of a day; one that was given later is not counted at all. */
export function addToTally(tally: Tally, recorded: Recorded, day: PlainDate): void {
  if (day < recorded.givenOn) return;
  const cell = officialCellOn(recorded, day);
  if (cell === null) tally.outside += 1;
  else tally.cells[cell] += 1;
}

export function returnOf(tally: Tally): CellReturn {
  const { cells, outside } = tally;
  return { total: totalOf(tally), cells, outside, ratios: cellRatios(cells) };
}

/** Those in the four cells. */
function totalOf({ cells }: Pick<Tally, "cells">): number {
  return Object.values(cells).reduce((sum, count) => sum + count, 0);
}
