import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef, useState } from "react";
import type { GridProps } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";

/** So far a hand moves before it carries: less is a click. */
const THRESHOLD = 8;

type Carried = Pick<GridProps, "frozen" | "onMove"> & { readonly column: GridColumn; readonly at: number };

/** Carries a column to another place by its head: with the mouse, or with Ctrl, Shift and an arrow. Frozen columns stay. */
export function useCarriedColumn({ column, at, frozen, onMove }: Carried) {
  const startedAt = useRef<number | null>(null);
  const wasCarried = useRef(false);
  const [isCarried, setCarried] = useState(false);
  if (at < frozen || !onMove) return { isCarried: false, handlers: {} };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      wasCarried.current = false;
      if (event.button === 0) startedAt.current = event.clientX;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (startedAt.current === null || Math.abs(event.clientX - startedAt.current) < THRESHOLD) return;
      if (!event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.setPointerCapture(event.pointerId);
      setCarried(true);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      startedAt.current = null;
      if (!isCarried) return;
      setCarried(false);
      wasCarried.current = true;
      const head = document
        .elementsFromPoint(event.clientX, event.clientY)
        .find((each): each is HTMLElement => each instanceof HTMLElement && each.dataset["head"] !== undefined);
      if (head) onMove(column.key, Number(head.dataset["head"]));
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
