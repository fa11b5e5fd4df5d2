import { matchesIn } from "#shared/patterns.ts";
import { startsItem } from "./body-head.ts";
import { bodyListAt } from "./body-list.ts";
import { predicateAt } from "./predicate.ts";
import { startsPredicate } from "./name-end.ts";
import { skipBlanks } from "./phrases.ts";
import type { NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { type Opener, opener, patternAt } from "./pattern-at.ts";

/** The part of a predicate that says who acts with whom, before the task itself. */
export type RolePart = {
  readonly coordinators: readonly NamedBody[];
  /** Where the task begins. */
  readonly end: number;
  /** The words make their subject the leader. */
  readonly leads: boolean;
};

const LEADING = opener(
  /^(?:(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ)(?!\s+(?:về|thi hành|trước|toàn|theo(?! dõi)|giải trình))\s*:?\s+|chịu trách nhiệm\s+(?=chủ trì|phối hợp|tổ chức)|là (?:cơ quan|đơn vị|đầu mối)[^.;:]{0,60}?,\s*(?:(?:có|chịu) trách nhiệm\s+)?(?=chủ trì|có|tham|theo|tổng|phối|hướng dẫn|đôn đốc|kiểm tra)|là (?:(?:cơ quan|đơn vị) )?(?:đầu mối|thường trực)\s+(?=chủ trì|tham mưu|tổ chức|phối hợp|theo dõi|tổng hợp)|làm đầu mối\s*,?\s*(?=phối hợp|có nhiệm vụ|đôn đốc|theo dõi|tham mưu|tổng hợp|chủ trì|tổ chức|kiểm tra|hướng dẫn)|\(chủ trì\)\s*[,;:]?\s*|(?:được giao\s+)?chủ trì(?:\s*,\s*|\s+và\s+|\s+hoặc\s+|\s*\/\s*|\s+)|giúp\s+[^,;.]{0,60}?(?=theo dõi|chủ trì|tổ chức))/u,
);
/** `theo chức năng, nhiệm vụ được giao`, `đến từng hộ` before the verb says nothing of its own. */
const MANNER = opener(
  /^(?:theo|trong phạm vi|căn cứ)\s+(?:phạm vi\s+)?(?:chức năng|thẩm quyền|nhiệm vụ|quyền hạn)(?:(?:,\s*|\s+và\s+|\s+)(?:nhiệm vụ|quyền hạn|thẩm quyền|lĩnh vực))*(?:\s+(?:được giao quản lý|được giao|được phân công|của mình|của đơn vị|của cơ quan, đơn vị|quản lý|của ngành|của ngành, địa phương|liên quan|theo quy định))*\s*,?\s+(?=\p{L})|^(?:đến|xuống|về) từng \p{L}+(?:, \p{L}+)?\s+(?=\p{L})/u,
);
const TOGETHER =
  /(?:(?:chủ động|tích cực|tăng cường)\s*,?\s*)?(?:phối hợp|kết hợp)(?:\s+(?:chặt chẽ|tốt|đồng bộ|hiệu quả|thường xuyên|kịp thời))*(\s+cùng)?(\s+với)?\s*:?\s+/y;
const ALONGSIDE = opener(/^(?:cùng với|với sự (?:tham gia|phối hợp) của|cùng|với)\s+/u);
const AFTER = opener(/^[\s,:]*(?:(?:để|trong việc|trong công tác|trong)\s+)?/u);

/** Reads `có trách nhiệm`, `chủ trì, phối hợp với …`, `là cơ quan thường trực, …` from the beginning of a predicate. */
export function rolePartAt(source: Source, start: number, limit: number): RolePart {
  const coordinators: NamedBody[] = [];
  let at = start;
  let leads = false;
  for (;;) {
    at = overManner(source.low, at, limit);
    const next = over(LEADING, source.low, at, limit);
    if (next > at) {
      leads = true;
      at = next;
      continue;
    }
    const beside = leads ? besideAt(source, at, limit) : undefined;
    if (beside) {
      coordinators.push(...beside.coordinators);
      at = beside.end;
      continue;
    }
    const partner = partnersAt(
      source,
      at,
      limit,
      coordinators.length > 0 || leads || /^(?:với|cùng) /u.test(source.low.slice(at, at + 5)),
    );
    if (!partner) return { coordinators, end: at, leads };
    coordinators.push(...partner.coordinators);
    at = partner.end;
  }
}

const TAKES_PART = opener(/^\s*,?\s*(?:cùng\s+)?(?:phối hợp\s*[,:]?\s+(?!với|cùng)(?=\p{L})|\(phối hợp\)\s*:?\s*)/u);

/** `(giao A chủ trì,) B phối hợp lập …`: who takes part is named after the leader. */
function besideAt(source: Source, at: number, limit: number): Partners | undefined {
  const list = startsItem(source, at) ? bodyListAt(source, at, limit, "in-sentence") : undefined;
  if (!list) return undefined;
  const end = over(TAKES_PART, source.low, list.end, limit);
  return end > list.end ? { coordinators: list.bodies, end } : undefined;
}

const DIRECTS = /^(?:chỉ đạo|lãnh đạo|giao|hướng dẫn|đôn đốc|yêu cầu|huy động|phân công|vận động)\s/u;
const INSIDE =
  /(?:(?<=\s)phối hợp(?:\s+chặt chẽ)?(?:\s+cùng với|\s+cùng|\s+với|(?=\s+các\s))|cùng với|(?:với|có) sự (?:tham gia|phối hợp) của)\s+/gu;
/** `lập danh mục, phối hợp với Sở A`, `… của cá nhân phối hợp với các ngân hàng`: after the task's object, but not `quy chế phối hợp với`. */
const STANDS_AFTER =
  /^(?=[^;]{25})(?!.*(?:quy chế|kế hoạch|chương trình|cơ chế|công tác|nội dung|hiệu quả|sự|trong|việc|chủ động|tăng cường|thực hiện|tiếp tục)\s+$)/u;
/** Deeper in a task other words follow a partner's name than what it takes part in. */
const INSIDE_WINDOW = 260;

/** `chỉ đạo A phối hợp với B làm việc gì`, `…, với sự tham gia của C`: partners that are named inside the task. */
export function partnersInside(source: Source, start: number, end: number): NamedBody[] {
  const words = source.low.slice(start, Math.min(end, start + INSIDE_WINDOW));
  if (!words.includes("phối hợp") && !words.includes("cùng với") && !words.includes("sự tham gia")) return [];
  const directs = DIRECTS.test(words);
  return matchesIn(words, INSIDE).flatMap((match) => {
    const before = words.slice(0, match.index);
    // `chỉ đạo thanh tra phối hợp các cơ quan …`: without `với` only where someone is directed.
    if (match[0].trim() === "phối hợp" && !directs) return [];
    if (match.index === 0 || (match[0].startsWith("phối") && !directs && !STANDS_AFTER.test(before))) return [];
    const from = start + match.index + match[0].length;
    return bodyListAt(source, from, end, "in-sentence")?.bodies ?? [];
  });
}

type Partners = { readonly coordinators: readonly NamedBody[]; readonly end: number };

/** `phối hợp với A, B và C làm việc gì`: the partners, and where the work begins. Nothing when no partner is named. */
function partnersAt(source: Source, start: number, limit: number, afterLeading: boolean): Partners | undefined {
  const { low } = source;
  TOGETHER.lastIndex = start;
  const together = TOGETHER.exec(low);
  if (!together && !afterLeading) return undefined;
  const from = together ? start + together[0].length : over(ALONGSIDE, low, start, limit);
  if (!together && from === start) return undefined;
  if (!together && !startsItem(source, from)) return undefined;
  const isNamed = together?.[2] !== undefined || together?.[1] !== undefined || !together;
  const list = bodyListAt(source, from, limit, "in-sentence");
  if (list && (isNamed || !startsPredicate(source, from))) {
    const end = over(AFTER, low, afterBracket(source.text, list.end, limit), limit);
    return isTask(source, end, limit) ? { coordinators: list.bodies, end } : undefined;
  }
  return isNamed ? unknownPartners(source, from, limit) : undefined;
}

/** Partners that the lexicon does not know reach to the next predicate. */
function unknownPartners(source: Source, from: number, limit: number): Partners | undefined {
  const { low, text } = source;
  for (let at = from; at < limit; at = skipBlanks(low, nextBreak(low, at, limit), limit)) {
    if (/[;.]/u.test(text[at] ?? "")) return undefined;
    if (at === from || predicateAt(low, at) === 0 || !startsPredicate(source, at)) continue;
    const span = trimmed(text, from, at);
    if (span.end - span.start > 120) return undefined;
    return { coordinators: [{ ...citation(source, span), isGroup: false }], end: at };
  }
  return undefined;
}

function nextBreak(low: string, at: number, limit: number): number {
  const blank = low.indexOf(" ", at + 1);
  return blank < 0 ? limit : blank;
}

function isTask(source: Source, at: number, limit: number): boolean {
  return at >= limit || startsPredicate(source, at) || /\p{L}/u.test(source.text[at] ?? "");
}

function afterBracket(text: string, at: number, limit: number): number {
  const next = skipBlanks(text, at, limit);
  if (text[next] !== "(") return at;
  const close = text.indexOf(")", next);
  return close < 0 || close >= limit ? at : close + 1;
}

/** Over `theo chức năng, nhiệm vụ được giao` to the verb; the offset itself where none stands. */
export function overManner(low: string, at: number, limit: number): number {
  const next = over(MANNER, low, at, limit);
  return next > at && (predicateAt(low, next) > 0 || low.startsWith("có trách nhiệm", next)) ? next : at;
}

function over(pattern: Opener, low: string, at: number, limit: number): number {
  const length = patternAt(low, at, pattern);
  return length > 0 ? Math.min(at + length, limit) : at;
}
