import type { Span } from "#rooms/documents/model/index.ts";
import { bodyListAt } from "./body-list.ts";
import { MAKING_VERB, PRODUCT_NOUN, TAIL } from "./lexicon/words.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { Citation } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";

/** Products longer than this are cut at the last word that fits. */
const LONGEST_PRODUCT = 180;
/** How many verbs, partners and connectives may stand before the output. */
const MOST_STEPS = 10;

/** Names of programmes and schemes go on over words that end the name of another product. */
const NAMED_PRODUCT = /^(?:đề án|chương trình|dự án|quy hoạch|quyết định|nghị quyết)/u;

/** Verbs after which someone else makes the thing, or which use what is there. */
const NOT_MAKING =
  /^(?:hướng dẫn|kiểm tra|giám sát|theo dõi|đôn đốc|thực hiện|rà soát, đánh giá|tăng cường|nâng cao|bảo đảm|đảm bảo|bố trí|tập huấn|tuyên truyền)/u;

/**
 * The output that the task's own verb brings about: `xây dựng Đề án …`, `tham mưu UBND tỉnh ban hành quy chế …`.
 * Null for services and activities. Verbs deeper in the sentence say what the task is for, not what it makes.
 */
export function productIn(source: Source, span: Span): Citation | null {
  const { low } = source;
  let makes = false;
  let at = skipBlanks(low, span.start, span.end);
  for (let step = 0; step < MOST_STEPS && at < span.end; step += 1) {
    if (makes && phraseAt(low, at, PRODUCT_NOUN) > 0 && !isNounOfVerb(low, at)) {
      const end = endOfProduct(source, at, span.end);
      const loose = low.slice(at, end).match(/\s+(?:và|hoặc|các|cùng|của)\s*$/u)?.[0].length ?? 0;
      return citation(source, trimmed(source.text, at, end - loose));
    }
    if (NOT_MAKING.test(low.slice(at, at + 20))) return null;
    const making = phraseAt(low, at, MAKING_VERB);
    makes ||= making > 0;
    const over = Math.max(making, predicateAt(low, at)) || connectiveAt(low, at) || bodiesAt(source, at, span.end);
    if (over === 0) return null;
    at = skipBlanks(low, at + over, span.end);
  }
  return null;
}

/** Between the verb and its output: `các`, `một số`, `và`, `mới`, `theo thẩm quyền`. */
function connectiveAt(low: string, at: number): number {
  return (
    /^(?:các|những|một số|cấp có thẩm quyền|:|,|và|hoặc|mới|theo thẩm quyền|với|cho|chi tiết|đồng bộ|thí điểm|sơ bộ)(?=\s|$)/u.exec(
      low.slice(at, at + 20),
    )?.[0].length ?? 0
  );
}

function bodiesAt(source: Source, at: number, end: number): number {
  const list = bodyListAt(source, at, end, "in-sentence");
  return list ? list.end - at : 0;
}

/** `báo cáo`, `quyết định`, `hướng dẫn` before an addressee are verbs. */
function isNounOfVerb(low: string, at: number): boolean {
  return /^(?:báo cáo|hướng dẫn|quyết định|quy định|dự án|nhiệm vụ|văn bản)\s+(?:ubnd|ủy ban|các|bộ|sở|cấp|chủ tịch|thủ tướng|điều chỉnh|về việc thực hiện|khoa học)/u.test(
    low.slice(at, at + 30),
  );
}

function endOfProduct(source: Source, start: number, end: number): number {
  const { low, text } = source;
  const isNamed = NAMED_PRODUCT.test(low.slice(start, start + 16));
  let at = start;
  while (at < end && at - start < LONGEST_PRODUCT) {
    const noun = low[at - 1] === " " && !isNounOfVerb(low, at) ? phraseAt(low, at, PRODUCT_NOUN) : 0;
    if (noun > 0 && at > start) {
      at += noun;
      continue;
    }
    const sign = text[at] ?? "";
    if (/[;.(|]/u.test(sign) && at > start + 8) return at;
    if (sign === "," && !continuesList(low, at, end)) return at;
    const isStart = at === start || low[at - 1] === " ";
    const isTail = isStart && at > start + 8 && phraseAt(low, at, TAIL) > 0 && !SECOND_HALF.test(low.slice(at - 6, at + 5));
    if (isTail && !(isNamed && NAME_GOES_ON.test(low.slice(at, at + 10)))) return at;
    at += 1;
  }
  return Math.min(at, end);
}

/** `đào tạo`, `trực thuộc`, `tiếp theo`: a tail's word as the second half of another. */
const SECOND_HALF = /(?:(?:đào|sáng|chế|cải|nhân|tái|cấu|kiến|tu) tạo|(?:trực|phụ) thuộc|(?:kèm|tiếp) theo|(?:đối|so) với)(?!\p{L})/u;

const NAME_GOES_ON = /^(?:trên|đến|giai đoạn|thời kỳ|cho|từ|phục vụ|với)/u;

/** After the comma the name's list goes on, unless a task begins. */
function continuesList(low: string, comma: number, end: number): boolean {
  const next = skipBlanks(low, comma + 1, end);
  return (
    phraseAt(low, next, TAIL) === 0 &&
    !/^(?:không|chưa|chủ động|kịp thời|thường xuyên|đồng thời|từng bước|tránh|coi|xem|tiến tới|hằng|hàng|báo cáo|trình|tổ chức|hoàn thành|tham mưu|tiếp nhận|quản lý và|đẩy mạnh|khuyến khích|phê duyệt|ban hành|phát hành|phát sóng|kết nối|công bố|nghiệm thu|đưa vào|cập nhật|gửi)/u.test(
      low.slice(next, next + 12),
    )
  );
}
