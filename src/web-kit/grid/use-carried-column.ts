import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import type { GridProps } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";

/** So far a hand moves before it carries: less is a click. */
const THRESHOLD = 8;

type Carried = Pick<GridProps, "frozen" | "onMove"> & { readonly column: GridColumn; readonly at: number };

/** Carries a column to another place by its head: with the mouse, or with Ctrl, Shift and an arrow. Frozen columns stay. */
export function useCarriedColumn({ column, at, frozen, onMove }: Carried) {
  const wasCarried = useRef(false);
  const [isCarried, setCarried] = useState(false);
  if (at < frozen || !onMove) return { isCarried: false, handlers: {} };

  /** The hand may be anywhere when it moves, and the click stays with what it began on. */
  function begin(startedAt: number): void {
    wasCarried.current = false;
    const watch = new AbortController();
    const move = ({ clientX }: { clientX: number }): void => {
      if (Math.abs(clientX - startedAt) < THRESHOLD) return;
      wasCarried.current = true;
      setCarried(true);
    };
    const end = ({ clientX, clientY, type }: { clientX: number; clientY: number; type: string }): void => {
      watch.abort();
      setCarried(false);
      const head = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-head]");
      if (wasCarried.current && type === "pointerup" && head) onMove?.(column.key, Number(head.dataset["head"]));
    };
    addEventListener("pointermove", move, { signal: watch.signal });
    addEventListener("pointerup", end, { signal: watch.signal });
    addEventListener("pointercancel", end, { signal: watch.signal });
  }

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0) begin(event.clientX);
    },
    // The click that ends a carrying sorts nothing.
    onClickCapture: (event: MouseEvent) => {
      if (wasCarried.current) event.stopPropagation();
      wasCarried.current = false;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step === undefined || !event.ctrlKey || !event.shiftKey) return;
      event.preventDefault();
      onMove(column.key, at + step);
    },
  };
  return { isCarried, handlers };
}
