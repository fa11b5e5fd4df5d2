import { type ReactNode, useEffect, useRef } from "react";
import { createLights } from "./lights.ts";
import "./lighting.css";

type Props = {
  readonly className?: string;
  /** A click on words, with the keys of the narrowest notes they belong to. */
  readonly onPick?: (keys: readonly string[]) => void;
  readonly children: ReactNode;
};

/**
 * Elements inside that carry a common key in `data-at` light up together, by pointer and by focus; a thin line joins the
 * lit note to its words. Done by delegation on the elements themselves: a long document must not render again for a hover.
 */
export function Lighting({ className, onPick, children }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    if (!ground.current) return undefined;
    return createLights(ground.current, (keys) => pick.current?.(keys));
  }, []);

  return (
    <div className={className} ref={ground}>
      {children}
    </div>
  );
}
