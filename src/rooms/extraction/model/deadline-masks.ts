import { saysAny } from "#shared/patterns.ts";

/** What a mask reads has one of these words in it; nearly every stretch is told from its words that it has nothing to mask. */
type Mask = { readonly pattern: RegExp; readonly needs?: readonly string[] };

/** `…, phấn đấu đạt …` says how much. */
const PROMISE: Mask = {
  pattern: /,\s*(?:phấn đấu|bảo đảm|đảm bảo)\s(?:trên|đạt|có|ít nhất|tối thiểu|\d)[^;]*$/gu,
  needs: ["phấn đấu", "đảm"],
};

/** Days and years that are no deadline: dates of cited documents, periods, horizons of plans, money years. */
const MASKS: readonly Mask[] = [
  {
    pattern:
      /(?:số\s*:?\s*)?\d+(?:\/\d{4})?(?:\s*[/-]\s*|\s(?=(?:qđ|cđ|ct|nq|kh|tb|cv)-))[\p{L}][\p{L}\d&-]*(?:\s*[/-]\s*[\p{L}\d-]+)*\s*,?\s+(?:ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|năm\s+\d{4})/gu,
    needs: ["/", "-"],
  },
  {
    pattern:
      /(?:nghị quyết|nghị định|quyết định|chỉ thị|luật|thông tư|kế hoạch|công văn|hiến pháp|kết luận|đại hội)(?:(?!trước|vào|chậm nhất|trong|hoàn thành)[^,;.]){0,60}?ngày\s+\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/gu,
    needs: ["ngày"],
  },
  {
    pattern:
      /(?:giai\s+[đd]oạn|thời kỳ|nhiệm kỳ|thời kì)\s+(?:từ\s+)?(?:năm\s+)?\d{4}\s*(?:-|–|đến)\s*(?:năm\s+)?\d{4}/gu,
    needs: ["giai", "thời k", "nhiệm kỳ"],
  },
  // `triển khai Luật Giao thông đường bộ năm 2008`: the year of the law.
  {
    pattern:
      /(?<!\p{L})luật\s(?:(?!trong|trước|vào|đến|hết|cuối|trình|ban hành|hoàn thành)[^,;.]){2,60}?(?<!trong |trước |vào |đến |hết |cuối )năm\s+\d{4}/gu,
    needs: ["luật "],
  },
  { pattern: /\d\s+năm\s+\d{4}\s*[-–]\s*\d{4}/gu, needs: [" năm "] },
  { pattern: /(?:tầm nhìn|định hướng)[^,;.]{0,20}?(?:năm\s+)?\d{4}/gu, needs: ["tầm nhìn", "định hướng"] },
  {
    pattern:
      /(?:kế hoạch|quy hoạch|chiến lược|chương trình|đề án|lộ trình|nghị quyết|tuyến đường|ngầm)(?:(?!hoàn thành|trước ngày|chậm nhất)[^;.]){0,240}?đến (?:hết )?năm\s+\d{4}/gu,
    needs: ["đến năm", "đến hết năm"],
  },
  {
    pattern:
      /(?:được giao|năm học|(?:lễ hội|tết|mùa) [^,;.]{0,20}?|xuân|kể từ|từ(?! nay)|dự toán|ngân sách|kinh phí|luật)[^,;.]{0,12}?\s+năm\s+\d{4}/gu,
  },
  PROMISE,
  // `Để hoàn thành các chỉ tiêu trong năm 2019, UBND huyện yêu cầu …`: what it is for.
  { pattern: /(?<=^[\s\p{P}]*)để\s[^;:,]{0,160}?năm\s+\d{4}(?=[^;:,]{0,60},)/gu, needs: ["để "] },
  { pattern: /từ\s+[^,;.]{1,30}?\s+năm\s+\d{4}(?=\s+(?:lên|xuống|còn))/gu, needs: ["lên", "xuống", "còn"] },
  // `lập kế hoạch sử dụng đất năm 2025`: the year says which plan it is, and nothing says by when.
  {
    pattern:
      /(?:kế hoạch|dự toán|danh mục|chỉ tiêu|chỉ số|báo cáo|quyết toán|kiểm toán|biên chế)(?:(?!trong|trước|vào|đến|cuối|hết|đầu(?! tư)|hoàn thành|trình|xong)[^,;.]){0,60}?(?<!trong |trước |vào |đến |cuối |hết |đầu )năm\s+\d{4}(?=\s+(?:và các năm tiếp theo\s+)?(?:của|cấp|trên|tại|theo|cho)(?!\p{L}))/gu,
  },
  {
    pattern:
      /từ\s+(?:\d{1,2} giờ(?: \d{1,2})?\s+)?(?:chiều |sáng )?(?:ngày\s+)?\d{1,2}(?:\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|[/.-]\d{1,2}[/.-]\d{4})/gu,
    needs: ["từ"],
  },
];

/** `trung hạn và hằng năm`, `5 năm, hằng năm` name kinds of plan, no rhythm of the task. */
const NO_RHYTHM =
  /(?:trợ cấp|phụ cấp|lương|học bổng|sinh hoạt phí|trợ giúp|đóng góp) h[àằ]ng (?:tháng|năm)|kế hoạch h[àằ]ng năm(?= và (?:dài|trung) hạn)|(?:trung hạn|5 năm|năm năm|dài hạn)\s*(?:và|,)\s*h[àằ]ng năm|giai đoạn và h[àằ]ng năm/gu;

/** `“Mỗi tuần một ngày đi xe buýt”` is a name and no rhythm. */
const SLOGAN = /“[^”\d]{0,80}”/gu;

/** `mở cửa đến 22 giờ hằng ngày từ năm 2027`: the hours of a service, where a time says by when it is there. */
const OPEN_DAILY = /(?<=\d{1,2} giờ )h[àằ]ng ngày(?=[^;]*\d{4})/gu;

/** `tháng 3 - 4/2027`: two months, and no day of one. */
const FIRST_OF_MONTHS = /(?<=tháng\s)\d{1,2}\s?[-–]\s?(?=\d{1,2}\/20\d{2}(?!\d))/gu;

/** `từ tháng 11/2027 trở đi`: when it begins, and no end. */
const FROM_ON = /từ\s[^;,.]{0,30}?\d{4}\s+trở đi/gu;

/** The words with blanks where a time stands that says nothing of when the task is due; offsets stay. */
export function masked(words: string, asCell: boolean): string {
  const rhythmic = words.includes("ng năm") || words.includes("ng tháng") ? without(NO_RHYTHM, words) : words;
  const plain = rhythmic.includes("“") ? without(SLOGAN, rhythmic) : rhythmic;
  const daily = plain.includes(" giờ ") ? without(OPEN_DAILY, plain) : plain;
  const result = daily.includes("tháng ") ? without(FIRST_OF_MONTHS, daily) : daily;
  const ended = result.includes("trở đi") ? without(FROM_ON, result) : result;
  if (asCell) return without(/(?<=từ\s+)\d{1,2}\/\d{1,2}\/\d{4}/gu, ended);
  if (!ended.includes("năm") && !ended.includes("ngày")) return ended;
  const masks = SAYS_YEAR.test(ended) ? MASKS : [PROMISE];
  return masks.reduce(
    (left, { pattern, needs }) => (needs && !saysAny(left, needs) ? left : without(pattern, left)),
    ended,
  );
}

/** Days, months, quarters and years are written with it. */
export const SAYS_YEAR = /\d{4}/u;

/** A replacement by a function costs its call even where there is nothing to replace. */
function without(pattern: RegExp, words: string): string {
  return words.search(pattern) < 0 ? words : words.replace(pattern, blank);
}

function blank(words: string): string {
  return " ".repeat(words.length);
}
