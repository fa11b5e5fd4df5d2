import { type KeyboardEvent, useState } from "react";
import { type Box, nearestInSight } from "./nearest-in-sight.ts";

/**
 * Many things that lie in two dimensions, as tiles or places of a map, are one stop of Tab; the arrows go to what lies nearest that way,
 * Home and End to the first and the last. Each thing carries `data-spot`; what holds them takes `onKeyDown`.
 */
export function useSpots(first: string | undefined) {
  const [current, setCurrent] = useState<string | undefined>(undefined);
  return {
    spotProps: (id: string) => ({
      "data-spot": id,
      tabIndex: id === (current ?? first) ? 0 : -1,
      onFocus: () => setCurrent(id),
    }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const all = [...event.currentTarget.querySelectorAll<HTMLElement | SVGElement>("[data-spot]")];
      const spots = all.filter((spot) => spot.checkVisibility());
      const here = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-spot]") : null;
      if (!here) return;
      const next =
        event.key === "Home"
          ? spots[0]
          : event.key === "End"
            ? spots.at(-1)
            : nearestInSight(here, spots, event.key, boxOf);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function boxOf(element: Element): Box {
  return element.getBoundingClientRect();
}
