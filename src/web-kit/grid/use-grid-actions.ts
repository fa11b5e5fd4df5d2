import type { Virtualizer } from "@tanstack/react-virtual";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from "react";
import { clearing, copied, filling, pasting, rowAt, typedInto } from "./apply.ts";
import { parseHtml, parseTsv, writeHtml, writeTsv } from "./clipboard.ts";
import type { GridProps } from "./grid-props.ts";
import { cellText, type GridOption, type GridSource, type Patch } from "./grid-types.ts";
import { type Command, commandOf } from "./keys.ts";
import type { Layout } from "./layout.ts";
import {
  type Block,
  blockOf,
  drawnTo,
  goneTo,
  moved,
  type Place,
  type Selection,
  START,
  walkedIn,
} from "./selection.ts";
import { isComposing, useCellInput } from "./use-cell-input.ts";
import { useOptions } from "./use-options.ts";

type Rows = Virtualizer<HTMLDivElement, Element>;

/** All that a hand can do in the grid, from keys, pointer and clipboard alike. */
export function useGridActions(
  props: GridProps,
  scroller: RefObject<HTMLDivElement | null>,
  layout: Layout,
  rows: Rows,
) {
  const { columns, source, frozen, onEdit } = props;
  const [selection, setSelection] = useState<Selection>(START);
  const [block, setBlock] = useState<Block | null>(null);
  const drawnFrom = useRef<Block | null>(null);
  const input = useCellInput();
  const extent = { lines: source.count, columns: columns.length };
  const column = columns[selection.active.column];
  const list = useOptions(column, input.mode !== "ready", input.words);
  const chosenBlock = block ?? blockOf(selection);

  function show(next: Selection, kept: Block | null = null): void {
    setSelection(next);
    setBlock(kept);
    if (next.active.line !== selection.active.line) rows.scrollToIndex(next.active.line, { align: "auto" });
    scrollToColumn(scroller.current, layout, next.active.column, columns[next.active.column]?.width ?? 0, frozen);
  }
  function select(place: Place, isExtending: boolean): void {
    show(goneTo(selection, place, extent, isExtending));
  }
  function cycle(direction: "down" | "right", step: 1 | -1): void {
    const isOne = chosenBlock.top === chosenBlock.bottom && chosenBlock.left === chosenBlock.right;
    if (isOne) {
      show(moved(selection, direction === "down" ? { down: step, right: 0 } : { down: 0, right: step }, extent, false));
      return;
    }
    const active = walkedIn(chosenBlock, selection.active, direction, step);
    show({ anchor: active, active }, chosenBlock);
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
    if (!row || !column?.isEditable) return;
    input.focus();
    input.begin(cellText(column, row));
  }
  /** Ends the editing and stores what was typed, into the active cell or into the whole selection. */
  function commit(into: Block = oneCell(selection.active)): void {
    if (input.modeNow.current === "ready") return;
    const option = list.options[list.chosen];
    const words = input.take();
    save(into, () =>
      typedInto(source, columns, into, (each) => (option ? { kind: "value", value: option.value } : each.read(words))),
    );
  }
  function choose(option: GridOption): void {
    input.take();
    const into = oneCell(selection.active);
    save(into, () => typedInto(source, columns, into, () => ({ kind: "value", value: option.value })));
    cycle("down", 1);
    input.focus();
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
        const line = command.down === 0 ? here.line : command.down > 0 ? extent.lines - 1 : 0;
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
        return column?.isEditable && rowAt(source, here.line) ? input.begin("") : undefined;
      case "clear":
        return save(chosenBlock, () => clearing(source, columns, chosenBlock));
      case "undo":
        return props.onUndo();
      case "redo":
        return props.onRedo();
      case "fill-down":
        return save(chosenBlock, () => filling(source, columns, chosenBlock, "down"));
      case "fill-right":
        return save(chosenBlock, () => filling(source, columns, chosenBlock, "right"));
      case "all":
        return show({ anchor: { line: 0, column: 0 }, active: { line: extent.lines - 1, column: extent.columns - 1 } });
      case "row":
        return show({
          anchor: { line: here.line, column: 0 },
          active: { line: here.line, column: extent.columns - 1 },
        });
      case "column":
        return show({
          anchor: { line: 0, column: here.column },
          active: { line: extent.lines - 1, column: here.column },
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
      if (isWritable()) input.typed();
      else input.drop();
    },
    onCompositionStart: () => {
      if (isWritable() && input.modeNow.current === "ready") input.begin(null);
    },
    onBlur: () => commit(),
    onCopy: (event: ClipboardEvent) => {
      if (input.modeNow.current !== "ready") return;
      copyTo(event, copied(source, columns, chosenBlock));
    },
    onCut: (event: ClipboardEvent) => {
      if (input.modeNow.current !== "ready") return;
      copyTo(event, copied(source, columns, chosenBlock));
      save(chosenBlock, () => clearing(source, columns, chosenBlock));
    },
    onPaste: (event: ClipboardEvent) => {
      if (input.modeNow.current !== "ready") return;
      event.preventDefault();
      const html = event.clipboardData.getData("text/html");
      const words = (html && parseHtml(html)) || parseTsv(event.clipboardData.getData("text/plain"));
      if (words.length === 0) return;
      const { top, bottom, left } = chosenBlock;
      // Only what lies beyond the true end of the list becomes new records, and the first lines come before the end is known.
      whenHere({ top, bottom: Math.max(bottom, top + words.length - 1) }, () => {
        const { patches, beyond } = pasting(source, columns, chosenBlock, words);
        if (patches.length > 0) onEdit(patches);
        if (beyond.length > 0) props.onPasteBeyond(beyond, left);
      });
    },
  };
  return { selection, block: chosenBlock, input, list, select, edit, commit, choose, corner, handlers };
}
export type GridActions = ReturnType<typeof useGridActions>;

function areHere(source: GridSource, { top, bottom }: Pick<Block, "top" | "bottom">): boolean {
  if (bottom >= source.count) return false;
  for (let line = top; line <= bottom; line += 1) {
    const found = source.lineAt(line);
    if (found.kind === "row" && found.row === undefined) return false;
  }
  return true;
}

function oneCell({ line, column }: Place): Block {
  return { top: line, bottom: line, left: column, right: column };
}

function isAtEnd({ line, column }: Place, extent: { lines: number; columns: number }, step: 1 | -1): boolean {
  return step > 0 ? line >= extent.lines - 1 && column >= extent.columns - 1 : line === 0 && column === 0;
}

function copyTo(event: ClipboardEvent, words: ReturnType<typeof copied>): void {
  event.preventDefault();
  event.clipboardData.setData("text/plain", writeTsv(words));
  event.clipboardData.setData("text/html", writeHtml(words));
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
