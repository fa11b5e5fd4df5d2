import type { Span } from "#rooms/documents/model/index.ts";
import { type Context } from "./contexts.ts";
import { COUNTED, MEASURE } from "./lexicon/units.ts";
import { type IndicatorLayout, indicatorLayoutOf, targetsOfRow } from "./indicator-rows.ts";
import { layoutOf } from "./table.ts";
import { isPartStart, quoteOf, subjectOf, type Unit } from "./target-words.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import { predicateAt } from "./predicate.ts";
import type { TargetProposal } from "./proposal.ts";
import { citation, type Source, wordsStart } from "./source.ts";
import { yearAbove, yearInWords } from "./years.ts";

const NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:\\d+/)?(${NUMBER})(?:(?:\\s*%?\\s*[-–]\\s*|\\s*%?\\s+đến\\s+)(${NUMBER})(?!\\d|\\s+năm))?(?=\\s*[%‰]|\\s+\\p{L})`,
  "gu",
);

type Comparator = TargetProposal["comparator"];
const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:không (?:vượt )?quá|tối đa|không lớn hơn|không cao hơn|cao nhất)\s*(?:là\s+|không vượt quá\s+)?$/u, "<="],
  [/(?:ít nhất|tối thiểu|không dưới|không thấp hơn|thấp nhất|từ)\s*(?:là\s+|có\s+)?$/u, ">="],
  [/(?:trên|hơn|vượt|lớn hơn)\s*$/u, ">"],
  [/(?:dưới|thấp hơn|nhỏ hơn)\s*$/u, "<"],
  [/(?:khoảng|xấp xỉ|gần)\s*$/u, "~"],
];

/** Words before a figure that make it something to be reached. */
const REACHES =
  /(?:đạt|gấp|phấn đấu|bình quân|tăng|giảm|còn|chiếm|lên|xuống|tiến tới|đón|mở mới|trồng mới|chứng nhận mới|xây mới|bằng|đảm bảo|bảo đảm|hoàn thành|hình thành|có|giải ngân|đào tạo|bồi dưỡng|phát triển|xây dựng|trong đó|thuê|mức)\s*(?:được\s+|xong\s+|có\s+|bình quân\s+|mới\s+|là\s+|khoảng\s+)*$/u;

/** What is said of the past, of money, of counts that are no aim. */
const NO_AIM =
  /hiện nay|hiện có|cho biết|cho thấy|kết quả khảo sát|rồi (?:giảm|tăng)|năm \d{4} đã|đã đạt|đã có|thời gian qua|đơn giá|kinh phí|dự toán|vốn đầu tư|công suất|tổng mức|chế độ|hỗ trợ \d/u;

/** Money that comes in is an aim, money that is planned for is not. */
const INVESTED =
  /(?:tổng\s+)?(?:nguồn\s+)?vốn đầu tư (?:toàn xã hội|xã hội|phát triển|trực tiếp|nước ngoài|fdi|thực hiện)|(?:thu hút|huy động|giải ngân|hoàn thành)[^,;.]{0,50}vốn đầu tư|tổng công suất|công suất[^,;.]{0,60}(?= đạt)|dự toán (?:trung ương|được|tỉnh|hđnd)[^,;.]{0,20}giao/gu;

/** Figures to be reached, in aims, indicator rows and tasks. */
export function targetsOf(source: Source, contexts: readonly Context[]): TargetProposal[] {
  const found: TargetProposal[] = [];
  let indicators: IndicatorLayout | undefined;
  for (const clause of source.clauses) {
    if (clause.kind === "table-row") {
      if (clause.isHeading && layoutOf(source, clause)) indicators = undefined;
      const layout = clause.isHeading ? indicatorLayoutOf(source, clause) : undefined;
      if (layout) indicators = layout;
      else if (indicators && !clause.isHeading) {
        found.push(...targetsOfRow(source, clause, indicators));
        continue;
      }
    } else if (clause.kind !== "paragraph" && clause.kind !== "bullet") indicators = undefined;
    const zone = contexts[clause.ordinal]?.zone ?? "unknown";
    if (
      clause.kind === "letterhead" ||
      clause.kind === "closing" ||
      zone === "funding" ||
      zone === "other-document" ||
      zone === "background"
    )
      continue;
    if (clause.isHeading && clause.kind !== "paragraph" && clause.kind !== "bullet") continue;
    for (const sentence of source.sentencesByClause[clause.ordinal] ?? []) {
      const start = sentence.start === clause.start ? wordsStart(source, clause) : sentence.start;
      const words = source.low.slice(start, sentence.end);
      if (
        /\d/u.test(words) &&
        !NO_AIM.test(zone === "aims" ? words.replace(INVESTED, "") : words) &&
        !words.trimEnd().endsWith("?")
      )
        readSentence(source, { start, end: sentence.end }, clause.ordinal, zone === "aims", found);
    }
  }
  return found;
}

/** How far around a figure its words are looked for; keeps a sentence of thousands of figures linear. */
const WINDOW = 400;

function readSentence(source: Source, sentence: Span, clause: number, inAims: boolean, found: TargetProposal[]): void {
  const words = source.low.slice(sentence.start, sentence.end);
  // Aims may name what has been reached; elsewhere a figure behind `đã` tells how far one has come.
  const zoneTells = !inAims;
  const yearOfAll = yearInWords(words.replace(/\([^)]*\)/gu, ""));
  let lastEnd = 0;
  for (const match of words.matchAll(FIGURE)) {
    const at = match.index;
    const windowStart = Math.max(0, at - WINDOW);
    const before = words.slice(windowStart, at);
    const unit = unitAt(source, sentence.start + at + match[0].length, sentence.end);
    if (!unit || isInsideBrackets(before, words.slice(at, at + WINDOW))) continue;
    const comparator = comparatorOf(
      before,
      words.slice(at + match[0].length, at + match[0].length + WINDOW),
      match[2] !== undefined,
    );
    const after = words.slice(at + match[0].length, at + match[0].length + 30);
    if (zoneTells && (TOLD_SO_FAR.test(before) || /^[^;.]{0,6},\s*vượt\s[\d,]+/u.test(after))) continue;
    if (SPENT.test(after) || (OF_PLAN.test(after) && !AHEAD.test(words))) continue;
    if (!isAim({ before, unit, comparator, inAims, isFirstInPart: isPartStart(before), words })) continue;
    if (isConditionOf(words, lastEnd, at, found.at(-1), clause)) continue;
    const span = quoteOf(source, sentence, lastEnd, at, unit);
    found.push({
      kind: "target",
      ...citation(source, span),
      clause,
      subject: subjectOf(source, sentence.start + lastEnd, sentence.start + at, unit.end, sentence.end),
      comparator,
      value: numberOf(match[1] ?? ""),
      value2: match[2] === undefined ? null : numberOf(match[2]),
      unit: unit.words,
      year:
        yearOf(words, Math.max(lastEnd, windowStart), at, unit.end - sentence.start) ??
        yearOfAll ??
        yearOfCells(source, clause) ??
        yearAbove(source, clause),
      rule: unit.isShare ? "share" : "figure-with-unit",
      confidence: inAims ? 0.9 : 0.7,
    });
    lastEnd = unit.end - sentence.start;
  }
}

/** A row's time cell says the year of the figures in its task. */
function yearOfCells(source: Source, ordinal: number): number | null {
  const clause = source.clauses[ordinal];
  if (clause?.kind !== "table-row") return null;
  const years = [...source.text.slice(clause.start, clause.end).matchAll(/(?<![\d/])(?:\d{1,2}\/)?(20\d{2})(?!\d)/gu)];
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** `đạt 75% vào năm 2025, tiến tới 90% vào năm 2035`: the year beside the figure, after it or before it. */
const YEAR_BESIDE =
  /^(?:(?:(?!so với)[^,;.()\d]){0,50}?\s(?:vào|đến|trong|tới)\s+(?:cuối |hết )?|\s+)năm\s+(\d{4})(?!\d)/u;

function yearOf(words: string, from: number, at: number, unitEnd: number): number | null {
  const isCompared = /gấp\s*$/u.test(words.slice(Math.max(0, at - 6), at));
  const beside = isCompared ? undefined : words.slice(unitEnd, unitEnd + 80).match(YEAR_BESIDE)?.[1];
  if (beside !== undefined) return Number(beside);
  const before = words.slice(from, at);
  const own = from > 0 ? before.replace(YEAR_BESIDE, "") : before;
  return yearInWords(own.slice(own.lastIndexOf(";") + 1)) ?? yearInWords(own);
}

/** `/người/năm`, `/10.000 dân`, `/vạn dân`: what the figure is for each of. */
const PER =
  /^(?:\s?\/\s?(?:\d[\d.]*\s)?(?:vạn dân|nghìn dân|triệu dân|ngày đêm|lao động|đơn vị|đầu người|giường bệnh|năm|người|dân|ha|ngày|tháng|tuần|hộ|vụ|quý|m2|m3|km2|km|giờ|xã|huyện|thôn|trường|lớp|cơ sở|sản phẩm|lần|kỳ|đợt|lượt|phút|giây|con|cây|tấn|kg|lít)(?![\p{L}]))+/u;

function unitAt(source: Source, at: number, limit: number): Unit | undefined {
  const { text, low } = source;
  const from = skipBlanks(low, at, limit);
  const share = /^[%‰](?:\s*\/\s*(?:năm|quý|tháng))?(?:\s+(?:GRDP|GDP))?/u.exec(text.slice(from, from + 14))?.[0];
  if (share) return { words: share, end: from + share.length, isShare: true, isCounted: false };
  const measure = phraseAt(low, from, MEASURE);
  const counted = phraseAt(low, from, COUNTED);
  const length = Math.max(measure, counted);
  if (length === 0 && /^năm(?!\s+\d)(?![\p{L}])/u.test(low.slice(from, from + 6)))
    return { words: "năm", end: from + 3, isShare: false, isCounted: true };
  if (length === 0) return undefined;
  const per = PER.exec(low.slice(from + length, from + length + 40))?.[0].length ?? 0;
  return {
    words: text.slice(from, from + length + per),
    end: from + length + per,
    isShare: false,
    isCounted: counted >= measure,
  };
}

function comparatorOf(before: string, after: string, isRange: boolean): Comparator {
  if (isRange) return "range";
  if (/^\s*(?:%|\p{L}+(?:\s\p{L}+)?)\s+trở lên/u.test(after)) return ">=";
  return COMPARATORS.find(([pattern]) => pattern.test(before))?.[1] ?? "=";
}

/** `đã hỗ trợ xây mới 8.312 …`, `mới giải ngân được 41,7%`, `các dự án giải ngân dưới 60%`: results and conditions. */
const TOLD_SO_FAR =
  /(?:^|\s)đã\s(?!được|đề ra|đăng ký)[^;.]*$|(?:^|\s)mới\s(?:giải ngân|đạt|thực hiện|có|được|bằng)\s[^;.]*$|(?:dự án|đơn vị|chủ đầu tư|công trình|hộ|doanh nghiệp)\s[^,;.]{0,30}(?:dưới|trên)\s*$|(?:^|[\s,])vượt\s*$/u;

/** Shares of money are no aims. */
const SPENT = /^\s*%?\s*(?:tổng (?:chi|mức|vốn|kinh phí|giá trị)|lãi suất|tiền|chi phí|kinh phí|chi thường xuyên)/u;
/** `đạt 59% kế hoạch` tells how far one has come, unless the words look ahead. */
const OF_PLAN = /^\s*%\s*(?:kế hoạch|dự toán)/u;
const AHEAD = /phấn đấu|bảo đảm|đảm bảo|phải|(?:đến|hết|trước) (?:ngày|hết|năm|quý|tháng)/u;
/** Words that bring the figure's thing into being in a task: `trồng mới 8.500 ha`. */
const BRINGS = /(?:trồng|mở|xây|chứng nhận|cấp|phát triển) mới\s*$/u;
const HORIZON_SAID = /(?:đến|hết|vào|trong) (?:hết |cuối )?năm \d{4}|mỗi năm|hằng năm|hàng năm/u;

type Figure = {
  readonly before: string;
  readonly unit: Unit;
  readonly comparator: Comparator;
  readonly inAims: boolean;
  readonly isFirstInPart: boolean;
  readonly words: string;
};

function isAim({ before, unit, comparator, inAims, isFirstInPart, words }: Figure): boolean {
  if (/(?:điều|khoản|mục|điểm|số|tháng|quý|lần thứ|thứ|khóa|top|quốc lộ|đường|nhóm|loại|cấp|hạng)\s+$/u.test(before))
    return false;
  const explicit = comparator !== "=" || REACHES.test(before);
  if (unit.isShare && isVerbAlone(before)) return true;
  if (inAims && unit.isCounted && isVerbAlone(before)) return true;
  if (/^tuổi$/u.test(unit.words) && !/(?:đạt|thọ|lên)[^,;.]{0,20}$/u.test(before)) return false;
  if (inAims && /(?:vào |đến |trong )?năm \d{4} và\s*$/u.test(before)) return true;
  if (unit.isShare)
    return (
      isFirstInPart || explicit || /\scho\s*$/u.test(before) || (inAims && (measures(before) || isShareOf(before)))
    );
  if (!inAims && /phấn đấu|chỉ tiêu/u.test(words) && REACHES.test(before)) return true;
  if (!inAims && BRINGS.test(before)) return true;
  if (!inAims && /đến (?:hết |cuối )?năm \d{4}/u.test(words) && /(?:đạt|đón|còn|bằng)\s*$/u.test(before)) return true;
  if (!inAims && comparator === ">=" && /(?:ít nhất|tối thiểu)\s*$/u.test(before) && HORIZON_SAID.test(words))
    return true;
  if (!inAims)
    return (
      comparator !== "=" && /(?:đạt|phấn đấu|ít nhất|tối thiểu|hoàn thành)/u.test(before.slice(-40)) && !unit.isCounted
    );
  return (
    explicit ||
    /,\s*$/u.test(before) ||
    /(?:giao|thuê|trồng|cho)\s+(?:thuê\s+)?$/u.test(before) ||
    (measures(before) && (!unit.isCounted || /(?:^|[;:,.(]\s*)(?:tổng )?số\s[^,;:.]*$/u.test(before)))
  );
}

/** `Cơ cấu kinh tế: nông nghiệp 20%, công nghiệp 40%`: a short noun and its share. */
function isShareOf(before: string): boolean {
  const part = before.slice(Math.max(...[";", ":", ", "].map((stop) => before.lastIndexOf(stop))) + 1).trim();
  return (
    part !== "" &&
    part.length <= 50 &&
    !/(?:^|\s)(?:so với|của|với|từ|theo|chỉ|mới|hỗ trợ|lãi suất|tại|trong|là|mức|đã|không|vốn|ngân sách|phí|giá)(?:\s|$)/u.test(
      part,
    ) &&
    /^[;:,]/u.test(
      before.slice(
        before.length - before.slice(Math.max(...[";", ":", ", "].map((stop) => before.lastIndexOf(stop)))).length,
      ),
    )
  );
}

/** `Chuyển đổi 60% xe điện …`: nothing but the task's verb stands before the share. */
function isVerbAlone(before: string): boolean {
  const part = before
    .slice(Math.max(...[";", ":", ", ", ". ", "|"].map((stop) => before.lastIndexOf(stop))) + 1)
    .trim();
  return part !== "" && predicateAt(part, 0) >= part.length;
}

/** Nouns of what is measured; a bare figure after such a phrase is its aim: `Kim ngạch xuất khẩu 2,1 tỷ USD`. */
const QUANTITY =
  /^[^\p{L}]*(?:(?:về|đưa|nâng|duy trì|giữ|giữ vững|phấn đấu|hằng năm|đến năm \d{4})[,\s]+)?(?:tỷ lệ|tỉ lệ|tỷ trọng|tổng|thu|tổng thu|giá trị|kim ngạch|số|diện tích|sản lượng|năng suất|quy mô|thu nhập|grdp|gdp|tổng sản phẩm|doanh thu|doanh số|vốn|lượng|tốc độ|mật độ|chỉ số|bình quân|mức|trữ lượng|công suất|dân số|độ che phủ|tuổi thọ|hệ số|lượt|nhu cầu|đóng góp|chi phí logistics|thời gian|diện)(?!\p{L})[^,;:.]{0,120}$/u;

function measures(before: string): boolean {
  const part = before.slice(
    Math.max(
      before.lastIndexOf(";"),
      before.lastIndexOf(":"),
      before.lastIndexOf(", "),
      before.lastIndexOf(". "),
      before.lastIndexOf("("),
    ) + 1,
  );
  return QUANTITY.test(part) && !/(?:so với|từ|của|trên|tại|trong|số|cho|và|với|năm|đến năm|theo|điều)\s+$/u.test(part);
}

/** `100% khu … có tối thiểu 1 trạm`: the second figure says what the first counts. */
function isConditionOf(
  words: string,
  lastEnd: number,
  at: number,
  last: TargetProposal | undefined,
  clause: number,
): boolean {
  if (lastEnd === 0 || last?.clause !== clause) return false;
  const between = words.slice(lastEnd, at);
  if (
    /\scó (?:doanh thu|diện tích|quy mô|thu nhập|công suất|vốn)\s+(?:trên|từ|dưới|hơn)?\s*$/u.test(between) &&
    !/[,;]/u.test(between)
  )
    return true;
  if (
    last.unit === "%" &&
    /\scó\s+(?:ít nhất|tối thiểu|trên|từ)?\s*$/u.test(between) &&
    !/[;.:]|trong đó|đồng thời/u.test(between)
  )
    return true;
  return last.unit === "%" && !/[;.:]|,\s|trong đó|tăng|đồng thời/u.test(between);
}

function isInsideBrackets(before: string, rest: string): boolean {
  const open = before.lastIndexOf("(");
  return open >= 0 && before.lastIndexOf(")") < open && rest.includes(")");
}

function numberOf(written: string): number {
  return Number(written.replace(/\./gu, "").replace(",", "."));
}
