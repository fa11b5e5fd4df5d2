import type { VirtualItem } from "@tanstack/react-virtual";
import { type GridProps, HEAD_HEIGHT } from "./grid-props.ts";
import { GridRowView } from "./GridRowView.tsx";
import type { GridLine } from "./grid-types.ts";
import type { ColumnWindow, Layout } from "./layout.ts";
import type { Block, Place } from "./selection.ts";
import { useGridWords } from "./wording.ts";

type Props = GridProps & {
  readonly gridId: string;
  readonly layout: Layout;
  readonly seen: ColumnWindow;
  readonly items: readonly VirtualItem[];
  readonly active: Place;
  readonly block: Block;
};

/** The lines in view. Their elements are used again as the list moves: a line takes the place of the one that left. */
export function GridLines(props: Props) {
  const { source, items, active, block, states, stamp, layout, seen, columns, frozen, gridId, onOpen, onAdd } = props;
  const pool = items.length + 1;
  return (
    <div role="rowgroup">
      {items.map(({ index, start }) => {
        const isNew = index === source.count;
        const line: GridLine = isNew ? { kind: "row", row: undefined } : source.lineAt(index);
        const key = index % pool;
        const top = start + HEAD_HEIGHT;
        if (line.kind === "group")
          return (
            <GroupLine
              key={`g${key}`}
              cellId={`${gridId}-${index}-${active.column}`}
              group={line}
              index={index}
              top={top}
              layout={layout}
            />
          );
        const isSelected = index >= block.top && index <= block.bottom;
        return (
          <GridRowView
            key={key}
            gridId={gridId}
            line={index}
            top={top}
            row={line.row}
            stamp={stamp}
            columns={columns}
            layout={layout}
            frozen={frozen}
            seen={seen}
            active={index === active.line ? active.column : -1}
            selectedFrom={isSelected ? block.left : -1}
            selectedTo={isSelected ? block.right : -2}
            state={line.row && states.get(line.row.id)}
            onOpen={onOpen}
            onAdd={isNew ? onAdd : undefined}
          />
        );
      })}
    </div>
  );
}

type Group = Extract<GridLine, { readonly kind: "group" }>;

type GroupProps = {
  /** Of the column that is active, whichever it is: the one cell of the line stands for all. */
  readonly cellId: string;
  readonly group: Group;
  readonly index: number;
  readonly top: number;
  readonly layout: Layout;
};

function GroupLine({ cellId, group, index, top, layout }: GroupProps) {
  const say = useGridWords();
  return (
    <div
      role="row"
      className="grid-row group"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)`, width: layout.width }}
    >
      <div role="gridcell" id={cellId} className="grid-group" aria-colindex={1}>
        <button
          type="button"
          aria-expanded={group.isOpen}
          aria-label={say(group.isOpen ? "grid.group.close" : "grid.group.open", { group: group.title })}
          onClick={group.toggle}
        >
          {group.isOpen ? "▾" : "▸"}
        </button>
        <b>{group.title}</b>
        <span>{say("grid.rows", { count: group.count })}</span>
        <span>{group.sums}</span>
      </div>
    </div>
  );
}
