import type { Virtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { clearing, filling, rowAt, typedInRow, typedInto, withOrigin } from "./apply.ts";
import type { GridProps } from "./grid-props.ts";
import { type Cell, cellText, type GridColumn, type GridOption, type GridRow, type Patch } from "./grid-types.ts";
import { type Command, commandOf } from "./keys.ts";
import type { Layout } from "./layout.ts";
import {
  type Block,
  blockOf,
  drawnTo,
  goneTo,
  heldAt,
  moved,
  NEW_LINE,
  type Place,
  type Selection,
  standingAt,
  START,
  walkedIn,
} from "./selection.ts";
import { isComposing, useCellInput } from "./use-cell-input.ts";
import { areHere, useClipboard } from "./use-clipboard.ts";
import { useOptions } from "./use-options.ts";
import { useGridWords } from "./wording.ts";

type Rows = Virtualizer<HTMLDivElement, Element>;

/** All that a hand can do in the grid, from keys, pointer and clipboard alike. */
export function useGridActions(
  props: GridProps,
  scroller: RefObject<HTMLDivElement | null>,
  layout: Layout,
  rows: Rows,
) {
  const { columns, source, frozen, onEdit, onAdd } = props;
  const say = useGridWords();
  const [held, setHeld] = useState<Selection>(START);
  const [block, setBlock] = useState<Block | null>(null);
  const [notice, setNotice] = useState("");
  const drawnFrom = useRef<Block | null>(null);
  /** Where Tab set out from: Enter goes back there, a line further down, as in Excel. */
  const tabbedFrom = useRef<number | null>(null);
  /** The row and the column whose words are being edited, wherever the list puts them meanwhile. */
  const edited = useRef<{ readonly row: GridRow | undefined; readonly column: GridColumn | undefined }>(undefined);
  const input = useCellInput();
  const selection = standingAt(held, source.count);
  const isOnNewLine = held.active.line === NEW_LINE;
  const lastRow = Math.max(0, source.count - 1);
  const extent = { lines: source.count + (onAdd ? 1 : 0), columns: columns.length };
  const column = columns[selection.active.column];
  const list = useOptions(column, input.mode !== "ready", input.words);
  const chosenBlock = onRows(block ?? blockOf(selection), lastRow);

  function show(next: Selection, kept: Block | null = null, tabbed: number | null = null): void {
    setHeld(onAdd ? heldAt(next, source.count) : next);
    setBlock(kept);
    setNotice("");
    tabbedFrom.current = tabbed;
    if (next.active.line !== selection.active.line) rows.scrollToIndex(next.active.line, { align: "auto" });
    scrollToColumn(scroller.current, layout, next.active.column, columns[next.active.column]?.width ?? 0, frozen);
  }
  function showBlock(next: Block): void {
    const corner = { line: next.top, column: next.left };
    show({ anchor: corner, active: corner }, next);
  }
  function select(place: Place, isExtending: boolean): void {
    show(goneTo(selection, place, extent, isExtending));
  }
  function cycle(direction: "down" | "right", step: 1 | -1): void {
    const isOne = chosenBlock.top === chosenBlock.bottom && chosenBlock.left === chosenBlock.right;
    const { line, column: at } = selection.active;
    if (!isOne) {
      const active = walkedIn(chosenBlock, selection.active, direction, step);
      return show({ anchor: active, active }, chosenBlock);
    }
    if (direction === "right") {
      const next = moved(selection, { down: 0, right: step }, extent, false);
      return show(next, null, tabbedFrom.current ?? at);
    }
    const back = step > 0 ? (tabbedFrom.current ?? at) : at;
    show(goneTo(selection, { line: line + step, column: back }, extent, false));
  }
  /** Stores what an act changes, at once where its rows are here, else when they have come. */
  function save(into: Block, make: () => Patch[]): void {
    const store = (): void => {
      const patches = make();
      if (patches.length > 0) onEdit(patches);
    };
    whenHere(into, store);
  }
  /** An act that meets lines which have not come yet waits for them. Where they do not come, the list says so. */
  function whenHere(into: Pick<Block, "top" | "bottom">, act: () => void): void {
    if (areHere(source, into)) act();
    else source.load(into.top, into.bottom).then(act, () => undefined);
  }
  function edit(): void {
    const row = rowAt(source, selection.active.line);
    if (isOnNewLine) return onAdd?.();
    if (row && column?.isEditable === false) return setNotice(say("grid.read-only", { column: column.title }));
    if (!row || !column) return;
    begin();
    input.focus();
    input.begin(cellText(column, row));
  }
  function begin(): void {
    if (input.modeNow.current === "ready") edited.current = { row: rowAt(source, selection.active.line), column };
  }
  /** Ends the editing and stores what was typed, into the cell that it began in or into the whole selection. */
  function commit(into?: Block): void {
    if (input.modeNow.current === "ready") return;
    const option = list.options[list.chosen];
    const words = input.take();
    store((each) => (option ? { kind: "value", value: option.value } : each.read(words)), into);
  }
  function choose(option: GridOption): void {
    input.take();
    store(() => ({ kind: "value", value: option.value }));
    cycle("down", 1);
    input.focus();
  }
  function store(cell: (column: GridColumn) => Cell, into?: Block): void {
    const { row, column: own } = edited.current ?? {};
    if (into === undefined && row && own) {
      const patches = typedInRow(row, own, cell(own));
      if (patches.length > 0) onEdit(patches);
      return;
    }
    // A row that had not come when the typing began is known by its line alone.
    const block = into ?? oneCell(selection.active);
    save(block, () => typedInto(source, columns, block, cell));
  }

  /** The corner of the selection, drawn out with the mouse. */
  const corner = {
    begin: () => {
      drawnFrom.current = chosenBlock;
    },
    draw: (place: Place) => {
      const from = drawnFrom.current;
      if (!from) return;
      setBlock(drawnTo(from, place));
      rows.scrollToIndex(place.line, { align: "auto" });
    },
    end: () => {
      const from = drawnFrom.current;
      drawnFrom.current = null;
      if (!from || (chosenBlock.bottom === from.bottom && chosenBlock.right === from.right)) return;
      const way = chosenBlock.bottom > from.bottom ? "down" : "right";
      save(chosenBlock, () => filling(source, columns, chosenBlock, way, from));
    },
  };

  function run(command: Command): void {
    const here = selection.active;
    switch (command.kind) {
      case "move":
        return show(moved(selection, command, extent, command.isExtending));
      case "edge": {
        const end = here.line >= lastRow ? extent.lines - 1 : lastRow;
        const line = command.down === 0 ? here.line : command.down > 0 ? end : 0;
        const at = command.right === 0 ? here.column : command.right > 0 ? extent.columns - 1 : 0;
        return show(goneTo(selection, { line, column: at }, extent, command.isExtending));
      }
      case "page": {
        const step = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 32) - 2);
        return show(moved(selection, { down: step * command.down, right: 0 }, extent, command.isExtending));
      }
      case "cycle":
        return cycle(command.direction, command.step);
      case "edit":
        return edit();
      case "empty":
        if (!column?.isEditable || !rowAt(source, here.line)) return;
        begin();
        return input.begin("");
      case "clear":
        return save(chosenBlock, () => clearing(source, columns, chosenBlock));
      case "undo":
        return props.onUndo();
      case "redo":
        return props.onRedo();
      case "fill-down":
      case "fill-right": {
        const way = command.kind === "fill-down" ? "down" : "right";
        const filled = withOrigin(chosenBlock, way);
        return save(filled, () => filling(source, columns, filled, way));
      }
      case "keep":
        return;
      case "all":
        return show({ anchor: { line: 0, column: 0 }, active: { line: lastRow, column: extent.columns - 1 } });
      case "row":
        return show({
          anchor: { line: here.line, column: 0 },
          active: { line: here.line, column: extent.columns - 1 },
        });
      case "column":
        return show({
          anchor: { line: 0, column: here.column },
          active: { line: lastRow, column: here.column },
        });
      case "escape":
        return show({ anchor: here, active: here });
    }
  }

  /** A row that has not come yet takes what is typed all the same: it is stored when the row is here. */
  function isWritable(): boolean {
    const { line } = selection.active;
    return column?.isEditable === true && line < source.count && source.lineAt(line).kind === "row";
  }

  function keyWhileEditing(event: KeyboardEvent<HTMLTextAreaElement>): void {
    const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    const isPlain = !event.shiftKey && !event.altKey && !event.ctrlKey;
    if (arrow && list.options.length > 0) list.step(arrow);
    else if (event.key === "Escape") input.take();
    else if (event.key === "F2") input.turn(input.modeNow.current === "typing" ? "editing" : "typing");
    else if (commandOf(event)?.kind === "keep") commit();
    else if (event.key === "Enter" && event.altKey) insertBreak(event.currentTarget);
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) commit(chosenBlock);
    else if (event.key === "Enter" || event.key === "Tab") {
      commit();
      cycle(event.key === "Enter" ? "down" : "right", event.shiftKey ? -1 : 1);
    } else if (isPlain && input.modeNow.current === "typing" && event.key.startsWith("Arrow")) {
      const command = commandOf(event);
      commit();
      if (command) run(command);
    } else return;
    event.preventDefault();
  }

  const clipboard = useClipboard({
    columns,
    source,
    onEdit,
    onPasteBeyond: props.onPasteBeyond,
    block: chosenBlock,
    isOnNewLine,
    isReady: () => input.modeNow.current === "ready",
    whenHere,
    save,
    show: showBlock,
    tell: setNotice,
  });
  const handlers = {
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (isComposing(event)) return;
      if (input.modeNow.current !== "ready") return keyWhileEditing(event);
      const command = commandOf(event);
      if (!command) return;
      // Tab at the end of the grid leaves it, so that nobody is caught in it.
      if (command.kind === "cycle" && command.direction === "right" && isAtEnd(selection.active, extent, command.step))
        return;
      event.preventDefault();
      run(command);
    },
    onInput: () => {
      if (isWritable()) {
        begin();
        return input.typed();
      }
      input.drop();
      if (isOnNewLine) setNotice(say("grid.new.typed"));
      else if (column?.isEditable === false) setNotice(say("grid.read-only", { column: column.title }));
    },
    onCompositionStart: () => {
      if (!isWritable() || input.modeNow.current !== "ready") return;
      begin();
      input.begin(null);
    },
    onPointerDown: () => input.turn("editing"),
    onBlur: () => commit(),
    ...clipboard,
  };
  return { selection, block: chosenBlock, notice, input, list, select, edit, commit, choose, corner, handlers };
}
export type GridActions = ReturnType<typeof useGridActions>;

/** A selection that reaches the line below the last row means the rows. */
function onRows(block: Block, lastRow: number): Block {
  return block.top > lastRow ? block : { ...block, bottom: Math.min(block.bottom, lastRow) };
}

function oneCell({ line, column }: Place): Block {
  return { top: line, bottom: line, left: column, right: column };
}

function isAtEnd({ line, column }: Place, extent: { lines: number; columns: number }, step: 1 | -1): boolean {
  return step > 0 ? line >= extent.lines - 1 && column >= extent.columns - 1 : line === 0 && column === 0;
}

function insertBreak(area: HTMLTextAreaElement): void {
  area.setRangeText("\n", area.selectionStart, area.selectionEnd, "end");
}

function scrollToColumn(scroller: HTMLElement | null, layout: Layout, at: number, width: number, frozen: number): void {
  if (!scroller || at < frozen) return;
  const left = layout.lefts[at] ?? 0;
  if (left < scroller.scrollLeft + layout.frozenWidth) scroller.scrollLeft = left - layout.frozenWidth;
  else if (left + width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + width - scroller.clientWidth;
}
