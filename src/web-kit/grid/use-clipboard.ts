import type { ClipboardEvent } from "react";
import { clearing, copied, pasting } from "./apply.ts";
import { parseHtml, parseTsv, type Words, writeHtml, writeTsv } from "./clipboard.ts";
import type { GridProps } from "./grid-props.ts";
import type { GridSource, Patch } from "./grid-types.ts";
import type { GridNotice } from "./notice.ts";
import type { Block } from "./selection.ts";
import { type GridWord, useGridWords } from "./wording.ts";

/** Rows that are fetched for one copy; a longer list is exported. */
const MOST_COPIED = 20_000;

export type ClipboardPorts = Pick<GridProps, "columns" | "source" | "onEdit" | "onPasteBeyond"> & {
  readonly block: Block;
  /** The selection is the line below the last row, wherever that is when the paste is done. */
  readonly isOnNewLine: boolean;
  readonly isReady: () => boolean;
  readonly whenHere: (lines: Pick<Block, "top" | "bottom">, act: () => void) => void;
  readonly save: (into: Block, make: () => Patch[], told: GridWord) => void;
  readonly show: (block: Block) => void;
  readonly tell: (notice: GridNotice | null) => void;
};

/** Copy, cut and paste by the browser's own events: typing programs that go over the clipboard are left alone while a cell is edited. */
export function useClipboard(ports: ClipboardPorts) {
  const { columns, source, block, isOnNewLine, isReady, whenHere, save, show, tell, onEdit, onPasteBeyond } = ports;
  const say = useGridWords();
  const warn = (words: string): void => tell({ words, isQuiet: false });

  /** A copy holds every row of the selection, also those that nobody has looked at yet; `then` comes when it does. */
  function copy(event: ClipboardEvent, then?: () => void): void {
    const bottom = Math.min(block.bottom, source.count - 1);
    if (bottom < block.top) return;
    event.preventDefault();
    if (areHere(source, { top: block.top, bottom })) {
      const words = copied(source, columns, block);
      event.clipboardData.setData("text/plain", writeTsv(words));
      event.clipboardData.setData("text/html", writeHtml(words));
      then?.();
      return;
    }
    if (bottom - block.top >= MOST_COPIED) return warn(say("grid.copy.too-many", { most: MOST_COPIED }));
    warn(say("grid.copy.loading"));
    const whole = source.load(block.top, bottom).then(() => copied(source, columns, block));
    copyLater(whole).then(
      (count) => {
        warn(say("grid.copy.done", { count }));
        then?.();
      },
      () => whole.then(() => warn(say("grid.copy.again")), () => tell(null)), // prettier-ignore
    );
  }

  return {
    onCopy: (event: ClipboardEvent) => {
      if (isReady()) copy(event);
    },
    onCut: (event: ClipboardEvent) => {
      if (isReady()) copy(event, () => save(block, () => clearing(source, columns, block), "grid.cleared"));
    },
    onPaste: (event: ClipboardEvent) => {
      if (!isReady()) return;
      event.preventDefault();
      const html = event.clipboardData.getData("text/html");
      const words = (html && parseHtml(html)) || parseTsv(event.clipboardData.getData("text/plain"));
      if (words.length === 0) return;
      const { top, bottom, left } = block;
      // Only what lies beyond the true end of the list becomes new records, and the first lines come before the end is known.
      whenHere({ top, bottom: Math.max(bottom, top + words.length - 1) }, () => {
        const into = isOnNewLine ? { ...block, top: source.count, bottom: source.count } : block;
        const { patches, block: filled, beyond, columnsLost } = pasting(source, columns, into, words);
        if (filled.bottom >= filled.top) show(filled);
        if (patches.length > 0) onEdit(patches);
        if (beyond.length > 0) onPasteBeyond(beyond, left, patches);
        if (columnsLost > 0) warn(say("grid.paste.too-wide", { count: columnsLost }));
        else if (patches.length > 0) tell({ words: say("grid.pasted", { count: patches.length }), isQuiet: true });
      });
    },
  };
}

/** The browser waits for what it is promised, where it can; elsewhere a second press copies what has come. */
async function copyLater(whole: Promise<Words>): Promise<number> {
  const part = (type: string, write: (words: Words) => string) =>
    whole.then((words) => new Blob([write(words)], { type }));
  await navigator.clipboard.write([
    new ClipboardItem({ "text/plain": part("text/plain", writeTsv), "text/html": part("text/html", writeHtml) }),
  ]);
  return (await whole).length;
}

export function areHere(source: GridSource, { top, bottom }: Pick<Block, "top" | "bottom">): boolean {
  if (bottom >= source.count) return false;
  for (let line = top; line <= bottom; line += 1) {
    const found = source.lineAt(line);
    if (found.kind === "row" && found.row === undefined) return false;
  }
  return true;
}
