import { startsPredicate } from "./body-item.ts";
import { predicateAt, startsAdjunct } from "./predicate.ts";
import { bodyListAt } from "./body-list.ts";
import { ISSUER_HEAD } from "./lexicon/bodies.ts";
import { CONNECTIVE } from "./lexicon/words.ts";
import { phraseAt, phraseTable, skipBlanks } from "./phrases.ts";
import type { NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";

/** How a sentence or a part of one begins: who is named as its subject, and where its predicate starts. */
export type Opening = {
  /** Absent when the words name no subject; the place decides then. */
  readonly leads?: readonly NamedBody[];
  readonly at: number;
  /** `predicate`: a verb follows. `other`: the words begin with something else. `statement`: a subject that is described. */
  readonly kind: "predicate" | "other" | "statement";
  readonly rule: OpeningRule;
};

export type OpeningRule = "subject-verb" | "handed-on" | "subject-colon" | "bare-name" | "adjunct-subject" | "adjunct-verb" | "verb" | "none";

const HAND_ON = /(?:giao|đề nghị|yêu cầu|phân công|giao cho|đề nghị các đồng chí)(?:\s+cho)?\s*:?\s+/y;
const ISSUES_TO = /(?:cũng\s+)?(?:giao|yêu cầu|đề nghị|phân công)(?:\s+cho)?\s*:?\s+/y;
const BARE = /(?:sở|bộ|cục|chi cục|ban|viện|trung tâm)\s+/y;

export function openingOf(source: Source, start: number, end: number, bareNames: ReadonlyMap<string, NamedBody>): Opening {
  const at = afterConnectives(source, start, end);
  return (
    handedOn(source, at, end) ??
    withBareName(source, at, end, bareNames) ??
    withSubject(source, at, end) ??
    withPartner(source, at, end) ??
    withRhythm(source, at, end) ??
    afterAdjunct(source, at, end) ??
    withVerb(source, at) ?? { at, kind: "other", rule: "none" }
  );
}

function afterConnectives(source: Source, start: number, end: number): number {
  const { low, text } = source;
  let at = start;
  for (;;) {
    while (at < end && /[\s"“”'–-]/u.test(text[at] ?? "")) at += 1;
    if (text[at] === "(" && !/^\((?:\d{1,2}|[a-zđ])\)/u.test(low.slice(at, at + 4))) at += 1;
    const numeral = /^(?:\(?\d{1,2}\)|\(?[a-zđ]\))\s+/u.exec(low.slice(at, at + 6))?.[0].length ?? 0;
    if (numeral > 0) {
      at += numeral;
      continue;
    }
    const length = phraseAt(low, at, CONNECTIVE);
    if (length === 0) return at;
    const ahead = low.slice(at + length, at + length + 6);
    const after = /^\s*[,:]?\s*(?:là\s+)?/u.exec(ahead)?.[0].length ?? 0;
    if (low.startsWith("cụ thể", at) && !/^\s*[,:]/u.test(ahead)) return at;
    at += length + after;
  }
}

/** `Giao Sở A …`, `Đề nghị các xã …`. */
function handedOn(source: Source, at: number, end: number): Opening | undefined {
  HAND_ON.lastIndex = at;
  const match = HAND_ON.exec(source.low);
  if (!match) return undefined;
  const list = bodyListAt(source, at + match[0].length, end, "in-sentence");
  if (!list) return undefined;
  return { leads: list.bodies, at: predicateAfter(source, list.end, end) ?? list.end, kind: "predicate", rule: "handed-on" };
}

function withSubject(source: Source, at: number, end: number): Opening | undefined {
  if (predicateAt(source.low, at) > 0 && !/^(?:giao|tổ chức|thanh tra)/u.test(source.low.slice(at, at + 10)) && !bodyBeatsVerb(source, at)) return undefined;
  const list = bodyListAt(source, at, end, "in-sentence");
  if (!list) return undefined;
  const after = skipBlanks(source.low, list.end, end);
  if (phraseAt(source.low, at, ISSUER_HEAD) > 0) {
    ISSUES_TO.lastIndex = after;
    const handing = ISSUES_TO.exec(source.low);
    const receivers = handing ? bodyListAt(source, after + handing[0].length, end, "in-sentence") : undefined;
    if (receivers) return { leads: receivers.bodies, at: predicateAfter(source, receivers.end, end) ?? receivers.end, kind: "predicate", rule: "handed-on" };
  }
  const predicate = predicateAfter(source, list.end, end);
  if (predicate !== undefined) {
    const rule = source.text[after] === ":" ? "subject-colon" : "subject-verb";
    return { leads: withRelative(source, list.bodies, predicate), at: predicate, kind: "predicate", rule };
  }
  return after < end ? { leads: list.bodies, at: after, kind: "statement", rule: "none" } : undefined;
}

/** `Các cơ quan được phân công chủ trì có trách nhiệm …`: the clause is part of the name where the noun alone says nothing. */
function withRelative(source: Source, bodies: readonly NamedBody[], predicate: number): readonly NamedBody[] {
  const [only] = bodies;
  if (bodies.length !== 1 || !only?.isGroup || !/^(?:các )?(?:cơ quan|đơn vị|tổ chức|cá nhân)/iu.test(only.quote)) return bodies;
  const clause = source.low.slice(only.end, predicate);
  if (!/^\s*được (?:phân công|giao)\s/u.test(clause)) return bodies;
  return [{ ...citation(source, trimmed(source.text, only.start, predicate)), isGroup: true }];
}

function bodyBeatsVerb(source: Source, at: number): boolean {
  return /^(?:Thanh tra|Công an)\s+(?:\p{Lu}|tỉnh|xây dựng|giao thông|thành phố)/u.test(source.text.slice(at, at + 30));
}

/** From the end of the subject to its verb: over a remark in brackets, a colon, an adjunct between commas. */
function predicateAfter(source: Source, bodiesEnd: number, end: number): number | undefined {
  const { low, text } = source;
  let at = skipBlanks(low, bodiesEnd, end);
  if (text[at] === "(") {
    const close = text.indexOf(")", at);
    if (close < 0 || close >= end) return undefined;
    at = skipBlanks(low, close + 1, end);
  }
  if (text[at] === ":") {
    const from = afterConnectives(source, at + 1, end);
    if (from >= end) return end;
    return adjunctEnd(source, from, end) ?? from;
  }
  at = overRelative(low, at, end);
  if (text[at] === ",") {
    const from = skipBlanks(low, at + 1, end);
    if (predicateAt(low, from) > 0 && !startsAdjunct(low, from)) return from;
    return adjunctEnd(source, from, end);
  }
  if (startsAdjunct(low, at)) {
    if (/^(?:khi|nếu)\s[^;]*\sphải\s/u.test(low.slice(at, end))) return at;
    const over = adjunctEnd(source, at, end);
    if (over !== undefined) return over;
  }
  return predicateAt(low, at) > 0 ? at : undefined;
}

/** `… được phân công chủ trì nhiệm vụ có trách nhiệm lập`: the relative clause ends at the binding words. */
function overRelative(low: string, at: number, end: number): number {
  if (!/^(?:được (?:phân công|giao)|đã được|có (?:liên quan )?(?:nhiệm vụ|trách nhiệm) được)/u.test(low.slice(at, at + 30))) return at;
  const binding = /có trách nhiệm|chịu trách nhiệm|chủ động|căn cứ/gu;
  binding.lastIndex = at;
  const match = binding.exec(low);
  return match && match.index < end ? match.index : at;
}

/** The comma after which a predicate begins, when an adjunct stands here. */
function adjunctEnd(source: Source, at: number, end: number): number | undefined {
  if (!startsAdjunct(source.low, at)) return undefined;
  const basis = source.low.slice(at, end).match(/^(?:căn cứ|trên cơ sở)[^,;.]*?\sđể\s/u);
  if (basis && predicateAt(source.low, at + basis[0].length) > 0) return at + basis[0].length;
  for (const comma of breaks(source.text, at, end)) {
    const next = skipBlanks(source.low, comma + 1, end);
    if (predicateAt(source.low, next) > 0 && !startsAdjunct(source.low, next)) return next;
  }
  return undefined;
}

function withBareName(source: Source, at: number, end: number, bareNames: ReadonlyMap<string, NamedBody>): Opening | undefined {
  BARE.lastIndex = at;
  const match = BARE.exec(source.low);
  if (!match) return undefined;
  const known = bareNames.get(match[0].trim());
  const next = at + match[0].length;
  if (!known || next >= end || !startsPredicate(source, next)) return undefined;
  return { leads: [known], at: next, kind: "predicate", rule: "bare-name" };
}

function afterAdjunct(source: Source, at: number, end: number): Opening | undefined {
  const { low } = source;
  if (!startsAdjunct(low, at)) return undefined;
  const condition = conditionEnd(source, at, end);
  if (condition !== undefined) return { at: condition, kind: "predicate", rule: "adjunct-verb" };
  for (const comma of breaks(source.text, at, end)) {
    const next = afterConnectives(source, comma + 1, end);
    const subject = handedOn(source, next, end) ?? withSubject(source, next, end);
    if (subject?.kind === "predicate" && subject.leads && isRealSubject(source, subject, next)) return { ...subject, rule: "adjunct-subject" };
    if (predicateAt(low, next) > 0 && !startsAdjunct(low, next)) return { at: next, kind: "predicate", rule: "adjunct-verb" };
  }
  return subjectWithoutComma(source, at, end);
}

/** `Khi lập quy hoạch, kế hoạch phải bảo đảm …`: without a subject the binding word begins the predicate. */
function conditionEnd(source: Source, at: number, end: number): number | undefined {
  if (!/^(?:khi|trong quá trình)\s/u.test(source.low.slice(at, at + 16))) return undefined;
  const words = source.low.slice(at, end);
  const must = words.search(/\sphải\s/u);
  return must < 0 || /[;.]|,\s(?:các|sở|ủy ban|ubnd|bộ)\s/u.test(words.slice(0, must)) ? undefined : at + must + 1;
}

/** In `theo đề xuất của A, B, tổng hợp …` the last partner is no subject: a comma parts it from the verb. */
function isRealSubject(source: Source, subject: Opening, from: number): boolean {
  const last = subject.leads?.at(-1);
  if (/^(?:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp)(?=[\s,])/u.test(source.text.slice(from, from + 14))) return false;
  return last !== undefined && !/^\s*,/u.test(source.low.slice(last.end, last.end + 2)) && from < last.end;
}

/** `Trước 10 giờ thứ Hai hằng tuần các xã phải báo cáo`: the subject follows the time directly. */
function subjectWithoutComma(source: Source, at: number, end: number): Opening | undefined {
  const { low, text } = source;
  const pattern = /\s(?=(?:các|những)\s+(?:sở|xã|địa phương|cơ quan|đơn vị|bộ)\b|(?:Sở|Bộ|UBND|Ban Quản lý)\s+\p{Lu})/giu;
  const words = text.slice(at, Math.min(end, at + 160));
  for (const match of words.matchAll(pattern)) {
    const from = at + match.index + 1;
    const list = bodyListAt(source, from, end, "in-sentence");
    const next = list ? skipBlanks(low, list.end, end) : end;
    if (list && /^(?:phải|có trách nhiệm|chủ trì|báo cáo|tổng hợp|hoàn thành)/u.test(low.slice(next, next + 16))) {
      return { leads: list.bodies, at: next, kind: "predicate", rule: "adjunct-subject" };
    }
  }
  const time = words.match(/^[^,;]{0,50}?(?:\d{4}|h[àằ]ng (?:năm|quý|tháng|tuần))\s+(?=\p{Ll})/u);
  const next = time ? at + time[0].length : end;
  if (time && predicateAt(low, next) > 0) return { at: next, kind: "predicate", rule: "adjunct-verb" };
  return withTrailingVerb(source, at);
}

/** Adverbs of rhythm are both: they open an adjunct or stand right before the verb. */
function withTrailingVerb(source: Source, at: number): Opening | undefined {
  return predicateAt(source.low, at) > 0 ? { at, kind: "predicate", rule: "adjunct-verb" } : undefined;
}

/** `Với các đơn vị của Bộ A xây dựng …` below a title that names the lead: the words name a partner. */
function withPartner(source: Source, at: number, end: number): Opening | undefined {
  if (!source.low.startsWith("với ", at)) return undefined;
  const list = bodyListAt(source, at + 4, end, "in-sentence");
  if (!list) return undefined;
  const next = skipBlanks(source.low, list.end, end);
  return startsPredicate(source, next) || source.low.startsWith("để ", next) ? { at, kind: "predicate", rule: "verb" } : undefined;
}

/** `Định kỳ báo cáo …`, `Hằng năm rà soát …`: the verb follows the rhythm directly. */
function withRhythm(source: Source, at: number, end: number): Opening | undefined {
  const length = phraseAt(source.low, at, RHYTHM);
  if (length === 0) return undefined;
  const next = skipBlanks(source.low, at + length, end);
  return predicateAt(source.low, next) > 0 ? { at, kind: "predicate", rule: "verb" } : undefined;
}

const RHYTHM = phraseTable(["định kỳ", "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "hàng tuần", "định kỳ hằng năm", "định kỳ hàng năm"]);

function withVerb(source: Source, at: number): Opening | undefined {
  return predicateAt(source.low, at) > 0 ? { at, kind: "predicate", rule: "verb" } : undefined;
}

/** Offsets of the commas and colons outside brackets, up to the first semicolon. */
function* breaks(text: string, start: number, end: number): Generator<number> {
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const sign = text[at];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign === ";") return;
    else if (depth === 0 && (sign === "," || sign === ":")) yield at;
  }
}

/** Makes the bare name usable later: `Sở Công Thương` is what a following bare `Sở` means. */
export function rememberBareNames(source: Source, bodies: readonly NamedBody[], bareNames: Map<string, NamedBody>): void {
  for (const body of bodies) {
    const head = source.low.slice(body.start, body.end).match(/^(?:sở|bộ|cục|chi cục|ban|viện|trung tâm)(?=\s)/u)?.[0];
    if (head && !body.isGroup) bareNames.set(head, { ...citation(source, trimmed(source.text, body.start, body.end)), isGroup: false });
  }
}
