import { ending, endsIn } from "#shared/patterns.ts";
import { headAt, startsItem } from "./body-head.ts";
import { BODY_HEAD, FIELD_NAME, PLACE_NOUN, PROPER_HEAD } from "./lexicon/bodies.ts";
import { TRADE_VERB } from "./lexicon/verbs.ts";
import { isCommittee, type NameContext, overPunctuation } from "./name-signs.ts";
import { isWordCharacter, phraseAt, skipBlanks, wordEnd } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { Source } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** Walks over the words of a name until a separator or a predicate ends it. */
export function endOfName(source: Source, from: number, limit: number, context: NameContext): number {
  const { low, text } = source;
  let end = from;
  let words = 0;
  // Where the field of an office's body ends, `Giám đốc Sở Thông tin và Truyền thông |`, a verb is that of the sentence.
  let fieldEnd = -1;
  const inner = skipBlanks(low, from, limit);
  const field = phraseAt(low, inner, FIELD_NAME);
  if (field > 0 && (!context.isGroup || endsIn(context.head, DEPARTMENTS)) && !endsIn(context.head, WITHOUT_FIELD)) {
    end = inner + field;
    words = 1;
  } else if (!context.isGroup && HOLDS_BODY.test(context.head)) {
    // `Giám đốc Ban Quản lý dự án đầu tư xây dựng`: the office's body has a head and a field of its own.
    const head = phraseAt(low, inner, PROPER_HEAD);
    const fieldAt = skipBlanks(low, inner + head, limit);
    const innerField = head > 0 ? phraseAt(low, fieldAt, FIELD_NAME) : 0;
    if (innerField > 0 && (predicateAt(low, fieldAt) < innerField || /\p{Lu}/u.test(text[fieldAt] ?? ""))) {
      end = skipBlanks(low, inner + head, limit) + innerField;
      fieldEnd = end;
      words = 2;
    } else if (/^(?:ban|văn phòng|khu|hạt|trung tâm|chi cục) \p{L}/u.test(low.slice(inner, inner + head))) {
      end = inner + head;
      words = 1;
    }
  }
  for (;;) {
    const at = skipBlanks(low, end, limit);
    if (at >= limit) return end;
    if (!isWordCharacter(low.charCodeAt(at))) {
      const over = overPunctuation(source, at, limit, end, context);
      if (over === 0) return end;
      end = over;
      continue;
    }
    if (at === end && isWordCharacter(low.charCodeAt(at - 1))) return end;
    const word = low.slice(at, wordEnd(low, at));
    if (word === "cùng" && (context.mode === "in-sentence" || low.startsWith("cùng với", at))) return end;
    const reach = word === "từ" && context.mode === "in-sentence" ? patternAt(text, at, FROM_PLACE_TO_PLACE, 60) : 0;
    if (reach > 0) {
      end = at + reach;
      words += 2;
      continue;
    }
    if (word === "và" || word === "cùng" || word === "hoặc") {
      if (isSharedOffice(source, at, end, limit, context)) {
        end = wordEnd(text, at) + 1 + phraseAt(low, wordEnd(text, at) + 1, PROPER_HEAD);
        words += 2;
        continue;
      }
      if (!continuesName(source, at, limit, context)) return end;
    } else if (field > 0 && isFieldClosed(source, at, words, context)) {
      return end;
    } else if (
      context.mode === "in-sentence" &&
      endsNameInSentence(source, at, end === fieldEnd ? 0 : words, context)
    ) {
      return end;
    } else if (isGluedHead(source, at, words, context)) {
      return end;
    }
    end = wordEnd(text, at);
    words += 1;
  }
}

/** `UBND các tỉnh từ Hà Tĩnh đến Phú Yên`: which ones, by the first and the last. */
const FROM_PLACE_TO_PLACE = opener(/^từ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)* đến \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/u);

/** `Tỉnh đoàn | tổ chức`, `Chính phủ | xây dựng`: no field stands behind it. */
const WITHOUT_FIELD = ending(/(?:tỉnh|thành|huyện|quận|thị|xã|trung ương) đoàn$|^(?:chính phủ|quốc hội)$/u);

/** `các sở giáo dục và đào tạo`: several bodies of one field. */
const DEPARTMENTS = ending(/(?:^|\s)(?:sở|phòng|chi cục)$/u);

/** Heads whose name is that of another body: persons' offices and the offices of bodies. */
const HOLDS_BODY =
  /^(?:phó |quyền )?(?:giám đốc|chánh văn phòng|chánh thanh tra|thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|trưởng|trưởng ban|cục trưởng|chi cục trưởng|vụ trưởng|viện trưởng|tổng giám đốc|hiệu trưởng|văn phòng|thường trực|chi nhánh|bí thư)$/u;

const MAY_HAVE_TRADE = new Set([
  "cơ quan",
  "đơn vị",
  "doanh nghiệp",
  "cơ sở",
  "trung tâm",
  "viện",
  "nhà",
  "tổ chức",
  "hợp tác xã",
  "hộ",
  "công ty",
  "ban",
]);

/** Words that a name does not go over inside a sentence, although no task begins with them. */
const NAME_STOP = opener(
  /^(?:vừa|tùy (?:vào|theo)|tuỳ (?:vào|theo)|đã|đang|sẽ|nên|khi|nếu|là|còn|chưa|cũng|bị|được|thì|mà|đều|hiện|trong việc|trong công tác|trong quá trình|để|nhằm|như|do|trước|sau|từ|hướng tới|hướng đến|mong|muốn|cho biết|cho rằng|với sự tham gia|trong phạm vi|trong thời gian|có kế hoạch|về việc|ngay(?! đầu)|thừa (?:ủy quyền|lệnh)|thay mặt|đồng ý|xin|lưu ý|nhấn mạnh|khẳng định|(?:mỗi|h[àằ]ng) (?:năm|quý|tháng|tuần|ngày))(?![\p{L}])/u,
);
const RELATIVE_IN_NAME = opener(/^(?:đã )?được (?:phân công|giao)(?: nhiệm vụ)?\s/u);
const HANDS_ON = opener(/^(?:phân công|giao)/u);
const HAS = opener(/^có(?!\p{L}|\s(?:liên quan|thẩm quyền|chức năng))/u);

function endsNameInSentence(source: Source, at: number, words: number, context: NameContext): boolean {
  const { low } = source;
  const relative = context.isGroup ? patternAt(low, at, RELATIVE_IN_NAME, 40) : 0;
  if (
    relative > 0 &&
    startsPredicate(source, at + relative) &&
    !/^(?:chủ trì|thực hiện|phối hợp)/u.test(low.slice(at + relative, at + 40))
  )
    return false;
  if (relative > 0 && isGivenLead(source, at + relative)) return false;
  if (
    context.isGroup &&
    /được (?:giao|phân công)\s$/u.test(low.slice(Math.max(0, at - 15), at)) &&
    isGivenLead(source, at)
  )
    return false;
  if (patternAt(low, at, HANDS_ON, 40) > 0 && /được\s$/u.test(low.slice(Math.max(0, at - 5), at))) return false;
  if (!context.isGroup && !isCommittee(context.head) && patternAt(low, at, HAS, 40) > 0) return true;
  if (!context.isGroup && isPlaced(source, at, context)) return true;
  if (patternAt(low, at, NAME_STOP, 40) > 0) return true;
  if (words > 0 && isSecondVerbOfName(source, at, context)) return false;
  return (
    startsPredicate(source, at, words === 0 && MAY_HAVE_TRADE.has(context.head)) && !leadsToRole(source, at, context)
  );
}

/** What bodies are named for beside the verb before it: `Quản lý khai thác`, `Tìm kiếm cứu nạn`. */
const NAMES_A_TRADE = opener(
  /^(?:khai thác|cứu nạn|cứu hộ|bảo vệ|chữa bệnh|điều trị|đào tạo|phát triển|sản xuất|kinh doanh|chế biến|sử dụng|phục vụ|vận hành|xử lý|đầu tư|xây dựng|bảo trì|bảo tồn)(?!\p{L})(?!\s(?:việc|công tác|các|những|theo|tốt|hiệu quả))/u,
);

/** `Công ty … Quản lý | khai thác …`: behind a capital verb of the name a second verb goes on with it. */
function isSecondVerbOfName(source: Source, at: number, context: NameContext): boolean {
  if (patternAt(source.low, at, NAMES_A_TRADE, 24) === 0) return false;
  const verb = /(?<=\s)\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?\s$/u.exec(
    source.text.slice(Math.max(context.from, at - 16), at),
  )?.[0];
  if (verb === undefined) return false;
  const start = at - verb.length;
  const length = verb.length - 1;
  return predicateAt(source.low, start) === length && phraseAt(source.low, start, FIELD_NAME) !== length;
}

/** The words that tell plainly that the subject has ended. */
const ROLE = /\s(?:chủ trì(?:,|\s)|có trách nhiệm\s|chịu trách nhiệm\s|phối hợp với\s|theo chức năng|căn cứ )/u;

/** Verbs that are the subject's own, whatever follows. */
const PLAIN_VERB = opener(
  /^(?:chỉ đạo|lãnh đạo|giao|yêu cầu|đề nghị|hướng dẫn|đôn đốc|chủ trì|chủ động|phối hợp|tiếp tục|tích cực|tham mưu|có|chịu|căn cứ|theo)(?!\p{L})/u,
);

/** `Cục Nhà giáo và Cán bộ quản lý giáo dục | chủ trì`: a verb inside a name, when the predicate plainly begins a few words on. */
function leadsToRole(source: Source, at: number, context: NameContext): boolean {
  if (context.isGroup || MAY_HAVE_TRADE.has(context.head)) return false;
  if (patternAt(source.low, at, PLAIN_VERB, 14) > 0) return false;
  const ahead = source.low.slice(at, at + 50);
  const role = ahead.search(ROLE);
  const between = role < 0 ? "" : ahead.slice(0, role);
  return (
    role > 0 &&
    between.split(" ").length <= 5 &&
    !/[,;.:(]|\s(?:và|các|cho|để|theo|với|trong)\s/u.test(`${between} `) &&
    !/\s(?:Sở|Bộ|UBND|Ban|Phòng|Công an)\s/u.test(source.text.slice(at, at + role))
  );
}

/** `các đơn vị được giao chủ trì | lập dự toán`: the relative clause ends before a verb of its own. */
function isGivenLead(source: Source, at: number): boolean {
  if (!source.low.startsWith("chủ trì ", at)) return false;
  return startsPredicate(source, at + 8) && !/^(?:thực hiện|phối hợp)/u.test(source.low.slice(at + 8, at + 20));
}

/** `tham mưu UBND tỉnh | các giải pháp …`: outputs that no body is named by. */
const AN_OUTPUT = opener(
  /^(?:(?:các|những|một số)\s+)?(?:phương án|giải pháp|biện pháp|chính sách|cơ chế|đề án|danh mục|danh sách|báo cáo|quy chế|nghị quyết|quyết định|văn bản|kịch bản)(?!\p{L})/u,
);

const ONE_WORD = ending(/\s\p{L}+\s+$/u);
const LEVEL = ending(/\s(?:tỉnh|huyện|thành phố|xã|phường|thị xã|quận|Quốc gia|Trung ương|trung ương|Việt Nam)\s+$/u);

/** `Hội Nông dân tỉnh | nhắn tin`: a name that has said its level goes on only with a name of a place or with its owner. */
function isPlaced(source: Source, at: number, context: NameContext): boolean {
  const { text, low } = source;
  if (!/\p{Ll}/u.test(text[at] ?? "")) return false;
  const said = text.slice(context.from - context.head.length, at);
  if (patternAt(low, at, AN_OUTPUT, 24) > 0 && endsIn(said, ONE_WORD)) return true;
  return (
    endsIn(said, LEVEL) &&
    !(isCommittee(context.head) && /\s(?:các|những|\d+|cấp)\s/u.test(said)) &&
    /\p{Lu}/u.test(said) &&
    !/^(?:và|thuộc|trực thuộc|của|các|tỉnh|thành phố|huyện|thị|xã|phường|phụ trách|tại|khu vực|vùng|miền|cấp|liên quan|cùng|hoặc|số|hội|chi nhánh)(?!\p{L})/u.test(
      low.slice(at, at + 12),
    )
  );
}

/** `Sở Ngoại vụ | giúp …`: after the field's name only a place or an owner belongs to the name. */
function isFieldClosed(source: Source, at: number, words: number, context: NameContext): boolean {
  if (words !== 1 || context.mode !== "in-sentence" || !/^(?:sở|bộ)$/u.test(context.head)) return false;
  return (
    /^\p{Ll}/u.test(source.text.slice(at, at + 1)) &&
    !/^(?:tỉnh|thành phố|thành|các|của|tp)(?!\p{L})/u.test(source.low.slice(at, at + 12))
  );
}

const GLUED = opener(/^(?:Sở|Bộ|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+\p{Lu}/u);

/** Two names without the separator between them: `Sở Tài chính Sở Nội vụ`. */
function isGluedHead(source: Source, at: number, words: number, context: NameContext): boolean {
  if (words === 0 || context.isGroup || patternAt(source.text, at, GLUED, 30) === 0) return false;
  return context.head === "sở" || context.head === "bộ";
}

/** `mayHaveTrade`: right after `cơ quan`, `doanh nghiệp` a verb may name the trade. */
export function startsPredicate(source: Source, at: number, mayHaveTrade = false): boolean {
  const { low, text } = source;
  const length = predicateAt(low, at);
  if (length === 0 || /\p{Lu}/u.test(text[at] ?? "")) return false;
  if (phraseAt(low, at, BODY_HEAD) > length || (low.startsWith("tổ chức", at) && headAt(source, at) > 0)) return false;
  return !(mayHaveTrade && phraseAt(low, at, TRADE_VERB) > 0);
}

/** `Văn phòng HĐND và UBND huyện`: one office that serves two bodies. */
function isSharedOffice(source: Source, at: number, end: number, limit: number, context: NameContext): boolean {
  const { low } = source;
  if (context.head !== "văn phòng" && context.head !== "chánh văn phòng") return false;
  const served = low.slice(context.from, end);
  return (
    /^\s*(?:(?:đoàn )?đbqh|đoàn đại biểu quốc hội|hđnd|hội đồng nhân dân)(?:(?: và|,) (?:hđnd|hội đồng nhân dân))?$/u.test(
      served,
    ) && /^và\s(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân)(?!\p{L})/u.test(low.slice(at, Math.min(limit, at + 24)))
  );
}

/** `Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh`: one party committee for both. */
const OF_OFFICES = ending(/(?:^|\s)khối (?:các )?cơ quan\s*$/u);

/** `và` inside a name: neither another body nor a predicate follows. */
function continuesName(source: Source, at: number, limit: number, context: NameContext): boolean {
  const { low } = source;
  const next = skipBlanks(low, wordEnd(low, at), limit);
  if (next >= limit) return false;
  if (isCommittee(context.head) && phraseAt(low, next, PLACE_NOUN) > 0) return true;
  if (source.text.startsWith("Doanh nghiệp", next) && endsIn(low.slice(context.from, at), OF_OFFICES)) return true;
  if (context.mode === "in-sentence" && startsPredicate(source, next)) return false;
  return !startsItem(source, next);
}
