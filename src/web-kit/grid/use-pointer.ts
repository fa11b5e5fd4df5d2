import { type PointerEvent, useRef } from "react";
import type { Place } from "./selection.ts";
import type { GridActions } from "./use-grid-actions.ts";

/** Click, Shift and drag over cells. The focus never leaves the textarea. */
export function usePointer({ select, edit, commit, input }: GridActions) {
  const isDragging = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      commit();
      select(place, event.shiftKey);
      input.focus();
      isDragging.current = !event.shiftKey;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!isDragging.current || event.buttons !== 1) return;
      const place = placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (place) select(place, true);
    },
    onPointerUp: () => {
      isDragging.current = false;
    },
    onDoubleClick: (event: React.MouseEvent<HTMLElement>) => {
      if (placeOf(event.target)) edit();
    },
  };
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
  if (!cell) return undefined;
  return { line: Number(cell.dataset["line"]), column: Number(cell.dataset["column"]) };
}
