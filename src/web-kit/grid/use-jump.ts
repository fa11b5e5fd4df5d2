import { useRef } from "react";
import { type Edge, edgeFrom, filledAt } from "./edge.ts";
import type { GridProps } from "./grid-props.ts";
import type { GridNotice } from "./notice.ts";
import { type Extent, goneTo, type Selection } from "./selection.ts";
import { useGridWords } from "./wording.ts";

/** Rows that have not come are asked for so many at once, and no more than this is fetched for one press. */
const AT_ONCE = 500;
export const MOST_LOOKED = 5_000;

export type Jump = { readonly down: -1 | 0 | 1; readonly right: -1 | 0 | 1; readonly isExtending: boolean };

type Ports = Pick<GridProps, "columns" | "source"> & {
  readonly selection: Selection;
  readonly extent: Extent;
  readonly show: (next: Selection) => void;
  readonly tell: (notice: GridNotice) => void;
};

/**
 * Ctrl and an arrow: to the edge of a block of words, also where the rows on the way have still to come. Until they are here nobody
 * knows which cell is meant: what is typed then belongs to none.
 */
export function useJump({ columns, source, selection, extent, show, tell }: Ports) {
  const say = useGridWords();
  const isUnderWay = useRef(false);

  function edgeOf({ down, right }: Jump): Edge {
    const { line, column } = selection.active;
    if (right !== 0) {
      const edge = edgeFrom(
        (at) => filledAt(source, columns[at], line),
        column,
        right,
        right > 0 ? columns.length - 1 : 0,
      );
      return "missing" in edge ? { missing: line } : edge;
    }
    const last = Math.max(0, source.count - 1);
    // From the last row on to the line for a new one.
    if (down > 0 && line >= last) return { at: extent.lines - 1 };
    return edgeFrom((at) => filledAt(source, columns[column], at), line, down === 1 ? 1 : -1, down > 0 ? last : 0);
  }

  function go(jump: Jump, looked: number): void {
    const { active } = selection;
    const to = (at: number): void =>
      show(goneTo(selection, jump.right === 0 ? { ...active, line: at } : { ...active, column: at }, extent, jump.isExtending)); // prettier-ignore
    const edge = edgeOf(jump);
    if ("at" in edge) return to(edge.at);
    if (looked >= MOST_LOOKED) {
      to(edge.missing - jump.down);
      return tell({ words: say("grid.jump.far", { count: looked }), isQuiet: false });
    }
    tell({ words: say("grid.jump.looking"), isQuiet: true });
    isUnderWay.current = true;
    const [from, until] = jump.down < 0 ? [edge.missing - AT_ONCE + 1, edge.missing] : [edge.missing, edge.missing + AT_ONCE - 1]; // prettier-ignore
    source.load(Math.max(0, from), Math.min(until, source.count - 1)).then(
      () => latest.current.goOn(selection, jump, looked + AT_ONCE),
      () => latest.current.stop(),
    );
  }

  /** Where a hand has gone elsewhere meanwhile, it stays there. */
  function goOn(begun: Selection, jump: Jump, looked: number): void {
    const isAwaited = isUnderWay.current && JSON.stringify(begun) === JSON.stringify(selection);
    stop();
    if (isAwaited) go(jump, looked);
  }
  function stop(): void {
    isUnderWay.current = false;
  }

  const latest = useRef({ goOn, stop });
  latest.current = { goOn, stop };
  return { go: (jump: Jump) => go(jump, 0), isUnderWay: () => isUnderWay.current, stop };
}
