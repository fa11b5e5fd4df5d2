import type { Span } from "#rooms/documents/model/index.ts";
import { ending, endsIn } from "#shared/patterns.ts";
import { addItem } from "./body-group.ts";
import { startsItem } from "./body-head.ts";
import { type BodyItem, bodyItemAt } from "./body-item.ts";
import { fieldsAt, isPersonOf, overAside, saysAny, separatorAt } from "./body-separators.ts";
import { FIELD_NAME } from "./lexicon/bodies.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import { isGroupName } from "./group-name.ts";
import { startsPredicate } from "./name-end.ts";
import type { NameMode } from "./name-signs.ts";
import type { NamedBody } from "./proposal.ts";
import { remembered } from "./remembered.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

export type BodyList = { readonly bodies: readonly NamedBody[]; readonly end: number };

const PREFIX = opener(/^(?:đối với|giao cho|giao|đề nghị|yêu cầu|gồm|bao gồm|các đồng chí|đ\/c)\s*:?\s+/u);
const LIST_HEAD = opener(
  /^(?:(?:bộ trưởng|giám đốc|thủ trưởng|chủ tịch|trưởng|lãnh đạo)\s+)?(?:các\s+)(?:sở|bộ|vụ|cục|ban|phòng|huyện|xã|phường|quận|thị xã|bệnh viện|trường|trung tâm|viện|khoa|chi cục|hạt|hội|công ty)(?:\s*,\s*(?:ban|ngành|cục|vụ|sở|cơ quan|đơn vị))*\s*:\s*/u,
);

/** The bodies that stand at the offset as a list; undefined when none does. */
export function bodyListAt(source: Source, start: number, limit: number, mode: NameMode): BodyList | undefined {
  if (start >= limit) return undefined;
  return LISTS_OF[mode](source, start, limit);
}

const LISTS_OF: Readonly<Record<NameMode, (source: Source, start: number, limit: number) => BodyList | undefined>> = {
  "in-sentence": remembered((source, start, limit) => readList(source, start, limit, "in-sentence")),
  alone: remembered((source, start, limit) => readList(source, start, limit, "alone")),
};

function readList(source: Source, start: number, limit: number, mode: NameMode): BodyList | undefined {
  const addressed =
    addressedAt(source, start, limit) ?? partyBodiesAt(source, start, limit) ?? listedAt(source, start, limit, mode);
  if (addressed) return addressed;
  const items: BodyItem[] = [];
  let at = start;
  for (;;) {
    const bare = bareNamesAt(source, at, limit, mode);
    if (bare.length > 0) items.push(...bare);
    else {
      const item = bodyItemAt(source, at, limit, mode);
      if (!item || (mode === "in-sentence" && items.length > 0 && startsPredicate(source, at))) break;
      addItem(source, items, item);
    }
    const end = overAside(source, items, limit);
    const separator = separatorAt(source, end);
    if (separator === "" || (mode === "in-sentence" && separator === " cùng ")) break;
    at = end + separator.length;
    if (at >= limit) break;
    if (startsItem(source, at)) continue;
    const fields = fieldsAt(source, items, at, limit, mode);
    if (fields.length === 0) break;
    items.push(...fields);
    const next = separatorAt(source, fields.at(-1)?.end ?? at);
    at = (fields.at(-1)?.end ?? at) + next.length;
    if (next === "" || at >= limit || !startsItem(source, at)) break;
  }
  const last = items.at(-1);
  if (!last) return undefined;
  // `Cấp nào phê duyệt thì cấp đó …` names nobody.
  if (items.some((item) => saysAny(source.low.slice(item.start, item.end + 5)))) return undefined;
  const named = items.filter((item, index) => !isPersonOf(source, item, items[index + 1]));
  return { bodies: named.map((item) => namedBody(source, item)), end: last.end };
}

const PARTY = "(?:tỉnh|thành|huyện|quận|thị|cấp|đảng) [uủ][ỷy]|ban đảng|ban cán sự đảng|đảng đoàn|tổ chức đảng";
const PARTY_BODIES = opener(
  new RegExp(
    `^các (?:${PARTY})(?:(?:, | và )(?:các )?(?:${PARTY})(?! \\p{Lu}))+(?: trực thuộc(?: trung ương| tỉnh ủy| thành ủy| tỉnh)?)(?!\\p{L})`,
    "u",
  ),
);

/** `Các tỉnh ủy, thành ủy, ban đảng, đảng đoàn, đảng ủy trực thuộc Trung ương`: the party's enumeration of its bodies is one group. */
function partyBodiesAt(source: Source, start: number, limit: number): BodyList | undefined {
  const length = patternAt(source.low, start, PARTY_BODIES, Math.min(limit - start, 160));
  if (length === 0) return undefined;
  const end = start + length;
  return { bodies: [{ ...citation(source, { start, end }), isGroup: true }], end };
}

const EACH_NAMED = opener(
  /^(?:các|những)\s+(?:đơn vị|cơ quan|cơ quan, đơn vị|địa phương)(?:\s+sau(?:\s+đây)?)?\s*:\s*/u,
);

/** `Các đơn vị: Văn phòng Sở, Thanh tra Sở báo cáo …`: the names behind the colon are who is meant. */
export function listedAt(source: Source, start: number, limit: number, mode: NameMode): BodyList | undefined {
  const label = patternAt(source.low, start, EACH_NAMED, 40);
  if (label === 0 || !startsItem(source, start + label)) return undefined;
  const named = readList(source, start + label, limit, mode);
  if (!named || named.bodies.some(({ isGroup }) => isGroup)) return undefined;
  const next = skipBlanks(source.low, named.end, limit);
  return next >= limit || source.text[next] === ":" || startsPredicate(source, next) ? named : undefined;
}

const YOU =
  /quý\s+(?:cơ quan|đơn vị|sở|bộ|ủy ban|ubnd|ban|ngành|công ty|doanh nghiệp|địa phương|tổ chức|tập đoàn)(?:\s*,\s*(?:cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp))*/y;

/** `đề nghị quý cơ quan …` in a letter means those it is sent to. */
function addressedAt(source: Source, start: number, limit: number): BodyList | undefined {
  YOU.lastIndex = start;
  const match = source.addressees ? YOU.exec(source.low) : null;
  if (!match || !source.addressees || start + match[0].length > limit) return undefined;
  const bodies: NamedBody[] = [];
  let from = source.addressees.start;
  for (const line of source.text.slice(from, source.addressees.end).split(/[\n;]/u)) {
    const piece = trimmed(source.text, from, from + line.length);
    if (piece.end > piece.start) bodies.push(...bodiesInCell(source, piece));
    from += line.length + 1;
  }
  return bodies.length > 0 ? { bodies, end: start + match[0].length } : undefined;
}

/** `các Sở: Tài chính, Nội vụ` lists bare names, to be kept bare. */
function bareNamesAt(source: Source, start: number, limit: number, mode: NameMode): BodyItem[] {
  const lead = patternAt(source.low, start, LIST_HEAD);
  if (lead === 0 || start + lead >= limit) return [];
  const items: BodyItem[] = [];
  let at = start + lead;
  while (at < limit && !isOtherBody(source, at)) {
    const end = endOfBareName(source, at, limit, mode);
    const isField = phraseAt(source.low, at, FIELD_NAME) === end - at;
    if (end === at || (!isField && startsPredicate(source, at))) break;
    items.push({ start: at, end, isGroup: false, isClosed: true, head: "" });
    const separator = separatorAt(source, end);
    if (separator === "" || separator.includes(";")) break;
    const next = end + separator.length;
    if (next >= limit || isOtherBody(source, next) || !/[\p{Lu}]/u.test(source.text[next] ?? "")) break;
    at = next;
  }
  return items;
}

function endOfBareName(source: Source, start: number, limit: number, mode: NameMode): number {
  const { low, text } = source;
  const field = phraseAt(low, start, FIELD_NAME);
  const afterField = text.slice(start + field, start + field + 4);
  if (
    field > 0 &&
    (start + field >= limit ||
      /^\s*(?:[,;:.(]|và\s)/u.test(afterField) ||
      startsPredicate(source, skipBlanks(low, start + field, limit)))
  )
    return start + field;
  const stop = /[,;:.()]|\s+và\s+(?=\p{Lu})/gu;
  stop.lastIndex = start;
  const hardEnd = Math.min(stop.exec(text)?.index ?? limit, limit);
  for (
    let at = start;
    at < hardEnd;
    at = skipBlanks(low, low.indexOf(" ", at) < 0 ? hardEnd : low.indexOf(" ", at), hardEnd)
  ) {
    if (mode === "in-sentence" && at > start && startsPredicate(source, at)) return trimmed(text, start, at).end;
  }
  return hardEnd;
}

/** In a list of bare names a full name ends the list; `Công an`, `Thanh tra` are names of fields there. */
function isOtherBody(source: Source, at: number): boolean {
  return startsItem(source, at) && phraseAt(source.low, at, FIELD_NAME) === 0;
}

/** The form of address before an office is no part of it. */
const COMRADE = opener(
  /^(?:đồng chí|đ\/c)\s+(?=(?:phó )?(?:ủy viên|chủ tịch|giám đốc|bí thư|trưởng|chánh|cục trưởng|vụ trưởng|bộ trưởng|thứ trưởng|tổng giám đốc|chi cục trưởng)\s)/u,
);

function namedBody(source: Source, item: BodyItem): NamedBody {
  const title = patternAt(source.low, item.start, COMRADE, item.end - item.start);
  const span = trimmed(source.text, item.start + title, item.end);
  return {
    ...citation(source, span),
    isGroup:
      item.isGroup ||
      (item.head !== "" &&
        isGroupName(source.text.slice(span.start, span.end), source.low.slice(span.start, span.end))),
  };
}

/** A name with one of these is a sentence about the body, not its name. */
const ACTS =
  /(?:^|\s)(?:yêu cầu (?:các|sở|ubnd)|chủ trì|phối hợp(?! hoạt động)|có trách nhiệm|chịu trách nhiệm|chỉ đạo|thực hiện các nhiệm vụ|tham mưu|là (?:cơ quan|đơn vị|đầu mối|thường trực)|có nhiệm vụ|như sau|đẩy nhanh|cho rằng|cho biết|nhấn mạnh)(?=[\s,:]|$)/u;

/** `Chủ tịch UBND các huyện … phải:` */
const MODALITY = /\s(?:phải|cần|tự|có trách nhiệm|chịu trách nhiệm|khẩn trương|tập trung|chủ động)\s*:?$/u;
const BINDS = ending(MODALITY);
/** `Sở A - cơ quan thường trực của Kế hoạch:` */
const ROLE_BEHIND = /\s[-–]\s(?:cơ quan |đơn vị )?(?:thường trực|đầu mối)(?!\p{L})[^,;:.]*:?$/u;

/** `Các đơn vị được giao chủ trì nhiệm vụ` is a name all the same. */
const GIVEN = /\s(?:đã )?được (?:giao|phân công)(?: chủ trì| thực hiện| nhiệm vụ)*/u;

/**
 * A stretch that is nothing but bodies: a cell, a heading, the words after `Cơ quan chủ trì:`.
 * Undefined when it begins with something else.
 */
export function bodiesOnly(source: Source, start: number, end: number): readonly NamedBody[] | undefined {
  const words = trimmed(source.text, start, end).start;
  const from = words + patternAt(source.low, words, PREFIX);
  const whole = trimmed(source.text, from, end).end;
  // `Chủ tịch UBND các huyện … phải:` — what they must do follows.
  const said = source.low.slice(from, whole);
  const role = endsIn(said, BINDS) ? MODALITY : ROLE_BEHIND;
  const to = said.search(role) < 0 ? whole : from + said.search(role);
  const list = bodyListAt(source, from, to, "alone");
  if (!list || list.bodies.some((body) => ACTS.test(body.quote.replace(GIVEN, "")))) return undefined;
  return skipBlanks(source.text, list.end, to) >= to || source.text[skipBlanks(source.text, list.end, to)] === "("
    ? list.bodies
    : undefined;
}

/** Everything in a cell, split at its separators, for cells that name what the lexicon does not know. */
export function bodiesInCell(source: Source, span: Span): readonly NamedBody[] {
  const only = bodiesOnly(source, span.start, span.end);
  if (only) return only;
  const parts: NamedBody[] = [];
  let from = span.start;
  for (const part of source.text.slice(span.start, span.end).split(";")) {
    const piece = trimmed(source.text, from, from + part.length);
    const known = bodiesOnly(source, piece.start, piece.end);
    if (known) parts.push(...known);
    else if (piece.end > piece.start) parts.push(...(shortNamesIn(source, piece) ?? [unknownBody(source, piece)]));
    from += part.length + 1;
  }
  return parts;
}

function unknownBody(source: Source, span: Span): NamedBody {
  return { ...citation(source, span), isGroup: /^(?:các|những)\s/u.test(source.low.slice(span.start, span.end)) };
}

const SHORT_NAME = /^\p{Lu}[\p{Lu}\d-]{1,9}$/u;

/** `VTV, VOV, các địa phương`: names in capitals, and others that are known. */
function shortNamesIn(source: Source, span: Span): readonly NamedBody[] | undefined {
  const names: NamedBody[] = [];
  let from = span.start;
  for (const part of source.text.slice(span.start, span.end).split(",")) {
    const piece = trimmed(source.text, from, from + part.length);
    if (SHORT_NAME.test(source.text.slice(piece.start, piece.end))) names.push(unknownBody(source, piece));
    else {
      const known = bodiesOnly(source, piece.start, piece.end);
      if (!known) return undefined;
      names.push(...known);
    }
    from += part.length + 1;
  }
  return names;
}
