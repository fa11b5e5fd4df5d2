import { useEffect, useState } from "react";

/** Height of what stays at the top of the page while the text moves below it. */
const HEAD_PX = 170;

/** The id of the element that the reader has reached: the last one whose top passed below the fixed head. */
export function useCurrentTarget(targets: readonly string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    let frame = 0;
    function measure(): void {
      frame = 0;
      let low = 0;
      let high = targets.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        const top = document.getElementById(targets[middle] ?? "")?.getBoundingClientRect().top ?? Infinity;
        if (top <= HEAD_PX) low = middle;
        else high = middle - 1;
      }
      setCurrent(targets[low] ?? null);
    }
    const schedule = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    schedule();
    addEventListener("scroll", schedule, { passive: true });
    addEventListener("resize", schedule);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", schedule);
      removeEventListener("resize", schedule);
    };
  }, [targets]);
  return current;
}
