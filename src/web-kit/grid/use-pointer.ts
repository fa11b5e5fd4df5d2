import { type PointerEvent, useRef } from "react";
import type { Place } from "./selection.ts";
import type { GridActions } from "./use-grid-actions.ts";

/** Click, Shift and drag over cells, and the corner that fills. The focus never leaves the textarea. */
export function usePointer({ select, edit, commit, input, corner }: GridActions) {
  const isDragging = useRef(false);
  const isDrawing = useRef(false);
  /** A captured pointer hides from the second press of a double one where it is. */
  const isOnCorner = useRef(false);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      isOnCorner.current = event.target instanceof Element && event.target.closest(".grid-corner") !== null;
      if (event.button === 0 && isOnCorner.current) {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        isDrawing.current = true;
        corner.begin();
        return;
      }
      const place = placeOf(event.target);
      if (!place || event.button !== 0) return;
      event.preventDefault();
      commit();
      select(place, event.shiftKey);
      input.focus();
      isDragging.current = !event.shiftKey;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if ((!isDragging.current && !isDrawing.current) || event.buttons !== 1) return;
      const place = placeOf(document.elementFromPoint(event.clientX, event.clientY));
      if (!place) return;
      if (isDrawing.current) corner.draw(place);
      else select(place, true);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      isDragging.current = false;
      if (isDrawing.current) corner.end(event.ctrlKey || event.metaKey || event.altKey);
      isDrawing.current = false;
    },
    onDoubleClick: (event: React.MouseEvent<HTMLElement>) => {
      if (isOnCorner.current) corner.toEnd();
      else if (placeOf(event.target)) edit();
    },
  };
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
  if (!cell) return undefined;
  return { line: Number(cell.dataset["line"]), column: Number(cell.dataset["column"]) };
}
