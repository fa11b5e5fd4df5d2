import { ending, endsIn } from "#shared/patterns.ts";
import { headAt, OFFICES, startsItem } from "./body-head.ts";
import { GROUP_NOUN, PLACE_NOUN, PROPER_HEAD, STATE_NOUN, ZONE_NOUN } from "./lexicon/bodies.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { Source } from "./source.ts";

/** How the end of a name is found: in a sentence the predicate ends it, in a cell or a heading only a separator does. */
export type NameMode = "in-sentence" | "alone";

export type NameContext = {
  readonly mode: NameMode;
  readonly isGroup: boolean;
  readonly head: string;
  readonly from: number;
};

/** `Trạm y tế các xã, phường`: the places go on. */
const AFTER_PLACES = ending(/\s(?:xã|phường|huyện|quận|thị xã|thị trấn|thành phố|tỉnh|đặc khu)$/u);

/** Steps over punctuation that belongs to the name; 0 when it ends the name. */
export function overPunctuation(
  source: Source,
  at: number,
  limit: number,
  nameEnd: number,
  context: NameContext,
): number {
  const { low, text } = source;
  const sign = text[at];
  if (sign === "“" || sign === "”" || sign === '"' || sign === "&") return at + 1;
  if (sign === "-" || sign === "–") return /^[-–]\s?\p{L}/u.test(text.slice(at, at + 3)) ? at + 1 : 0;
  if (sign === "/" && at === nameEnd) return at + 1;
  // `UBND xã / phường / thị trấn`, as some files part their words.
  if (sign === "/" && phraseAt(low, skipBlanks(low, at + 1, limit), PLACE_NOUN) > 0) return at + 1;
  // `Sở A - thường trực kế hoạch`: what the body is, and no part of its name.
  if (/^[-–]\s(?:cơ quan |đơn vị )?(?:thường trực|đầu mối)(?!\p{L})/u.test(low.slice(at, at + 24))) return 0;
  // `UBND TP. Đà Nẵng`, `trực thuộc T.Ư`
  if (sign === ".")
    return (low.startsWith(" tp", at - 3) && at === nameEnd) || low.startsWith(" t.ư", at - 2) ? at + 1 : 0;
  if (sign === ":") return listsPlaces(source, at, limit, nameEnd, context) ? at + 1 : 0;
  if (sign !== ",") return 0;
  const next = skipBlanks(low, at + 1, limit);
  if (next >= limit) return 0;
  if (
    isCommittee(context.head) &&
    (!context.isGroup || low.slice(context.from, at).includes(":")) &&
    (phraseAt(low, next, PLACE_NOUN) > 0 || isPlaceName(source, next))
  )
    return at + 1;
  if (context.isGroup && continuesGroup(source, next, context)) return next + phraseAt(low, next, GROUP_NOUN);
  if (
    OFFICES.has(context.head) &&
    // `Bộ trưởng, Thủ trưởng cơ quan ngang bộ`: a minister shares no body with whom comes next.
    context.head !== "bộ trưởng" &&
    at === context.from &&
    OFFICES.has(low.slice(next, next + phraseAt(low, next, PROPER_HEAD)))
  )
    return at + 1;
  if (
    phraseAt(low, next, ZONE_NOUN) > 0 &&
    /(?:khu|cụm)\s[^,;]*(?:,[^;]*)?$/u.test(low.slice(Math.max(0, at - 60), at))
  )
    return at + 1;
  if (
    /^(?:\d{1,2}|[ivx]{1,4})(?=\s*[,\s])/u.test(low.slice(next, next + 6)) &&
    /\s(?:\d{1,2}|[ivx]{1,4})$/u.test(low.slice(Math.max(0, at - 6), at))
  )
    return at + 1;
  if (
    phraseAt(low, next, PLACE_NOUN) > 0 &&
    phraseAt(low, next, PROPER_HEAD) <= phraseAt(low, next, PLACE_NOUN) &&
    endsIn(low.slice(Math.max(0, at - 14), at), AFTER_PLACES)
  )
    return at + 1;
  if (context.mode === "alone" && !startsItem(source, next)) return at + 1;
  return 0;
}

/** `UBND các tỉnh: Cần Thơ, Cà Mau`, `Ủy ban nhân dân 04 xã: …`: the places are part of the name. */
function listsPlaces(source: Source, at: number, limit: number, nameEnd: number, context: NameContext): boolean {
  if (!isCommittee(context.head)) return false;
  const next = skipBlanks(source.low, at + 1, limit);
  return (
    next < limit &&
    /\s(?:tỉnh|thành phố|thành|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)$/u.test(
      source.low.slice(context.from, nameEnd),
    ) &&
    /(?:các|những|\d+)\s[^:]*$/u.test(source.low.slice(Math.max(0, context.from - 12), nameEnd)) &&
    predicateAt(source.low, next) === 0 &&
    isPlaceName(source, next)
  );
}

/** `UBND các xã Tân Phú, Tân Lập`: a further name of a place. */
function isPlaceName(source: Source, at: number): boolean {
  return /\p{Lu}/u.test(source.text[at] ?? "") && !startsItem(source, at);
}

export function isCommittee(head: string): boolean {
  return (
    head === "ubnd" ||
    head === "ủy ban nhân dân" ||
    head === "chủ tịch" ||
    head === "hđnd" ||
    head === "hội đồng nhân dân"
  );
}

/** A bare group noun after a comma extends the group, unless it is the head of a proper name or a state body after enterprises. */
function continuesGroup(source: Source, at: number, context: NameContext): boolean {
  const { low, text } = source;
  const length = phraseAt(low, at, GROUP_NOUN);
  if (length === 0 || headAt(source, at) === 0 || phraseAt(low, at, PROPER_HEAD) > length) return false;
  if (phraseAt(low, at, STATE_NOUN) > 0 && !STATE_LIKE.has(context.head)) return false;
  if (
    STATE_LIKE.has(context.head) &&
    /^(?:Tập đoàn|Tổng [Cc]ông ty|Công ty|Hiệp hội)\s?/u.test(text.slice(at, at + 14))
  )
    return false;
  // `Doanh nghiệp sử dụng bếp ăn, doanh nghiệp cung cấp suất ăn`: the same kind again, with another modifier.
  if (low.slice(at, at + length) === context.head && /^\s\p{L}+\s\p{L}/u.test(low.slice(context.from, at)))
    return false;
  const next = skipBlanks(low, at + length, low.length);
  const isName = next > at + length && /\p{Lu}/u.test(text[next] ?? "") && phraseAt(low, next, GROUP_NOUN) === 0;
  return !isName;
}

const STATE_LIKE: ReadonlySet<string> = new Set([
  "thủ trưởng",
  "lãnh đạo",
  "người đứng đầu",
  "giám đốc",
  "sở",
  "bộ",
  "ban",
  "ngành",
  "vụ",
  "cục",
  "cơ quan",
  "đơn vị",
  "cấp",
  "cấp ủy",
  "địa phương",
  "tổng cục",
]);
