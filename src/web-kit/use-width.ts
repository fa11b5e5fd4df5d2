import { type RefObject, useEffect, useRef, useState } from "react";

/** The width in pixels that an element has got; what is drawn to it is drawn anew when it changes. 0 before it is known. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const here = frame.current;
    if (!here) return undefined;
    const watch = new ResizeObserver(() => setWidth(Math.round(here.clientWidth)));
    watch.observe(here);
    return () => watch.disconnect();
  }, []);
  return [frame, width];
}
