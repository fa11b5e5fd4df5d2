import { ending, endsIn } from "#shared/patterns.ts";
import { determinerAt, hasCloser, headAt, isGroupHead, isOfficeOfGroup } from "./body-head.ts";
import { endOfName } from "./name-end.ts";
import type { NameMode } from "./name-signs.ts";
import type { Source } from "./source.ts";

export type BodyItem = {
  readonly start: number;
  readonly end: number;
  /** Named by a kind of body, not by a name. */
  readonly isGroup: boolean;
  /** The group's name has its closing modifier; what follows a comma is another item. */
  readonly isClosed: boolean;
  readonly head: string;
};

/** Reads one body or one group at the offset. */
export function bodyItemAt(source: Source, start: number, limit: number, mode: NameMode): BodyItem | undefined {
  const { low } = source;
  const afterDeterminer = start + determinerAt(low, start);
  const headLength = headAt(source, afterDeterminer);
  if (headLength === 0) return undefined;
  const head = low.slice(afterDeterminer, afterDeterminer + headLength);
  const next = low.slice(afterDeterminer + headLength, afterDeterminer + headLength + 12);
  if (
    afterDeterminer === start &&
    (head === "tỉnh" || head === "thành phố") &&
    !/^\s*,|^\s+\p{Lu}/u.test(source.text.slice(start + headLength, start + headLength + 3)) &&
    /^\s\p{L}/u.test(next)
  )
    return undefined;
  const hasDeterminer = afterDeterminer > start;
  const isGroup =
    isGroupHead(source, afterDeterminer, headLength, hasDeterminer) ||
    isOfficeOfGroup(low, head, afterDeterminer + headLength);
  const nameEnd = withoutLooseEnd(
    low,
    start,
    endOfName(source, afterDeterminer + headLength, limit, { mode, isGroup, head, from: afterDeterminer + headLength }),
  );
  const words = low.slice(start, nameEnd);
  return { start, end: nameEnd, isGroup, isClosed: isGroup && hasCloser(words), head };
}

const LOOSE_END = ending(
  /\s+(?:trong|để|về|tại|theo|với|cho|của|và|cùng|khi|trên|có|phải|(?<!trật\s)tự|cần|đều|cũng|sẽ|nên|chỉ|còn)\s*$/u,
);
const LAST_WORD = /\s+\S+$/u;

/** A preposition left at the end belongs to the predicate: `cơ quan quản lý trong | quan trắc`. */
function withoutLooseEnd(low: string, start: number, end: number): number {
  const words = low.slice(Math.max(start, end - 16), end);
  return endsIn(words, LOOSE_END) ? end - words.length + words.trimEnd().search(LAST_WORD) : end;
}
