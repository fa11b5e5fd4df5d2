import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import { bodyListAt } from "./body-list.ts";
import { opener, patternAt } from "./pattern-at.ts";
import { skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import { remembered } from "./remembered.ts";
import type { Source } from "./source.ts";
import { type Opening, predicateAfter } from "./subject.ts";

/** No page takes longer to come to its order. */
const LONGEST_LEAD_IN = 320;

const ORDERS =
  /(?<=\s)(?:giao|yêu cầu|đề nghị|phân công|chỉ đạo)(?:\s+cho)?\s*(?:,\s+(?:trước mắt|thời gian tới),|[,:])?\s+(?=\p{L})/gu;

/** Who orders, as a page tells it: an authority, a person, or the document itself. */
const TELLER =
  /^(?:(?:tp\.|[^;.:]){0,200}[,;]\s+)?(?:(?:các )?(?:ubnd|ủy ban|uỷ ban|chủ tịch|phó chủ tịch|thủ tướng|phó thủ tướng|chính phủ|quốc hội|qh|bộ|bộ trưởng|thứ trưởng|lãnh đạo|thường trực|ban thường vụ|tỉnh ủy|thành ủy|huyện ủy|hđnd|hội đồng nhân dân|bí thư|giám đốc|sở|ông|bà|đồng chí|tp\.?|thành phố|tỉnh|chỉ thị|công điện|kế hoạch|công văn|văn bản|thông báo|nghị quyết|quyết định|kết luận)(?!\p{L})(?:tp\.|[^;.:]){0,180})$/u;

/** A department that directs those below it acts itself; who stands above them hands on. */
const FROM_ABOVE =
  /(?:^|[\s,])(?:thủ tướng|chính phủ|chủ tịch|ubnd (?:tỉnh|thành phố|tp)|văn bản|công văn|công điện)(?!\p{L})/u;

/** Words that make an order a noun, a purpose, or the request of someone who acts. */
const NO_ORDER = ending(
  /(?:^|\s)(?:theo|được|việc|sự|như|các|những|để|nhằm|nội dung|ý kiến|công tác|và|khi|tham mưu|đề xuất|không|chưa)$|(?:chủ trì|có trách nhiệm|chịu trách nhiệm|phối hợp|tham mưu|trình)[^,;]{0,120}$/u,
);

/** `Mới đây, UBND tỉnh đã giao Sở A rà soát …`, `Chỉ thị yêu cầu các xã …`, `Kết luận cuộc họp, ông B đề nghị Sở C …`. */
export const toldOrder = remembered(readOrder);

function readOrder(source: Source, at: number, end: number): Opening | undefined {
  const ahead = source.low.slice(at, Math.min(end, at + LONGEST_LEAD_IN));
  const sent = sentTo(source, ahead, at, end);
  if (sent) return sent;
  for (const match of matchesIn(ahead, ORDERS)) {
    const before = ahead.slice(0, match.index).trimEnd();
    if (!TELLER.test(before) || endsIn(before, NO_ORDER)) continue;
    if (match[0].startsWith("chỉ đạo") && !FROM_ABOVE.test(before)) continue;
    const list = bodyListAt(source, at + match.index + match[0].length, end, "in-sentence");
    const predicate = list && predicateAfter(source, list.end, end);
    if (!list || predicate === undefined) continue;
    return { leads: list.bodies, at: skipBlanks(source.low, predicate, end), kind: "predicate", rule: "handed-on" };
  }
  return undefined;
}

const SENDS = /\sgửi(?:\s+(?:tới|đến|cho))?\s+(?=\p{L})/gu;
const ASKED = opener(/^(?:,\s*)?(?:đề nghị|yêu cầu|chỉ đạo|giao)(?:\s+việc)?\s+/u);

/** `Bộ Y tế vừa có công văn gửi UBND các tỉnh đề nghị tăng cường …`: who was written to is asked. */
function sentTo(source: Source, ahead: string, at: number, end: number): Opening | undefined {
  for (const match of matchesIn(ahead, SENDS)) {
    const before = ahead.slice(0, match.index);
    if (!TELLER.test(before) || !/(?:văn|điện|thư|thị|báo)(?!\p{L})[^,;]*$/u.test(before)) continue;
    const list = bodyListAt(source, at + match.index + match[0].length, end, "in-sentence");
    if (!list) continue;
    const next = skipBlanks(source.low, list.end, end);
    const asked = patternAt(source.low, next, ASKED, 24);
    if (asked === 0 || predicateAt(source.low, next + asked) === 0) continue;
    return { leads: list.bodies, at: next + asked, kind: "predicate", rule: "handed-on" };
  }
  return undefined;
}
