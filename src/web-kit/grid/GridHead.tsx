import { type PointerEvent, useRef } from "react";
import type { GridProps } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";
import type { ColumnWindow, Layout } from "./layout.ts";
import { useCarriedColumn } from "./use-carried-column.ts";
import { useGridWords } from "./wording.ts";

type Props = GridProps & { readonly layout: Layout; readonly seen: ColumnWindow };

export function GridHead(props: Props) {
  const { columns, frozen, layout, seen } = props;
  const shown = [];
  for (let at = seen.from; at < seen.to; at += 1) shown.push(at);
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-head-row" style={{ width: layout.width }}>
        <div className="grid-frozen" role="presentation" style={{ width: layout.frozenWidth }}>
          <div role="columnheader" aria-colindex={1} className="grid-row-head">
            <span className="sr">#</span>
          </div>
          {columns.slice(0, frozen).map((column, at) => (
            <HeadCell key={column.key} {...props} column={column} at={at} />
          ))}
        </div>
        {shown.map((at) => {
          const column = columns[at];
          return column && <HeadCell key={column.key} {...props} column={column} at={at} />;
        })}
      </div>
    </div>
  );
}

const NARROWEST = 64;
const KEY_STEP = 16;

function HeadCell(props: Props & { column: GridColumn; at: number }) {
  const { column, at, layout, sort, onSort, onResize } = props;
  const carry = useCarriedColumn(props);
  const say = useGridWords();
  const started = useRef<{ x: number; width: number } | null>(null);
  const isSorted = sort === column.key || sort === `-${column.key}`;
  const title = column.unit === null ? column.title : `${column.title}, ${column.unit}`;
  const drag = {
    onPointerDown: (event: PointerEvent<HTMLSpanElement>) => {
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      started.current = { x: event.clientX, width: column.width };
    },
    onPointerMove: ({ clientX }: PointerEvent) => {
      if (started.current)
        onResize(column.key, Math.max(NARROWEST, started.current.width + clientX - started.current.x));
    },
    onPointerUp: () => {
      started.current = null;
    },
  };
  return (
    <div
      role="columnheader"
      aria-colindex={at + 2}
      aria-sort={isSorted ? (sort?.startsWith("-") ? "descending" : "ascending") : undefined}
      className={["grid-head-cell", column.isNumeric && "numeric", carry.isCarried && "carried"]
        .filter(Boolean)
        .join(" ")}
      data-head={at}
      {...carry.handlers}
      style={{ left: layout.lefts[at], width: column.width }}
      title={title}
    >
      {column.isSortable ? (
        <button type="button" aria-label={say("grid.sort", { column: title })} onClick={() => onSort(column.key)}>
          {title} {isSorted && (sort?.startsWith("-") ? "↓" : "↑")}
        </button>
      ) : (
        <span className="grid-head-title">{title}</span>
      )}
      <span
        className="grid-resize"
        role="separator"
        aria-orientation="vertical"
        aria-label={say("grid.resize", { column: title })}
        aria-valuenow={Math.round(column.width)}
        tabIndex={-1}
        onKeyDown={({ key }) => {
          if (key === "ArrowRight") onResize(column.key, column.width + KEY_STEP);
          if (key === "ArrowLeft") onResize(column.key, Math.max(NARROWEST, column.width - KEY_STEP));
        }}
        {...drag}
      />
    </div>
  );
}
