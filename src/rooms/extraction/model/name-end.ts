import { headAt, OFFICES, startsItem } from "./body-head.ts";
import { BODY_HEAD, FIELD_NAME, GROUP_NOUN, PLACE_NOUN, PROPER_HEAD, STATE_NOUN, ZONE_NOUN } from "./lexicon/bodies.ts";
import { TRADE_VERB } from "./lexicon/verbs.ts";
import { isWordCharacter, phraseAt, skipBlanks, wordEnd } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { Source } from "./source.ts";

/** How the end of a name is found: in a sentence the predicate ends it, in a cell or a heading only a separator does. */
export type NameMode = "in-sentence" | "alone";

type NameContext = { readonly mode: NameMode; readonly isGroup: boolean; readonly head: string; readonly from: number };

/** Walks over the words of a name until a separator or a predicate ends it. */
export function endOfName(source: Source, from: number, limit: number, context: NameContext): number {
  const { low, text } = source;
  let end = from;
  let words = 0;
  const inner = skipBlanks(low, from, limit);
  const field = phraseAt(low, inner, FIELD_NAME);
  if (field > 0 && !context.isGroup) {
    end = inner + field;
    words = 1;
  } else if (!context.isGroup && HOLDS_BODY.test(context.head)) {
    // `Giám đốc Ban Quản lý dự án đầu tư xây dựng`: the office's body has a head and a field of its own.
    const head = phraseAt(low, inner, PROPER_HEAD);
    const fieldAt = skipBlanks(low, inner + head, limit);
    const innerField = head > 0 ? phraseAt(low, fieldAt, FIELD_NAME) : 0;
    if (innerField > 0 && (predicateAt(low, fieldAt) < innerField || /\p{Lu}/u.test(text[fieldAt] ?? ""))) {
      end = skipBlanks(low, inner + head, limit) + innerField;
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
    if (word === "và" || word === "cùng" || word === "hoặc") {
      if (isSharedOffice(source, at, end, limit, context)) {
        end = wordEnd(text, at) + 1 + phraseAt(low, wordEnd(text, at) + 1, PROPER_HEAD);
        words += 2;
        continue;
      }
      if (!continuesName(source, at, limit, context)) return end;
    } else if (field > 0 && isFieldClosed(source, at, words, context)) {
      return end;
    } else if (context.mode === "in-sentence" && endsNameInSentence(source, at, words, context)) {
      return end;
    } else if (isGluedHead(source, at, words, context)) {
      return end;
    }
    end = wordEnd(text, at);
    words += 1;
  }
}

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
const NAME_STOP =
  /^(?:vừa|đã|đang|sẽ|nên|khi|nếu|là|còn|chưa|cũng|bị|được|thì|mà|đều|hiện|trong việc|trong công tác|trong quá trình|để|nhằm|như|do|trước|sau|từ|hướng tới|hướng đến|mong|muốn|cho biết|cho rằng|với sự tham gia|trong phạm vi|trong thời gian|có kế hoạch|về việc)(?![\p{L}])/u;
const RELATIVE_IN_NAME = /^(?:đã )?được (?:phân công|giao)(?: nhiệm vụ)?\s/u;

function endsNameInSentence(source: Source, at: number, words: number, context: NameContext): boolean {
  const ahead = source.low.slice(at, at + 40);
  const relative = context.isGroup ? ahead.match(RELATIVE_IN_NAME) : null;
  if (
    relative &&
    startsPredicate(source, at + relative[0].length) &&
    !/^(?:chủ trì|thực hiện|phối hợp)/u.test(ahead.slice(relative[0].length))
  )
    return false;
  if (relative && isGivenLead(source, at + relative[0].length)) return false;
  if (
    context.isGroup &&
    /được (?:giao|phân công)\s$/u.test(source.low.slice(Math.max(0, at - 15), at)) &&
    isGivenLead(source, at)
  )
    return false;
  if (/^(?:phân công|giao)/u.test(ahead) && /được\s$/u.test(source.low.slice(Math.max(0, at - 5), at))) return false;
  if (
    !context.isGroup &&
    !isCommittee(context.head) &&
    /^có(?!\p{L}|\s(?:liên quan|thẩm quyền|chức năng))/u.test(ahead)
  )
    return true;
  if (!context.isGroup && isPlaced(source, at, context)) return true;
  if (NAME_STOP.test(ahead)) return true;
  return (
    startsPredicate(source, at, words === 0 && MAY_HAVE_TRADE.has(context.head)) && !leadsToRole(source, at, context)
  );
}

/** The words that tell plainly that the subject has ended. */
const ROLE = /\s(?:chủ trì(?:,|\s)|có trách nhiệm\s|chịu trách nhiệm\s|phối hợp với\s|theo chức năng|căn cứ )/u;

/** `Cục Nhà giáo và Cán bộ quản lý giáo dục | chủ trì`: a verb inside a name, when the predicate plainly begins a few words on. */
function leadsToRole(source: Source, at: number, context: NameContext): boolean {
  if (context.isGroup || MAY_HAVE_TRADE.has(context.head)) return false;
  if (
    /^(?:chỉ đạo|lãnh đạo|giao|yêu cầu|đề nghị|hướng dẫn|đôn đốc|chủ trì|chủ động|phối hợp|tiếp tục|tích cực|tham mưu|có|chịu|căn cứ|theo)(?!\p{L})/u.test(
      source.low.slice(at, at + 14),
    )
  )
    return false;
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
const AN_OUTPUT =
  /^(?:(?:các|những|một số)\s+)?(?:phương án|giải pháp|biện pháp|chính sách|cơ chế|đề án|danh mục|danh sách|báo cáo|quy chế|nghị quyết|quyết định|văn bản|kịch bản)(?!\p{L})/u;

/** `Hội Nông dân tỉnh | nhắn tin`: a name that has said its level goes on only with a name of a place or with its owner. */
function isPlaced(source: Source, at: number, context: NameContext): boolean {
  const { text, low } = source;
  if (!/\p{Ll}/u.test(text[at] ?? "")) return false;
  const said = text.slice(context.from - context.head.length, at);
  if (/\s\p{L}+\s+$/u.test(said) && AN_OUTPUT.test(low.slice(at, at + 24))) return true;
  return (
    !(isCommittee(context.head) && /\s(?:các|những|\d+|cấp)\s/u.test(said)) &&
    /\p{Lu}/u.test(said) &&
    /\s(?:tỉnh|huyện|thành phố|xã|phường|thị xã|quận|Quốc gia|Trung ương|trung ương|Việt Nam)\s+$/u.test(said) &&
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

/** Two names without the separator between them: `Sở Tài chính Sở Nội vụ`. */
function isGluedHead(source: Source, at: number, words: number, context: NameContext): boolean {
  if (
    words === 0 ||
    context.isGroup ||
    !/^(?:Sở|Bộ|UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+\p{Lu}/u.test(source.text.slice(at, at + 30))
  )
    return false;
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

/** `và` inside a name: neither another body nor a predicate follows. */
function continuesName(source: Source, at: number, limit: number, context: NameContext): boolean {
  const { low } = source;
  const next = skipBlanks(low, wordEnd(low, at), limit);
  if (next >= limit) return false;
  if (isCommittee(context.head) && phraseAt(low, next, PLACE_NOUN) > 0) return true;
  if (context.mode === "in-sentence" && startsPredicate(source, next)) return false;
  return !startsItem(source, next);
}

/** `Trạm y tế các xã, phường`: the places go on. */
const AFTER_PLACES = /\s(?:xã|phường|huyện|quận|thị xã|tỉnh|đặc khu)$/u;

/** Steps over punctuation that belongs to the name; 0 when it ends the name. */
function overPunctuation(source: Source, at: number, limit: number, nameEnd: number, context: NameContext): number {
  const { low, text } = source;
  const sign = text[at];
  if (sign === "“" || sign === "”" || sign === '"' || sign === "&") return at + 1;
  if (sign === "-" || sign === "–") return /^[-–]\s?\p{L}/u.test(text.slice(at, at + 3)) ? at + 1 : 0;
  if (sign === "/" && at === nameEnd) return at + 1;
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
    AFTER_PLACES.test(low.slice(Math.max(0, at - 14), at))
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

function isCommittee(head: string): boolean {
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
