import { ending, endsIn } from "#shared/patterns.ts";
import { CONNECTIVE } from "./lexicon/words.ts";
import { isNoStop, phraseAt, phraseTable, skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import { type Opening, withSubject } from "./subject.ts";
import type { Source } from "./source.ts";
import { opener, patternAt } from "./pattern-at.ts";

/** Verbs that begin a task of their own after a comma, when what stands before them is a task already. */
const NEW_TASK_AFTER_COMMA = phraseTable([
  "đẩy mạnh", "tham mưu ủy ban", "tham mưu ubnd", "tham mưu cho", "xây dựng các", "xây dựng kế hoạch", "thông tin kịp thời", "đề xuất biện pháp",
  "đề xuất giải pháp", "xây dựng đề án", "xây dựng phương án", "tổ chức tập huấn", "cải cách thủ tục", "tăng cường kiểm tra", "tăng cường công tác", "hướng dẫn các",
]); // prettier-ignore

/** Rhythms that begin a task of their own after `và`. */
const NEW_TASK_AFTER_AND = phraseTable([
  "hàng năm",
  "hằng năm",
  "định kỳ",
  "hàng quý",
  "hằng quý",
  "hàng tháng",
  "hằng tháng",
]);

/** Inside a purpose, a manner or an enumeration a verb begins no task. */
const OPENS_TAIL = /(?:^|\s)(?:nhằm|để|góp phần|theo hướng|như|bao gồm|đáp ứng|trong việc|về việc)(?=\s)|:/u;

/** A verb that shares the object after the comma: `tổng hợp, báo cáo UBND tỉnh`. */
const BARE_VERB = ending(
  /(?:tổng hợp|tham mưu|đề xuất|rà soát|đánh giá|theo dõi|kiểm tra|đôn đốc|nghiên cứu|thẩm định|giám sát|hướng dẫn|thống kê)$/u,
);

/** Closing words that hang on a task by a comma. */
const HANGING = opener(
  /^(?:trong quá trình (?:tổ chức |triển khai )*(?:thực hiện)?,?\s*(?:nếu )?có|nếu có|trường hợp có)/u,
);

/** Shorter than this a clause is no task of its own before a comma or `và`. */
const SHORTEST_TASK = 30;

/** Where the part ends that begins at `from` and whose task begins at `taskStart`. */
export function partEnd(source: Source, from: number, taskStart: number, end: number): number {
  const { text, low } = source;
  let depth = 0;
  for (let at = taskStart; at < end; at += 1) {
    if (isNoStop(text.charCodeAt(at))) continue;
    const sign = text[at];
    if (sign === "(" || sign === "“") depth += 1;
    else if (sign === ")" || sign === "”") depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (sign === ";") return at;
    else if (sign === "," && beginsTask(source, taskStart, at, end)) return at;
    else if (sign === " " && low.startsWith(" và ", at) && beginsRhythm(source, taskStart, at)) return at;
  }
  return end;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `…, Văn phòng Sở chuẩn bị …`: another body and its verb, when no list of bodies comes before. */
function beginsWithBody(source: Source, from: number, comma: number, next: number, end: number): boolean {
  if (patternAt(source.text, next, NEW_BODY, 14) === 0 || LISTED.test(source.text.slice(from, comma))) return false;
  const subject = withSubject(source, next, end);
  return subject?.rule === "subject-verb" && subject.leads?.length === 1 && !subject.leads[0]?.isGroup;
}

const NEW_BODY = opener(/^(?:Sở|Phòng|Văn phòng|Ban|Cục|Chi cục|Vụ|Trung tâm|Công an|Bộ)\s\p{Lu}/u);
const LISTED =
  /(?:^|[\s(])(?:Sở|Phòng|Văn phòng|Ban|Cục|Chi cục|Vụ|Trung tâm|Công an|Bộ|UBND|Ủy ban|Uỷ ban|HĐND|[Cc]ác)\s|phối hợp|theo|đề nghị|yêu cầu/u;

function beginsTask(source: Source, from: number, comma: number, end: number): boolean {
  const next = skipBlanks(source.low, comma + 1, end);
  if (comma - from >= SHORTEST_TASK / 2 && beginsWithBody(source, from, comma, next, end)) return true;
  if (patternAt(source.low, next, HANGING, 60) > 0) return true;
  if (comma - from >= SHORTEST_TASK && reportsInRhythm(source, next)) return true;
  if (comma - from >= SHORTEST_TASK / 2 && followsDate(source, from, comma, next)) return true;
  if (comma - from >= SHORTEST_TASK / 2 && hasOwnTime(source, from, comma, next, end)) return true;
  if (comma - from < SHORTEST_TASK || phraseAt(source.low, next, NEW_TASK_AFTER_COMMA) === 0) return false;
  if (endsIn(source.low.slice(comma - 12, comma), BARE_VERB)) return false;
  return !OPENS_TAIL.test(source.low.slice(from, comma)) && predicateAt(source.low, next) > 0;
}

/** A time with its year or month, right before the comma. */
const DATED_END = ending(
  /\s(?:trong|vào|trước|chậm nhất|xong|đến|từ)[^,;]{0,24}?\s?(?:(?:ngày\s)?\d{1,2}[/.]\d{1,2}[/.]\d{4}|tháng\s\d{1,2}(?:\/|\snăm\s)\d{4}|quý\s[ivx]+(?:\/|\snăm\s)\d{4}|năm\s\d{4})$/u,
);
/** What follows a date and still belongs to its task: to whom the result goes, with whom, that it is finished. */
const STAYS_WITH_DATE = opener(
  /^(?:và\s|phối hợp|báo cáo|gửi|trình|mời|cùng|hoàn thành|xong|bảo đảm|đảm bảo|theo|trong|để|làm|xác định|tạo|phục vụ|kết thúc|thực hiện theo|nhất là|đặc biệt|cụ thể|từ|đến|trước|sau|chậm nhất)(?!\p{L})/u,
);

/** `sơ kết vào năm 2028, tổng kết vào năm 2030`: a task that has said when it is due is over; the next verb begins another. */
function followsDate(source: Source, from: number, comma: number, next: number): boolean {
  if (!isDigit(source.low.charCodeAt(comma - 1))) return false;
  if (!endsIn(source.low.slice(Math.max(from, comma - 60), comma), DATED_END)) return false;
  const connective = phraseAt(source.low, next, CONNECTIVE);
  const verb = skipBlanks(source.low, next + connective, source.low.length);
  return predicateAt(source.low, verb) > 0 && patternAt(source.low, verb, STAYS_WITH_DATE, 16) === 0;
}

/** `…, mở 04 lớp … trong quý III/2027`, `…, mỗi năm đào tạo 200 …`: a verb with its figure and a time of its own. */
function hasOwnTime(source: Source, from: number, comma: number, next: number, end: number): boolean {
  const { low } = source;
  const yearly = patternAt(low, next, EACH_YEAR, 10);
  const verb = next + yearly;
  const length = predicateAt(low, verb);
  if (length === 0) return false;
  const ahead = low.slice(verb + length, Math.min(end, verb + LONGEST_DATED));
  if (!OWN_FIGURE.test(ahead) || patternAt(low, verb, STAYS_WITH_DATE, 16) > 0) return false;
  const before = low.slice(from, comma);
  if (OPENS_TAIL.test(before)) return false;
  if (yearly > 0) return true;
  const stop = ahead.search(/[;,.]\s|[;.]$|$/u);
  return endsIn(ahead.slice(0, stop), DATED_END) && !/\d{4}/u.test(before);
}

const EACH_YEAR = opener(/^(?:mỗi|h[àằ]ng) năm\s+/u);
const OWN_FIGURE =
  /^\s(?:\p{L}+\s){0,3}(?<!(?:năm|tháng|quý|ngày|số|mức độ|cấp độ|giai đoạn)\s)\d[\d.]*(?:\s[-–]\s\d[\d.]*)?\s(?!(?:năm|tháng|ngày|trước|trong|vào|đến)(?!\p{L}))\p{L}/u;
const LONGEST_DATED = 120;

/** `…, định kỳ 6 tháng và hằng năm báo cáo …`: reporting in a rhythm is a task of its own. */
function reportsInRhythm(source: Source, at: number): boolean {
  return patternAt(source.low, at, REPORTS, 100) > 0;
}

const REPORTS = opener(/^(?:định kỳ|hằng|hàng|mỗi)\s[^,;.:]{0,60}?(?:báo cáo|tổng hợp(?:,)? báo cáo|gửi báo cáo)\s/u);

function beginsRhythm(source: Source, from: number, at: number): boolean {
  const rhythm = phraseAt(source.low, at + 4, NEW_TASK_AFTER_AND);
  if (rhythm === 0 || at - from < SHORTEST_TASK) return false;
  if (
    /^h[àằ]ng/u.test(source.low.slice(at + 4, at + 8)) &&
    /(?:định kỳ|hằng|hàng|mỗi|\d+) (?:\d+ )?(?:năm|quý|tháng|tuần|ngày)?(?:\s\([^()]{4,40}\))?$/u.test(
      source.low.slice(Math.max(0, at - 60), at),
    )
  )
    return false;
  const remark = /^\s*\([^)]*\)/u.exec(source.low.slice(at + 4 + rhythm, at + rhythm + 80))?.[0].length ?? 0;
  return predicateAt(source.low, skipBlanks(source.low, at + 4 + rhythm + remark, source.low.length)) > 0;
}

/** Beginnings of a part that only qualify the task before it. */
const QUALIFIES = opener(
  /^(?:gắn với|gắn kết|góp phần|là đầu mối|là cơ sở|làm cơ sở|coi đó|phấn đấu (?=trên|đạt|có|ít|tối|\d)|lấy(?! mẫu| ý kiến| phiếu| số liệu| thông tin| dữ liệu)|xem đây|coi đây|nhất là|đặc biệt là|trong đó)(?![\p{L}])/u,
);

/** `hoàn thành trước ngày …`, `xong trong quý II`, `thời gian hoàn thành: …`: says when the task before it is due, and is none itself. */
const SAYS_WHEN_DUE =
  /^(?:(?:và\s+)?(?:phải\s+|cần\s+)?(?:thực hiện\s+)?(?:hoàn thành|xong|hoàn tất|kết thúc)\s+(?:việc này\s+|dứt điểm\s+|xong\s+)?(?:(?:trong|trước|vào|chậm nhất|đến|ngay|cuối|đầu)\s(?!các|khi)|(?:năm|quý|tháng|ngày)\s+[\div])|(?:thời gian|thời hạn)(?:\s+(?:thực hiện|hoàn thành|trình|báo cáo|gửi))*\s*(?::|là\s|chậm nhất\s|trước\s|trong\s|đến\s|xong\s))/u;

export function saysWhenDue(source: Source, from: number, end: number): boolean {
  const at = skipBlanks(source.low, from, end);
  return (
    SAYS_WHEN_DUE.test(source.low.slice(at, Math.min(end, at + 60))) &&
    /\d|hằng|hàng|thường xuyên/u.test(source.low.slice(at, end))
  );
}

/** Whether a part after a semicolon goes on with the task before it although it begins with a verb. */
export function continuesPart(source: Source, from: number, opening: Opening): boolean {
  const { low } = source;
  const at = skipBlanks(low, from, low.length);
  return patternAt(low, at, QUALIFIES, 20) > 0 || patternAt(low, opening.at, QUALIFIES, 20) > 0;
}
