import { ending, endsIn } from "#shared/patterns.ts";
import { predicateAt } from "./predicate.ts";
import {
  doesToSoMany,
  grants,
  isForEachYear,
  isRaisedFrom,
  makes,
  MONEY,
  opensOutput,
  sumsUp,
} from "./target-counts.ts";
import type { Comparator } from "./target-figures.ts";
import type { Unit } from "./target-units.ts";

/** Words before a figure that make it something to be reached. */
const REACHES = ending(
  /(?:đạt|gấp|phấn đấu|bình quân|tăng|giảm|còn|chiếm|lên|xuống|tiến tới|đón|mở mới|trồng mới|chứng nhận mới|xây mới|bằng|đảm bảo|bảo đảm|hoàn thành|hình thành|có|giải ngân|đào tạo|bồi dưỡng|phát triển|xây dựng|trong đó|thuê|mức)\s*(?:được\s+|xong\s+|có\s+|bình quân\s+|mới\s+|là\s+|khoảng\s+)*$/u,
);

/** `đã hỗ trợ xây mới 8.312 …`, `mới giải ngân được 41,7%`, `các dự án giải ngân dưới 60%`: results and conditions. */
const TOLD_SO_FAR = ending(
  /(?:^|\s)đã\s(?!được|đề ra|đăng ký|bị|ký|giao|duyệt|phê duyệt|cam kết|nêu|ban hành|công bố|quy định|xác định)(?:(?!\s(?:phải|phấn đấu)\s)[^;.])*$|(?:^|\s)mới\s(?:giải ngân|đạt|thực hiện|có|được(?=\s(?:\p{L}+\s)?(?:\d|$))|bằng)\s[^;.]*$|(?:dự án|đơn vị|chủ đầu tư|công trình|hộ|doanh nghiệp)\s[^,;.]{0,30}(?:dưới|trên)\s*$|(?:^|[\s,])vượt\s*$/u,
  ["đã", "mới", "dưới", "trên", "vượt"],
);
/** Shares of money are no aims. */
const SPENT =
  /^\s*%?\s*(?:tổng (?:chi|mức(?! (?:bán lẻ|lưu chuyển))|vốn|kinh phí|giá trị)|ngân sách|lãi suất|tiền|chi phí|kinh phí|chi thường xuyên)/u;
/** `Ngân sách chi cho giáo dục đạt ít nhất 20% tổng chi`: here the share is what is promised. */
const SPENDS = ending(/(?:chi|ngân sách|bố trí|dành)\s[^;.]{0,80}(?:đạt|ít nhất|tối thiểu|trên|không dưới)\s*$/u);
/** Less cost, and what a part is of the whole, are aims: `cắt giảm ít nhất 30% chi phí`, `tỷ trọng … chiếm 65% tổng giá trị`. */
const SAVES = ending(/(?:giảm|tiết kiệm|(?:tỷ|tỉ) (?:trọng|lệ))[\s,][^;.]{0,120}$/u, [
  "giảm",
  "tiết kiệm",
  " trọng",
  " lệ",
]);
/** `giá cát tăng 14% so với năm trước` tells, where nothing aims. */
const MOVED = ending(/(?:tăng|giảm)\s*$/u);
const SINCE_LAST = /^\s*%\s+so với (?:cùng kỳ|(?:cuối )?(?:năm|tháng|quý) trước)/u;
/** `đạt 59% kế hoạch` tells how far one has come, unless the words look ahead. */
const OF_PLAN = /^\s*%\s*(?:kế hoạch|dự toán)/u;
/** `giải ngân đạt trên 95% kế hoạch`: who reports knows the figure. */
const MORE_THAN = ending(/(?:trên|ít nhất|tối thiểu|không dưới|không thấp hơn)\s*$/u);
const AHEAD = /phấn đấu|bảo đảm|đảm bảo|phải|(?:đến|hết|trước) (?:ngày|hết|năm|quý|tháng)/u;
/** Words that bring the figure's thing into being in a task: `trồng mới 8.500 ha`. */
const BRINGS = ending(/(?:trồng|mở|xây|chứng nhận|cấp|phát triển) mới\s*$/u);
/** How many shall be taught: `tập huấn kỹ năng số cho 1.200 …`. */
const TEACHES = ending(
  /(?:^|\s)(?:đào tạo|tập huấn|bồi dưỡng|dạy nghề|lớp|khóa)(?:\s[^,;.]{0,80})?\scho\s+(?:(?:khoảng|trên|hơn)\s+)?$/u,
);
const AT_LEAST = ending(/(?:^|\s)(?:ít nhất|tối thiểu)\s*$/u);
/** `thông báo … trước ít nhất 4 giờ`, `biên bản có chữ ký của ít nhất …`, `mỗi tuần ít nhất …`: how, and how often. */
const SAYS_HOW = ending(
  /(?:\s(?:với|của|trước|sau|khi)|(?:mỗi|hằng|hàng) (?:ngày|tuần|tháng|quý))\s+(?:ít nhất|tối thiểu)\s*$/u,
);

/** `nâng vốn điều lệ của Quỹ lên 30 tỷ đồng vào năm 2020`. */
const RAISES = ending(/(?:^|\s)(?:nâng|tăng|giảm|đưa|hạ)\s[^,;.]{3,80}\s(?:lên|xuống|còn|đạt|thêm)\s*$/u);
const HORIZON_SAID =
  /(?:đến|hết|vào|trong|trước) (?:hết |cuối )?(?:năm \d{4}|quý [iv\d]|tháng \d|ngày \d)|mỗi năm|hằng năm|hàng năm/u;

/** `đạt 8,2%, tăng 1,1% so với năm trước`, `…, vượt 3`: what is compared at once has been reached. */
const REPORTED =
  /^[^;.]{0,6},\s*vượt\s[\d,]+|^[^;.,\d]{0,24},\s*(?:tăng|giảm|bằng|đạt)\s[\d,]+\s?%\s+(?:so với|kế hoạch)/u;

/** The figure is no result so far, no money that is spent, no share of a plan that has been carried out. */
export function looksBack(before: string, after: string, words: string, inAims: boolean): boolean {
  // Aims may name what has been reached; elsewhere a figure behind `đã` tells how far one has come.
  if (!inAims && SINCE_LAST.test(after) && endsIn(before, MOVED)) return true;
  if (!inAims && (endsIn(before, TOLD_SO_FAR) || REPORTED.test(after))) return true;
  if (endsIn(before, SAVES)) return false;
  return (
    (SPENT.test(after) && !(inAims && endsIn(before, SPENDS))) ||
    (OF_PLAN.test(after) && !AHEAD.test(words) && !endsIn(before, MORE_THAN))
  );
}

/** A figure that opens its part of the sentence is itself the aim. */
export function isPartStart(before: string): boolean {
  return endsIn(before, PART_START);
}

const PART_START = ending(/(?:^|[;:,.]|trong đó|đồng thời|bảo đảm|đảm bảo|duy trì|phấn đấu|có)\s*$/u);

export type Candidate = {
  readonly before: string;
  /** The words behind the unit. */
  readonly after: string;
  readonly unit: Unit;
  readonly comparator: Comparator;
  readonly inAims: boolean;
  /** Inside the words of a task. */
  readonly inTask: boolean;
  readonly words: string;
  readonly value: number;
  /** `124/124 xã`: all of them. */
  readonly isAll: boolean;
  /** Written as a word: `một`. */
  readonly isWord: boolean;
};

/** Numbers that name and do not count: `Điều 5`, `nhóm 2`, `mức độ 4`. */
const NAMES = ending(
  /(?<!cung |giao )(?:điều|khoản|mục|(?<!(?:thí|dứt) )điểm|số|tháng|quý|lần thứ|thứ|khóa|top|quốc lộ|đường|nhóm|loại|(?<!nâng )cấp|hạng|mức độ|giai đoạn|thế hệ|tuần|bảng|biểu|phụ lục|lớp|khối)\s+$/u,
);
/** The words between a preposition and the figure's thing say where, with whom or of what. */
const PLACES_IT = ending(
  /(?:^|\s)(?:tại|ở|của|thuộc|trong|với|giữa|theo|qua|sau|mỗi|từng|cùng|vào|so với|trước)\s+(?:cả\s+|(?:một|hai|\d+)\s\p{L}+\svà\s+)?$/u,
);
const SETS = ending(/(?:đề ra|đặt ra|xác định|thông qua|giao|gồm|có)\s*$/u);
const HIGHEST_RANK = 12;
const TIMES = /^(?:năm|ngày|tháng|tuần|giờ|phút|ngày làm việc|giờ làm việc|lần)$/u;

/** `Dự án trồng mới 5 triệu ha rừng`: the figure is part of a name. */
const IN_A_NAME = ending(/(?:chương trình|dự án|đề án)\s+(?:(?!đạt|có|tăng|giảm|trên)\p{L}+\s+){0,3}$/u, [
  "chương trình",
  "dự án",
  "đề án",
]);

/** `Đề án xây dựng ít nhất 1 triệu căn nhà` likewise. */
const TO_MAKE_MANY = ending(
  /(?:đề án|dự án|chương trình)\s+(?:đầu tư )?(?:xây dựng|trồng(?: mới)?)\s+(?:ít nhất|tối thiểu)\s*$/u,
);

/** `thuộc nhóm 10 tỉnh dẫn đầu cả nước`: a rank to be reached. */
const AMONG = ending(/(?:^|\s)(?:thuộc|vào|trong|nằm trong|đứng trong)\s+(?:nhóm|top|tốp)\s+(?:các\s+)?$/u);
const AT_THE_TOP =
  /^[^,;.:\d]{0,30}?\s?(?:đứng đầu|dẫn đầu|hàng đầu|tốt nhất|cao nhất|đầu cả nước|có [^,;.:]{3,50} (?:tốt|cao|lớn|thấp) nhất)(?!\p{L})/u;

export function isAim(candidate: Candidate): boolean {
  const { before, unit, comparator, inAims } = candidate;
  if (endsIn(before, AMONG) && AT_THE_TOP.test(candidate.after)) return true;
  if (
    (endsIn(before, NAMES) && !(candidate.value > HIGHEST_RANK && grants(before))) ||
    (comparator === "=" && endsIn(before, IN_A_NAME)) ||
    endsIn(before, TO_MAKE_MANY)
  )
    return false;
  // `đề ra 12 chỉ tiêu`: how many aims there are is none of them.
  if (/^(?:chỉ tiêu|mục tiêu)$/u.test(unit.words) && endsIn(before, SETS)) return false;
  // `trên 1 vạn dân`: of how many each.
  if (/^(?:vạn |triệu |nghìn )?dân(?:$|\s(?!số|cư))/u.test(unit.words) && /\strên\s*$/u.test(before)) return false;
  // `Tổng vốn 5 năm khoảng 350 nghìn tỷ đồng`: in how long.
  if (
    TIMES.test(unit.words) &&
    /^\s(?:đạt|khoảng|là|ước|trên|dưới|tối thiểu|ít nhất|không quá)\s\d/u.test(candidate.after)
  )
    return false;
  // `6 tháng cuối năm` says when.
  if (unit.words === "tháng" && /^\s(?:đầu|cuối) năm/u.test(candidate.after)) return false;
  if (candidate.isAll && inAims && !TIMES.test(unit.words)) return true;
  if ((unit.isShare || (inAims && unit.isCounted)) && isVerbAlone(before)) return true;
  if (
    /^tuổi$/u.test(unit.words) &&
    !/(?:đạt|thọ|lên)\s+(?:trung bình\s+|bình quân\s+)?(?:trên\s+|khoảng\s+|từ\s+)?$/u.test(before)
  )
    return false;
  if (!inAims && TIMES.test(unit.words) && !measures(before) && !endsIn(before, SHORTENS)) return false;
  const explicit = comparator !== "=" || endsIn(before, REACHES);
  return inAims ? isAimInAims(candidate, explicit) : isAimInTask(candidate, explicit);
}

/** `giảm thời gian tiếp cận điện năng xuống không quá 10 ngày`. */
const SHORTENS = ending(
  /(?:rút ngắn|giảm)\s+thời gian\s[^;.]{0,80}(?:(?:xuống|còn)\s+(?:còn\s+)?(?:không quá|tối đa|dưới|khoảng)?|:[^;.,]{0,40}\s(?:không quá|tối đa|dưới))\s*$/u,
);

const WHOLE = 100;

/** Under a title of aims a figure is one, unless the words before it place it or it only measures time. */
function isAimInAims({ before, unit }: Candidate, explicit: boolean): boolean {
  if (/(?:vào |đến |trong )?năm \d{4} và\s*$/u.test(before)) return true;
  if (explicit) return true;
  if (TIMES.test(unit.words)) return measures(before);
  return !endsIn(before, PLACES_IT) || (unit.isShare && /\scho\s*$/u.test(before));
}

function isAimInTask(candidate: Candidate, explicit: boolean): boolean {
  const { before, unit, comparator, words, value, isWord, isAll } = candidate;
  // `ký cam kết với 100% chủ mỏ`: all of something is always to be reached.
  if (unit.isShare && value === WHOLE) return true;
  if (comparator === ">=" && /\scho (?:ít nhất|tối thiểu)\s*$/u.test(before)) return true;
  if (unit.isShare)
    return (
      isPartStart(before) ||
      explicit ||
      /\scho\s*$/u.test(before) ||
      (candidate.inTask && endsIn(before, RATE_OF)) ||
      endsIn(before, RAISES_RATE)
    );
  if (/phấn đấu|chỉ tiêu/u.test(words) && endsIn(before, REACHES)) return true;
  if (endsIn(before, BRINGS)) return true;
  if (unit.isCounted || !TIMES.test(unit.words)) {
    if (
      (candidate.inTask && doesToSoMany(before, unit)) ||
      makes(before, unit) ||
      sumsUp(before) ||
      opensOutput(before, unit)
    )
      return true;
    if (unit.isCounted && !unit.isPlace && endsIn(before, TEACHES)) return true;
    if (!isWord && !/^(?:đợt|kỳ|buổi)/u.test(unit.words) && isForEachYear(before, candidate.after)) return true;
    if (endsIn(before, AT_LEAST) && !isWord && !isAll && !endsIn(before, SAYS_HOW) && !TIMES.test(unit.words))
      return true;
  }
  if (candidate.inTask && isLimitOrRate(candidate)) return true;
  if (isRaisedFrom(before) || (comparator !== "=" && endsIn(before, SHORTENS))) return true;
  if (endsIn(before, RAISES) && ((candidate.inTask && /thêm\s*$/u.test(before)) || HORIZON_SAID.test(words)))
    return true;
  if (
    /(?:đến|trong|vào|hết|cuối|^|[,;:])\s*(?:hết |cuối )?năm \d{4}/u.test(words) &&
    /(?:đạt|đón|còn|bằng)\s*$/u.test(before)
  )
    return true;
  if (comparator === ">=" && /(?:ít nhất|tối thiểu)\s*$/u.test(before) && HORIZON_SAID.test(words)) return true;
  return (
    comparator !== "=" && /(?:đạt|phấn đấu|ít nhất|tối thiểu|hoàn thành)/u.test(before.slice(-40)) && !unit.isCounted
  );
}

/** `tỷ lệ hồ sơ trả đúng hạn 98%`: in a task the bare share of a rate is what it has to be. */
const RATE_OF = ending(/(?:^|[,;:]\s|\svà\s)(?:tỷ|tỉ) lệ\s[^,;:.\d]{4,80}$/u);

/** `Nâng tỷ lệ huy động trẻ nhà trẻ 35%`. */
const RAISES_RATE = ending(/^[^\p{L}]*(?:tăng|nâng|giảm|hạ|đưa) (?:tỷ|tỉ) lệ\s[^,;:.\d]{4,80}$/u);

const BARE_TIME = ending(/(?:^|[,;(]\s*)thời (?:gian|hạn)\s(?:là\s)?(?:\p{L}+\s){1,2}$/u);

/** `thời gian chờ không quá 10 phút`, `khám cho 30.000 lượt người/năm`: how long at most, and how many in each year, a task has to reach. */
function isLimitOrRate({ before, unit, comparator }: Candidate): boolean {
  if (TIMES.test(unit.words)) return comparator !== "=" && measures(before) && !endsIn(before, BARE_TIME);
  return unit.words.endsWith("/năm") && !/đồng|usd|^lần/iu.test(unit.words);
}

/** `Chuyển đổi 60% xe điện …`: nothing but the task's verb stands before the share. */
export function isVerbAlone(before: string): boolean {
  const part = before
    .slice(lastStop(before, [";", ":", ", ", ". ", "|"]) + 1)
    .replace(/^[\s–+•-]*(?:phấn đấu\s+)?(?:(?:mỗi|hằng|hàng|bình quân|bình quân mỗi) năm\s+|đến năm \d{4}\s+)?/u, "")
    .replace(/\s+(?:mới|thêm|được|xong|lại)\s*$/u, "")
    .trim();
  return part !== "" && predicateAt(part, 0) >= part.length;
}

/** Nouns of what is measured; a bare figure after such a phrase is its aim: `Kim ngạch xuất khẩu 2,1 tỷ USD`. */
const QUANTITY =
  /^[^\p{L}]*(?:(?:về|đưa|nâng|duy trì|giữ|giữ vững|bảo đảm|đảm bảo|phấn đấu|hằng năm|đến năm \d{4})[,\s]+)?(?:tỷ lệ|tỉ lệ|tỷ trọng|tổng|thu|tổng thu|giá trị|kim ngạch|số|diện tích|sản lượng|năng suất|quy mô|thu nhập|grdp|gdp|tổng sản phẩm|doanh thu|doanh số|vốn|lượng|tốc độ|mật độ|chỉ số|bình quân|mức|trữ lượng|công suất|dân số|độ che phủ|tuổi thọ|hệ số|lượt|nhu cầu|đóng góp|chi phí logistics|thời gian|diện)(?!\p{L})[^,;:.]{0,120}$/u;

/** `tổng thu đạt 900 tỷ đồng, sản lượng chè 12 nghìn tấn`: the next measure of a list that has begun to aim. */
export function goesOnMeasuring(between: string): boolean {
  return /^(?:[^,;:.]{0,60}),\s[^,;:.]{4,80}$/u.test(between) && measures(between);
}

const AND_OF_ANOTHER = ending(/^\s[^,;:.\d]{3,60}\svà\s$/u);

/** `đạt 38% trẻ em nhà trẻ và 97% trẻ em mẫu giáo`: the same share of another group. */
export function goesOnSharing(between: string, last: string, unit: Unit): boolean {
  return last === "%" && unit.isShare && endsIn(between, AND_OF_ANOTHER);
}

/** Words of a list that add no figure of another kind: `; măng tươi `, `, gồm: rừng phòng hộ `. */
const NEXT_OF_LIST =
  /^(?:[^;:.\d]{0,40})(?:[;,]|,?\s(?:trong đó|gồm|bao gồm):?)\s[^.\d(]{3,60}?(?:\s(?:đạt|từ|trên|khoảng|ít nhất|tối thiểu|dưới))?\s$/u;

/** `gỗ 450.000 m3/năm; măng tươi 90.000 tấn/năm; vỏ quế 5.500 tấn/năm`: a list of amounts goes on as long as they are measured alike. */
export function goesOnAlike(between: string, last: string, unit: Unit): boolean {
  if (unit.isShare || unit.isPlace || MONEY.test(unit.words) || TIMES.test(unit.words)) return false;
  return measureOf(unit.words) === measureOf(last) && NEXT_OF_LIST.test(between) && !endsIn(between, PLACES_IT);
}

/** `tấn/năm` and `m3/năm` are both so much a year. */
function measureOf(unit: string): string {
  return unit.endsWith("/năm") ? "/năm" : unit;
}

function measures(before: string): boolean {
  const part = before.slice(lastStop(before, [";", ":", ", ", ". ", "("]) + 1);
  return QUANTITY.test(part) && !/(?:so với|từ|của|trên|tại|trong|số|cho|và|với|năm|đến năm|theo|điều)\s+$/u.test(part);
}

function lastStop(words: string, stops: readonly string[]): number {
  return Math.max(...stops.map((stop) => words.lastIndexOf(stop)));
}
