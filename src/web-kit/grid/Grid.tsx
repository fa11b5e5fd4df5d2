import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import "./grid.css";
import { GridCorner } from "./GridCorner.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridInput } from "./GridInput.tsx";
import { GridLines } from "./GridLines.tsx";
import { type GridProps, HEAD_HEIGHT, ROW_HEIGHT } from "./grid-props.ts";
import type { GridColumn } from "./grid-types.ts";
import { type ColumnWindow, layoutOf, windowOf } from "./layout.ts";
import type { Place } from "./selection.ts";
import { type GridActions, useGridActions } from "./use-grid-actions.ts";
import { usePointer } from "./use-pointer.ts";
import { needWords } from "../language.ts";
import { useGridWords } from "./wording.ts";

await needWords("grid");

const OVERSCAN = 6;

/** A spreadsheet over records: the keys of Excel, the words of Vietnamese, any number of rows. */
export function Grid(props: GridProps) {
  const { columns, frozen, source, label, onAdd } = props;
  const lines = source.count + (onAdd ? 1 : 0);
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutOf(columns, frozen), [columns, frozen]);
  // oxlint-disable-next-line react/incompatible-library -- no compiler runs here; its functions are not memoised by us
  const virtual = useVirtualizer({
    count: lines,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const seen = useColumnWindow(scroller, layout, columns, frozen);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useLayoutEffect(() => source.ensure(first, last), [source, first, last]);

  const actions = useGridActions(props, scroller, layout, virtual);
  const pointer = usePointer(actions);
  const here = actions.selection.active.line < source.count ? source.lineAt(actions.selection.active.line) : undefined;
  const state = here?.kind === "row" && here.row ? props.states.get(here.row.id) : undefined;
  return (
    <div className="grid-scroll" ref={scroller} {...pointer}>
      <div className="grid-space" style={{ height: HEAD_HEIGHT + virtual.getTotalSize(), width: layout.width }}>
        <div
          role="grid"
          id={gridId}
          aria-label={label}
          aria-rowcount={lines + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable
          // As tall as its rows, or its head would not stay in sight; what follows stands below the head all the same.
          style={{ height: HEAD_HEIGHT + virtual.getTotalSize(), marginBottom: -virtual.getTotalSize() }}
        >
          <GridHead {...props} layout={layout} seen={seen} />
          <GridLines
            {...props}
            gridId={gridId}
            layout={layout}
            seen={seen}
            items={items}
            active={actions.selection.active}
            block={actions.block}
          />
        </div>
        {here?.kind === "row" && actions.input.mode === "ready" && columns.some(({ isEditable }) => isEditable) && (
          <GridCorner block={actions.block} layout={layout} columns={columns} frozen={frozen} />
        )}
        <GridInput
          gridId={gridId}
          isDrawn={isDrawn(actions.selection.active, items, seen, frozen)}
          actions={actions}
          layout={layout}
          columns={columns}
          frozen={frozen}
          problem={state && "message" in state ? state.message : null}
        />
      </div>
      <NoticeView actions={actions} />
    </div>
  );
}

/** What was done, and how many cells it changed: read aloud always, seen where somebody may want to act on it. */
function NoticeView({ actions: { notice, again, input } }: { actions: GridActions }) {
  const say = useGridWords();
  const other = notice?.other;
  return (
    <p role="status" className={notice === null || notice.isQuiet ? "sr" : "grid-notice"}>
      {notice?.words}
      {other && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            input.focus();
            again(other);
          }}
        >
          {say(other.mode === "copy" ? "grid.fill.copy" : "grid.fill.series")}
        </button>
      )}
    </p>
  );
}

/** Whether the active cell is one of those in the document: only then can a reader be pointed to it. */
function isDrawn(
  { line, column }: Place,
  items: readonly { readonly index: number }[],
  seen: ColumnWindow,
  frozen: number,
): boolean {
  const isSeen = column < frozen || (column >= seen.from && column < seen.to);
  return isSeen && items.some(({ index }) => index === line);
}

/** Which columns are drawn; changes only when another one comes into view. */
function useColumnWindow(
  scroller: React.RefObject<HTMLDivElement | null>,
  layout: ReturnType<typeof layoutOf>,
  columns: readonly GridColumn[],
  frozen: number,
): ColumnWindow {
  const [seen, setSeen] = useState<ColumnWindow>({ from: frozen, to: Math.min(columns.length, frozen + 12) });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const next = windowOf(layout, columns, frozen, element.scrollLeft, element.clientWidth);
      setSeen((before) => (before.from === next.from && before.to === next.to ? before : next));
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [scroller, layout, columns, frozen]);
  return seen;
}
