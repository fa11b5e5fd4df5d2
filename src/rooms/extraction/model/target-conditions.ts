import { ending, endsIn } from "#shared/patterns.ts";
import { isCourse } from "./target-counts.ts";

/** Kinds of place that are named together: `xã, phường, đặc khu`. */
const PLACES_TOGETHER =
  /(?:\s?(?<!\p{L})(?:xã|phường|thị trấn|đặc khu|thôn|bản|ấp|huyện|quận|thị xã|thành phố|tỉnh)(?:,|(?!\p{L}))){2,}/gu;

/** `số lượng tối thiểu 60 lít/người đạt 58%`: the figure says which, the next one says how many. */
export function isSizeOfSubject(before: string, afterUnit: string): boolean {
  return (
    SHARE_FOLLOWS.test(afterUnit) || endsIn(before, OF_SUCH) || (endsIn(before, THOSE_WITH) && MOVES_TO.test(afterUnit))
  );
}

/** `tỷ lệ số xã đạt dưới 8 tiêu chí còn 12%`, `giảm số xã đạt dưới 8 tiêu chí xuống 40 xã`: which ones, and then how many. */
const THOSE_WITH = ending(/(?:^|\s)(?:số|(?:tỷ|tỉ) lệ)\s[^,;:.]{2,40}\sđạt (?:dưới|trên)\s*$/u);
const MOVES_TO = /^(?:\s[^,;.:|\d]{0,30})?\s(?:còn|xuống)\s[^,;.:\d]{0,16}\d/u;

const SHARE_FOLLOWS =
  /^(?!\svà\s)(?:\s[^,;.:|\d]{0,50})?\s(?:đạt|chiếm)\s+(?:trên |ít nhất |tối thiểu |từ |khoảng |dưới )?\d[\d.,]*\s?(?:-\s?[\d,]+\s?)?%/u;
const OF_SUCH = ending(
  /(?:^|[\s,])đối với\s(?:(?!đạt|giảm|tăng|còn|phấn đấu)[^,;:.]){3,80}\s(?:từ|trên|dưới|quá)\s*$/u,
);

const WITH_SO_MUCH = ending(
  /\s(?:có|đạt) (?:doanh thu|diện tích|quy mô|thu nhập|công suất|vốn)\s+(?:trên|từ|dưới|hơn)?\s*$|\svới\s+(?:ít nhất|tối thiểu|trên|khoảng|hơn)?\s*$/u,
);
const AND_SO_MUCH = ending(
  /[^,;]{4,}\svà\s(?:đạt\s)?(?:ít nhất|tối thiểu|trên|khoảng|hơn|dưới|từ|không quá|không dưới)?\s*$/u,
);
const OF_ANOTHER = ending(/^\svà\s[^,;:.\d]{2,40}\s(?:đạt|(?:đạt\s+)?(?:trên|từ|dưới|ít nhất|tối thiểu))\s*$/u);
const OF_SO_MANY = ending(/(?:^|\s)(?:tại|ở|với|cho|của|thuộc|trong)\s+$/u);
const HAS_SO_MANY = ending(/(?<!\svà)\scó\s+(?:ít nhất|tối thiểu|trên|từ)?\s*$/u);

/** `100% khu … có tối thiểu 1 trạm`: the second figure says what the first counts. */
export function isConditionOf(words: string, lastUnit: string, nextUnit: string): boolean {
  const between = words.replace(PLACES_TOGETHER, " nơi");
  // `đạt 75 triệu đồng, tăng 1,5 lần so với …` says the same aim twice.
  if (/^\s*,?\s*(?:tăng|giảm|gấp)\s+(?:\p{L}+\s+){0,2}$/u.test(between))
    if (nextUnit === "lần" || (nextUnit === lastUnit && lastUnit !== "%")) return true;
  if (endsIn(between, WITH_SO_MUCH) && !/[,;]/u.test(between)) return true;
  // `trẻ em được học 2 buổi/ngày`
  if (nextUnit === "buổi/ngày" && /\shọc\s*$/u.test(between)) return true;
  // `phòng học kiên cố đạt 80%, có ít nhất 50% trường …`: the next one.
  if (lastUnit === "%" && nextUnit === "%" && /^,\s(?:và\s)?có\s/u.test(between)) return false;
  // `tiểu học 90% và mầm non trên 85%`: the same share of another thing.
  if (lastUnit === "%" && nextUnit === "%" && endsIn(between, OF_ANOTHER)) return false;
  // `lần lượt là 28% - 30% - 42%`
  if (/^\s*(?:[-–]|và)\s*$/u.test(between)) return false;
  // `100% … và ít nhất 90% …`: a further aim with the same verb.
  if (endsIn(between, AND_SO_MUCH)) return false;
  // `mở 30 lớp … cho 1.050 lao động`: so many classes, and so many who are taught.
  if (isCourse(lastUnit) && /\scho\s+(?:khoảng\s+|trên\s+|hơn\s+)?$/u.test(between)) return false;
  if (lastUnit !== "%") return endsIn(between, OF_SO_MANY) && !/[,;:.]/u.test(between);
  return (
    (endsIn(between, HAS_SO_MANY) && !/[;.:]|trong đó|đồng thời/u.test(between)) ||
    !/[;.:]|,\s|trong đó|tăng|giảm|đồng thời|\svà có\s|(?:năm|đến) \d{4} (?:và|đạt|lên)/u.test(between)
  );
}
