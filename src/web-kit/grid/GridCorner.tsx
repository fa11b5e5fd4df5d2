import { HEAD_HEIGHT, ROW_HEIGHT } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";
import type { Layout } from "./layout.ts";
import type { Block } from "./selection.ts";

const SIZE = 9;

type Props = {
  readonly block: Block;
  readonly layout: Layout;
  readonly columns: readonly GridColumn[];
  readonly frozen: number;
};

/** The corner of the selection that the mouse draws out to fill. By keyboard Ctrl D and Ctrl R do the same. */
export function GridCorner({ block, layout, columns, frozen }: Props) {
  const right = (layout.lefts[block.right] ?? 0) + (columns[block.right]?.width ?? 0);
  const [left, top] = [right - SIZE + 2, HEAD_HEIGHT + (block.bottom + 1) * ROW_HEIGHT - SIZE + 2];
  const place =
    block.right < frozen
      ? ({
          position: "sticky",
          top: "auto",
          left,
          marginBottom: -SIZE,
          transform: `translateY(${top - HEAD_HEIGHT}px)`,
        } as const)
      : { transform: `translate(${left}px, ${top}px)` };
  return <div className="grid-corner" aria-hidden="true" style={place} />;
}
