import { ending, endsIn } from "#shared/patterns.ts";
import { adjunctEnd, afterConnectives } from "./adjunct.ts";
import { headAt, startsItem } from "./body-head.ts";
import { bodiesOnly, bodyListAt, type BodyList, listedAt } from "./body-list.ts";
import { overManner } from "./coordination.ts";
import { HANDING_HEAD, PROPER_HEAD } from "./lexicon/bodies.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import { predicateAt, startsAdjunct } from "./predicate.ts";
import { remembered } from "./remembered.ts";
import { NO_VERB, openVerbAt } from "./open-verb.ts";
import type { NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** How a sentence or a part of one begins: who is named as its subject, and where its predicate starts. */
export type Opening = {
  /** Absent when the words name no subject; the place decides then. */
  readonly leads?: readonly NamedBody[];
  readonly at: number;
  /** `predicate`: a verb follows. `other`: the words begin with something else. `statement`: a subject that is described. */
  readonly kind: "predicate" | "other" | "statement";
  readonly rule: OpeningRule;
};

export type OpeningRule =
  | "subject-verb"
  | "subject-open-verb"
  | "handed-on"
  | "subject-colon"
  | "bare-name"
  | "adjunct-subject"
  | "adjunct-verb"
  | "verb"
  | "none";

const HAND_ON = opener(
  /^(?:(?:kính|trân trọng)\s+|(?:nhất trí|đồng ý|thống nhất)\s+(?=giao\s))?(?:giao|đề nghị|yêu cầu|phân công|giao cho|đề nghị các đồng chí)(?:\s+cho)?\s*:?\s+/u,
);
const ISSUES_TO = opener(/^(?:cũng\s+)?(?:giao|yêu cầu|đề nghị|phân công)(?:\s+cho)?\s*:?\s+/u);

/** `Giao Sở A …`, `Đề nghị các xã …`. */
export function handedOn(source: Source, at: number, end: number): Opening | undefined {
  const handing = patternAt(source.low, at, HAND_ON);
  if (handing === 0) return undefined;
  const from = afterComrades(source, at + handing);
  const list = listBeforeColon(source, from, end) ?? bodyListAt(source, from, end, "in-sentence");
  if (!list) return undefined;
  return {
    leads: list.bodies,
    at: predicateAfter(source, list.end, end) ?? skipBlanks(source.low, list.end, end),
    kind: "predicate",
    rule: "handed-on",
  };
}

/** `Sở Y tế yêu cầu các bệnh viện rà soát`: a department orders the institutions below it. */
const ORDERS_ITS_OWN = opener(
  /^yêu cầu các (?:bệnh viện|trường|trung tâm|trạm|phòng|đơn vị trực thuộc|cơ sở y tế)(?!\p{L})/u,
);

/** `giao các đồng chí | Phó Chủ tịch …`: the address is no part of the office's name. */
function afterComrades(source: Source, at: number): number {
  const address = patternAt(source.low, at, COMRADES, 16);
  return address > 0 && headAt(source, at + address) > 0 ? at + address : at;
}

const COMRADES = opener(/^(?:các )?đồng chí\s+/u);

export const withSubject = remembered(readSubject);

function readSubject(source: Source, at: number, end: number): Opening | undefined {
  if (
    predicateAt(source.low, at) > 0 &&
    !/^(?:giao|tổ chức|thanh tra(?! việc| công t| tình h| trách))/u.test(source.low.slice(at, at + 16)) &&
    !bodyBeatsVerb(source, at)
  )
    return undefined;
  const list = listBeforeColon(source, at, end) ?? bodyListAt(source, at, end, "in-sentence");
  if (!list) return undefined;
  const after = skipBlanks(source.low, list.end, end);
  if (
    (phraseAt(source.low, at, HANDING_HEAD) > 0 || patternAt(source.low, after, ORDERS_ITS_OWN, 40) > 0) &&
    !/\s?các\s/iu.test(list.bodies[0]?.quote ?? "")
  ) {
    const handing = patternAt(source.low, after, ISSUES_TO);
    const receivers =
      handing > 0 ? bodyListAt(source, afterComrades(source, after + handing), end, "in-sentence") : undefined;
    if (receivers)
      return {
        leads: receivers.bodies,
        at: predicateAfter(source, receivers.end, end) ?? receivers.end,
        kind: "predicate",
        rule: "handed-on",
      };
  }
  const predicate = predicateAfter(source, list.end, end);
  if (predicate !== undefined) {
    const rule = source.text[after] === ":" ? "subject-colon" : "subject-verb";
    return { leads: withRelative(source, list.bodies, predicate), at: predicate, kind: "predicate", rule };
  }
  if (isFieldVerb(source, list.bodies, after, end))
    return { leads: list.bodies, at: after, kind: "predicate", rule: "subject-open-verb" };
  const open = openVerbAt(source, list.bodies, end);
  if (open) return { ...open, kind: "predicate", rule: "subject-open-verb" };
  return (
    described(source, list.bodies, end) ??
    (after < end ? { leads: list.bodies, at: after, kind: "statement", rule: "none" } : undefined)
  );
}

/** No title of bodies before a colon is longer. */
const LONGEST_TITLE = 260;

/** `Phòng Tuyên truyền - Hỗ trợ người nộp thuế: tổ chức …`: where a colon comes, all before it may be the name. */
function listBeforeColon(source: Source, at: number, end: number): BodyList | undefined {
  if (!startsItem(source, at)) return undefined;
  const listed = listedAt(source, at, end, "in-sentence");
  if (listed) return listed;
  const words = source.text.slice(at, Math.min(end, at + LONGEST_TITLE));
  const colon = words.indexOf(":");
  if (
    colon <= 0 ||
    /[;.“(]/u.test(words.slice(0, colon).replace("(bà)", "")) ||
    endsIn(source.low.slice(at, at + colon), LISTS_BARE)
  )
    return undefined;
  if (HAS_TASK.test(source.low.slice(at, at + colon))) return undefined;
  const bodies = bodiesOnly(source, at, at + colon);
  return bodies ? { bodies, end: at + colon } : undefined;
}

/** `các Sở: Tài chính, Nội vụ`: after such words the colon opens a list of bare names. */
const LISTS_BARE = ending(/(?:^|\s)(?:sở|bộ|vụ|cục|ban|phòng|huyện|xã|phường|tỉnh|ngành|chi cục)$/u);

/** Words that no name of a body has; before the colon a task has begun. */
const HAS_TASK =
  /\s(?:như sau|sau|sau đây|gồm|gồm có|về|việc|thực hiện các|tập trung|tổ chức|triển khai|yêu cầu|đề nghị|giao|xây dựng kế hoạch|báo cáo|theo|trong|trước|để|nhằm|phải|cần|đã|đang|sẽ|là|có nhiệm vụ|khẩn trương|tiếp tục|tăng cường|chủ động)(?:\s|$)/u;

/** After `Sở A`, `Bộ B` and its field a verb that the lexicon does not know still is the verb, unless the words describe. */
function isFieldVerb(source: Source, bodies: readonly NamedBody[], at: number, end: number): boolean {
  const last = bodies.at(-1);
  if (!last || last.isGroup || at >= end || source.text[last.end] !== " ") return false;
  return (
    /^(?:sở|bộ)\s/iu.test(last.quote) &&
    /^\p{Ll}/u.test(source.text.slice(at, at + 1)) &&
    patternAt(source.low, at, NO_VERB, 30) === 0
  );
}

const DESCRIPTION =
  /\s+(?:(?:đang|đã|có|làm|hoạt động|tham gia|sử dụng|thuộc)\s[^,;.:]{2,100}?\s(?=(?:có trách nhiệm|chịu trách nhiệm|không được|phải)\s)|được giao nhiệm vụ[^,;.:]{0,60}?\s(?:này|trên)\s+(?=\p{L}))/uy;

/** `Các tổ chức đang khai thác nước có trách nhiệm …`: a group is named with what its members do. */
function described(source: Source, bodies: readonly NamedBody[], end: number): Opening | undefined {
  const [only] = bodies;
  if (bodies.length !== 1 || !only?.isGroup || !/^(?:các|những|mọi)\s/iu.test(only.quote)) return undefined;
  DESCRIPTION.lastIndex = only.end;
  const match = DESCRIPTION.exec(source.low);
  const at = only.end + (match?.[0].length ?? 0);
  if (!match || at >= end || predicateAt(source.low, at) === 0) return undefined;
  const name = { ...citation(source, trimmed(source.text, only.start, at)), isGroup: true };
  return { leads: [name], at, kind: "predicate", rule: "subject-verb" };
}

/** `Các cơ quan được phân công chủ trì có trách nhiệm …`: the clause is part of the name where the noun alone says nothing. */
function withRelative(source: Source, bodies: readonly NamedBody[], predicate: number): readonly NamedBody[] {
  const [only] = bodies;
  if (bodies.length !== 1 || !only?.isGroup || !/^(?:các )?(?:cơ quan|đơn vị|tổ chức|cá nhân)/iu.test(only.quote))
    return bodies;
  const clause = source.low.slice(only.end, predicate);
  if (!/^\s*được (?:phân công|giao)\s/u.test(clause)) return bodies;
  return [{ ...citation(source, trimmed(source.text, only.start, predicate)), isGroup: true }];
}

function bodyBeatsVerb(source: Source, at: number): boolean {
  if (phraseAt(source.low, at, PROPER_HEAD) > predicateAt(source.low, at)) return true;
  return /^Lãnh đạo (?:UBND|HĐND|Ủy ban|Bộ|Sở|Văn phòng|Cục|Tập đoàn)(?:\s\p{L}+){0,4}\s(?:giao|yêu cầu|đề nghị|phân công)\s|^(?:Thanh tra|Công an)\s+(?:\p{Lu}|tỉnh|xây dựng|giao thông|thành phố)/u.test(
    source.text.slice(at, at + 60),
  );
}

/** From the end of the subject to its verb: over a remark in brackets, a colon, an adjunct between commas. */
export function predicateAfter(source: Source, bodiesEnd: number, end: number): number | undefined {
  const { low, text } = source;
  let at = skipBlanks(low, bodiesEnd, end);
  if (low.startsWith("(chủ trì)", at)) return at;
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
  at = overModality(source, at, end);
  if (text[at] === ",") {
    const from = skipBlanks(low, at + 1, end);
    if (/^(?:cùng với|với sự tham gia của)\s/u.test(low.slice(from, from + 24))) return from;
    if (predicateAt(low, from) > 0 && !startsAdjunct(low, from)) return from;
    return adjunctEnd(source, from, end);
  }
  if (/^(?:cùng với|cùng|với sự tham gia của)\s/u.test(low.slice(at, at + 24))) return at;
  if (overManner(low, at, end) > at) return at;
  if (startsAdjunct(low, at)) {
    if (/^(?:khi|nếu)\s[^;]*\sphải\s/u.test(low.slice(at, end))) return at;
    const over = adjunctEnd(source, at, end);
    if (over !== undefined) return over;
  }
  return predicateAt(low, at) > 0 || limitsVerb(low, at) ? at : undefined;
}

const LIMIT = opener(/^(?:chỉ|tự|đều|cũng|không được|không)\s+/u);

/** `chỉ mở thêm tuyến`, `tự tổ chức`, `đều lập`: a word that limits the verb behind it. */
export function limitsVerb(low: string, at: number): boolean {
  const word = patternAt(low, at, LIMIT, 12);
  return word > 0 && predicateAt(low, at + word) > 0;
}

/** `Sở A cũng được giao rà soát`, `Hội B còn được đề nghị phát động`: the order in the passive, before the task's verb. */
const MODALITY = opener(
  /^(?:(?:cũng|còn|sẽ|nay|tiếp tục)\s+(?:được (?:giao|phân công|đề nghị|yêu cầu)(?: nhiệm vụ| trách nhiệm)?\s+)?|được (?:giao|phân công|đề nghị|yêu cầu)(?: nhiệm vụ| trách nhiệm)?\s+)/u,
);

export function overModality(source: Source, at: number, end: number): number {
  const next = at + patternAt(source.low, at, MODALITY);
  return next > at && next < end && predicateAt(source.low, next) > 0 ? next : at;
}

const RELATIVE = opener(/^(?:được (?:phân công|giao)|đã được|có (?:liên quan )?(?:nhiệm vụ|trách nhiệm) được)/u);

/** `… được phân công chủ trì nhiệm vụ có trách nhiệm lập`: the relative clause ends at the binding words. */
function overRelative(low: string, at: number, end: number): number {
  if (patternAt(low, at, RELATIVE, 30) === 0) return at;
  const binding = /có trách nhiệm|chịu trách nhiệm|chủ động|căn cứ/gu;
  binding.lastIndex = at;
  const match = binding.exec(low);
  return match && match.index < end ? match.index : at;
}
