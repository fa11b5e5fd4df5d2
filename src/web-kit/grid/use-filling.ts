import { useRef } from "react";
import { type Edge, filledAt, runBelow } from "./edge.ts";
import { type Fill, fillOf, type FillWay, givenIn, mayContinue } from "./fill.ts";
import { filling, withOrigin } from "./apply.ts";
import type { GridProps } from "./grid-props.ts";
import type { FillDone, GridNotice } from "./notice.ts";
import { type Block, drawnTo, type Place } from "./selection.ts";
import { MOST_LOOKED } from "./use-jump.ts";
import { useGridWords } from "./wording.ts";

type Ports = Pick<GridProps, "columns" | "source" | "onEdit" | "onUndo"> & {
  readonly block: Block;
  readonly whenHere: (lines: Pick<Block, "top" | "bottom">, act: () => void) => void;
  /** While the corner is drawn. */
  readonly draw: (block: Block, to: Place) => void;
  readonly show: (block: Block) => void;
  readonly tell: (notice: GridNotice) => void;
};

/** Fills by keys and by the corner of the selection: as it stands, or going on as a series. Each is one step to be taken back. */
export function useFilling({ columns, source, onEdit, onUndo, block, whenHere, draw, show, tell }: Ports) {
  const say = useGridWords();
  const drawnFrom = useRef<Block | null>(null);

  function told({ patches, continued }: Fill): string {
    const count = patches.length;
    if (count === 0) return say("grid.fill.none");
    return continued === 0 ? say("grid.fill.copied", { count }) : say("grid.fill.continued", { count });
  }

  /** With the keys: Ctrl D, Ctrl R. */
  function copy(way: FillWay): void {
    const filled = withOrigin(block, way);
    whenHere(filled, () => {
      const patches = filling(source, columns, filled, way);
      if (patches.length > 0) onEdit(patches);
      tell({ words: told({ patches, continued: 0 }), isQuiet: true });
    });
  }

  /** With the keys: Ctrl Shift D, Ctrl Shift R. Two lines before the selection may show the step. */
  function goOn(way: FillWay): void {
    whenHere({ top: way === "down" ? Math.max(0, block.top - 2) : block.top, bottom: block.bottom }, () => {
      const { from, block: whole } = givenIn(source, columns, block, way);
      const fill = fillOf(source, columns, whole, way, from, "series");
      if (fill.continued === 0) return tell({ words: say("grid.fill.no-series"), isQuiet: false });
      if (fill.patches.length > 0) onEdit(fill.patches);
      tell({ words: told(fill), isQuiet: true });
    });
  }

  /** Drawn out with the mouse: going on where that is beyond doubt, and the other way one press further. */
  function drawn({ from, block: whole, way, mode }: FillDone): void {
    whenHere(whole, () => {
      const fill = fillOf(source, columns, whole, way, from, mode);
      show(whole);
      if (fill.patches.length > 0) onEdit(fill.patches);
      const other = fill.continued > 0 ? "copy" : mayContinue(source, columns, from, way) ? "series" : null;
      tell({
        words: told(fill),
        isQuiet: other === null,
        ...(other !== null && fill.patches.length > 0 && { other: { from, block: whole, way, mode: other } }),
      });
    });
  }

  function turned({ from, block: whole, way }: Omit<FillDone, "mode">): FillDone["mode"] {
    return fillOf(source, columns, whole, way, from, "by-itself").continued > 0 ? "copy" : "series";
  }

  /** As far down as words stand in the column beside the selection: on its left, else on its right. */
  function down(from: Block, looked: number): void {
    const last = Math.min(source.count - 1, from.bottom + MOST_LOOKED);
    const edgeBeside = (at: number): Edge => runBelow((line) => filledAt(source, columns[at], line), from.bottom, last);
    const edges = [from.left - 1, from.right + 1].map(edgeBeside);
    const unknown = edges.find((edge) => "missing" in edge);
    if (unknown && "missing" in unknown && looked < MOST_LOOKED) {
      const until = Math.min(unknown.missing + MOST_LOOKED - 1, last);
      source.load(unknown.missing, until).then(() => latest.current.down(from, MOST_LOOKED), () => undefined); // prettier-ignore
      return;
    }
    const bottom = edges.map((edge) => ("at" in edge ? edge.at : from.bottom)).find((at) => at > from.bottom);
    if (bottom === undefined) return tell({ words: say("grid.fill.no-neighbour"), isQuiet: false });
    drawn({ from, block: { ...from, bottom }, way: "down", mode: "by-itself" });
  }

  const latest = useRef({ down });
  latest.current = { down };
  const corner = {
    begin: () => {
      drawnFrom.current = block;
    },
    draw: (place: Place) => {
      if (drawnFrom.current) draw(drawnTo(drawnFrom.current, place), place);
    },
    /** With Ctrl the other way than by itself, as in Excel. */
    end: (isTurned: boolean) => {
      const from = drawnFrom.current;
      drawnFrom.current = null;
      if (!from || (block.bottom === from.bottom && block.right === from.right)) return;
      const way: FillWay = block.bottom > from.bottom ? "down" : "right";
      whenHere(block, () => drawn({ from, block, way, mode: isTurned ? turned({ from, block, way }) : "by-itself" }));
    },
    toEnd: () => down(block, 0),
  };
  /** The fill that was just done is taken back and done the other way: together one step. */
  function again(other: FillDone): void {
    onUndo();
    drawn(other);
  }
  return { copy, goOn, corner, again };
}
