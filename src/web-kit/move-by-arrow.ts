import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** From the link or button that has the focus to the first one of the next cell that has any, in the direction of the arrow. */
export function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key];
  const cell = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>("td, th") : null;
  const row = cell?.closest("tr");
  if (!step || !cell || !row) return;
  const rows = [...event.currentTarget.querySelectorAll("tr")];
  let [line, place] = [rows.indexOf(row) + step[0], cell.cellIndex + step[1]];
  for (;;) {
    const next = rows[line]?.cells[place];
    if (!next) return;
    const target = next.querySelector<HTMLElement>("a, button:not(:disabled)");
    if (target) {
      event.preventDefault();
      target.focus();
      return;
    }
    [line, place] = [line + step[0], place + step[1]];
  }
}
