import { memo } from "react";
import { cellText, type GridColumn, type GridRow, type RowState } from "./grid-types.ts";
import type { ColumnWindow, Layout } from "./layout.ts";
import { useGridWords } from "./wording.ts";

export type RowProps = {
  readonly gridId: string;
  readonly line: number;
  readonly top: number;
  readonly row: GridRow | undefined;
  /** Changes when a cell of the row did: rows are changed in place. */
  readonly stamp: number;
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly frozen: number;
  readonly seen: ColumnWindow;
  readonly active: number;
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly state: RowState | undefined;
  readonly onOpen: (row: GridRow) => void;
  /** Of the line below the last row. */
  readonly onAdd?: (() => void) | undefined;
};

/** One row: its head, the frozen cells that stay in view, and those of the others that can be seen. */
export const GridRowView = memo(function GridRowView(props: RowProps) {
  const { line, top, row, columns, frozen, seen, layout } = props;
  const shown = [];
  for (let at = seen.from; at < seen.to; at += 1) shown.push(at);
  return (
    <div
      role="row"
      className="grid-row"
      aria-rowindex={line + 2}
      style={{ transform: `translateY(${top}px)`, width: layout.width }}
    >
      <div className="grid-frozen" role="presentation" style={{ width: layout.frozenWidth }}>
        <RowHead {...props} />
        {columns.slice(0, frozen).map((column, at) => (
          <CellView key={column.key} at={at} row={row} {...cellProps(props, at)} />
        ))}
      </div>
      {shown.map((at) => (
        <CellView key={columns[at]?.key} at={at} row={row} {...cellProps(props, at)} />
      ))}
    </div>
  );
});

function cellProps(props: RowProps, at: number) {
  const { gridId, line, columns, layout, active, selectedFrom, selectedTo, state, onAdd } = props;
  const column = columns[at];
  return {
    gridId,
    line,
    column,
    isNew: onAdd !== undefined,
    isBlamed: state?.kind === "refused" && column !== undefined && state.keys?.includes(column.key) === true,
    left: layout.lefts[at] ?? 0,
    isActive: active === at,
    isSelected: at >= selectedFrom && at <= selectedTo,
  };
}

type CellProps = ReturnType<typeof cellProps> & { readonly at: number; readonly row: GridRow | undefined };

/** The second column holds names, and is wide. */
const NEW_LINE_WORDS_AT = 1;

function CellView({ gridId, line, column, left, isActive, isSelected, isNew, isBlamed, at, row }: CellProps) {
  const say = useGridWords();
  if (!column) return null;
  const cell = row?.cells[column.key];
  const mark = row ? column.markOf(row) : null;
  const isWrong = isBlamed || (cell?.kind === "words" && cell.problem !== null);
  return (
    <div
      role="gridcell"
      id={`${gridId}-${line}-${at}`}
      aria-colindex={at + 2}
      aria-selected={isSelected}
      aria-invalid={isWrong || undefined}
      data-line={line}
      data-column={at}
      className={classes(column.isNumeric, isActive, isSelected, isWrong, cell?.kind === "words")}
      style={{ left, width: column.width }}
      title={mark ?? undefined}
      lang={column.lang ?? "vi"}
    >
      {mark !== null && <span className="grid-mark" role="img" aria-label={mark} />}
      {row !== undefined && cellText(column, row)}
      {row === undefined && !isNew && <span className="grid-placeholder" />}
      {isNew && at === NEW_LINE_WORDS_AT && <span className="grid-new-words">{say("grid.new")}</span>}
    </div>
  );
}

function classes(
  isNumeric: boolean,
  isActive: boolean,
  isSelected: boolean,
  isWrong: boolean,
  isUnread: boolean,
): string {
  return [
    "grid-cell",
    isNumeric ? "numeric" : "",
    isActive ? "active" : "",
    isSelected ? "selected" : "",
    isWrong ? "wrong" : isUnread ? "unread" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function RowHead({ line, row, state, onOpen, onAdd }: RowProps) {
  const say = useGridWords();
  if (onAdd)
    return (
      <div role="rowheader" className="grid-row-head" aria-colindex={1}>
        <button
          type="button"
          tabIndex={-1}
          className="row-open"
          aria-label={say("grid.add")}
          title={say("grid.add")}
          onClick={onAdd}
        >
          +
        </button>
      </div>
    );
  const message = state && "message" in state ? state.message : "";
  const words = state ? say(`grid.row.${state.kind}`, { message }) : say("grid.row.open", { row: line + 1 });
  return (
    <div role="rowheader" className="grid-row-head" aria-colindex={1}>
      <button
        type="button"
        tabIndex={-1}
        className={state ? `row-state ${state.kind}` : "row-open"}
        aria-label={words}
        title={words}
        disabled={row === undefined}
        onClick={() => row && onOpen(row)}
      >
        {state === undefined && line + 1}
      </button>
    </div>
  );
}
