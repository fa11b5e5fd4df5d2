import { type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { dayInVietNam } from "#shared/plain-date.ts";
import { formatDay } from "../format.ts";
import { clearing, rowAt, typedInRow, typedInto } from "./apply.ts";
import type { GridProps } from "./grid-props.ts";
import { type Cell, cellText, type GridColumn, type GridOption, type GridRow, type Patch } from "./grid-types.ts";
import { type Command, commandOf } from "./keys.ts";
import type { Layout } from "./layout.ts";
import {
  type Block,
  blockOf,
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
import { type Rows, sightOf } from "./sight.ts";
import { isComposing, useCellInput } from "./use-cell-input.ts";
import { areHere, useClipboard } from "./use-clipboard.ts";
import { useOptions } from "./use-options.ts";
import type { GridNotice } from "./notice.ts";
import { useFilling } from "./use-filling.ts";
import { useJump } from "./use-jump.ts";
import { type GridWord, useGridWords } from "./wording.ts";

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
  const [notice, tell] = useState<GridNotice | null>(null);
  /** Where Tab set out from: Enter goes back there, a line further down, as in Excel. */
  const tabbedFrom = useRef<number | null>(null);
  /** The row and the column whose words are being edited, wherever the list puts them meanwhile. */
  const edited = useRef<{ readonly row: GridRow | undefined; readonly column: GridColumn | undefined }>(undefined);
  const input = useCellInput();
  const sight = sightOf({ columns, frozen, scroller, layout, rows });
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
    tell(null);
    tabbedFrom.current = tabbed;
    sight.reveal(next.active, next.active.line !== selection.active.line);
  }
  function warn(words: string): void {
    tell({ words, isQuiet: false });
  }
  function showBlock(next: Block): void {
    const corner = { line: next.top, column: next.left };
    show({ anchor: corner, active: corner }, next);
  }
  function select(place: Place, isExtending: boolean): void {
    jump.stop();
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
  function save(into: Block, make: () => Patch[], told?: GridWord): void {
    const store = (): void => {
      const patches = make();
      if (patches.length > 0) onEdit(patches);
      if (told) tell({ words: say(told, { count: patches.length }), isQuiet: true });
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
    if (row && column?.isEditable === false) return warn(say("grid.read-only", { column: column.title }));
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

  const jump = useJump({ columns, source, selection, extent, show, tell });
  const fills = useFilling({
    columns,
    source,
    onEdit,
    onUndo: props.onUndo,
    block: chosenBlock,
    whenHere,
    draw: (next, to) => {
      setBlock(next);
      rows.scrollToIndex(to.line, { align: "auto" });
    },
    show: showBlock,
    tell,
  });

  function run(command: Command): void {
    const here = selection.active;
    switch (command.kind) {
      case "move":
        return show(moved(selection, command, extent, command.isExtending));
      case "jump":
        return jump.go(command);
      case "edge": {
        const end = here.line >= lastRow ? extent.lines - 1 : lastRow;
        const line = command.down === 0 ? here.line : command.down > 0 ? end : 0;
        const at = command.right === 0 ? here.column : command.right > 0 ? extent.columns - 1 : 0;
        return show(goneTo(selection, { line, column: at }, extent, command.isExtending));
      }
      case "page":
        return show(moved(selection, sight.paged(here.column, command), extent, command.isExtending));
      case "cycle":
        return cycle(command.direction, command.step);
      case "edit":
        return edit();
      case "empty":
      case "today":
        if (!column?.isEditable || !rowAt(source, here.line)) return;
        begin();
        return input.begin(command.kind === "today" ? formatDay(dayInVietNam(new Date())) : "");
      case "clear":
        return save(chosenBlock, () => clearing(source, columns, chosenBlock), "grid.cleared");
      case "find":
        return props.onFind?.();
      case "reveal":
        return sight.reveal(here);
      case "undo":
        return props.onUndo();
      case "redo":
        return props.onRedo();
      case "fill-down":
      case "fill-right":
        return fills.copy(command.kind === "fill-down" ? "down" : "right");
      case "series-down":
      case "series-right":
        return fills.goOn(command.kind === "series-down" ? "down" : "right");
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
    else if (commandOf(event)?.kind === "today") insert(event.currentTarget, formatDay(dayInVietNam(new Date())));
    else if (event.key === "Enter" && event.altKey) insert(event.currentTarget, "\n");
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
    isReady: () => input.modeNow.current === "ready" && !jump.isUnderWay(),
    whenHere,
    save,
    show: showBlock,
    tell,
  });
  const handlers = {
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      if (isComposing(event)) return;
      if (input.modeNow.current !== "ready") return keyWhileEditing(event);
      const command = commandOf(event);
      if (!command || (command.kind === "find" && !props.onFind)) return;
      if (jump.isUnderWay()) {
        event.preventDefault();
        return command.kind === "escape" ? jump.stop() : warn(say("grid.jump.wait"));
      }
      // Tab at the end of the grid leaves it, so that nobody is caught in it.
      if (command.kind === "cycle" && command.direction === "right" && isAtEnd(selection.active, extent, command.step))
        return;
      event.preventDefault();
      run(command);
    },
    onInput: () => {
      if (jump.isUnderWay()) {
        input.drop();
        return warn(say("grid.jump.wait"));
      }
      if (isWritable()) {
        begin();
        return input.typed();
      }
      input.drop();
      if (isOnNewLine) warn(say("grid.new.typed"));
      else if (column?.isEditable === false) warn(say("grid.read-only", { column: column.title }));
    },
    onCompositionStart: () => {
      if (jump.isUnderWay() || !isWritable() || input.modeNow.current !== "ready") return;
      begin();
      input.begin(null);
    },
    onPointerDown: () => input.turn("editing"),
    onBlur: () => commit(),
    ...clipboard,
  };
  return {
    selection,
    block: chosenBlock,
    notice,
    input,
    list,
    select,
    edit,
    commit,
    choose,
    corner: fills.corner,
    again: fills.again,
    handlers,
  };
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

function insert(area: HTMLTextAreaElement, words: string): void {
  area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
}
