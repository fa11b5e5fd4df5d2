import type { Span } from "#rooms/documents/model/index.ts";
import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import { type Context } from "./contexts.ts";
import { type IndicatorLayout, indicatorLayoutOf, targetsOfRow } from "./indicator-rows.ts";
import { dueOnOf } from "./due-on.ts";
import type { AssignmentProposal, TargetProposal } from "./proposal.ts";
import { citation, type Source, wordsStart } from "./source.ts";
import { layoutOf } from "./table.ts";
import { isAim, isConditionOf, isPartStart, isVerbAlone, looksBack, makes } from "./target-aims.ts";
import { comparatorOf, type Figure, figuresIn, isBaseline } from "./target-figures.ts";
import { unitAt, unknownUnitAt } from "./target-units.ts";
import { quoteOf, subjectOf } from "./target-words.ts";
import { lastYearIn, yearAbove, yearInWords } from "./years.ts";

/** What is said of the past, of money, of counts that are no aim. */
const NO_AIM =
  /hiện nay(?<!so với hiện nay)|hiện có|cho biết|cho thấy|kết quả khảo sát|rồi (?:giảm|tăng)|năm \d{4} đã|đã đạt|đã có(?! trong)|thời gian qua|đơn giá|kinh phí|dự toán|vốn đầu tư|công suất|tổng mức|chế độ|hỗ trợ \d/u;

/** Money that comes in is an aim, money that is planned for is not. */
const INVESTED =
  /(?:tổng\s+)?(?:nguồn\s+)?vốn đầu tư (?:toàn xã hội|xã hội|phát triển|trực tiếp|nước ngoài|fdi|thực hiện)|(?:thu hút|huy động|giải ngân|hoàn thành)[^,;.]{0,50}vốn đầu tư|tổng công suất|công suất[^,;.]{0,60}(?= (?:đạt|khoảng|trên|tối thiểu|ít nhất)(?!\p{L}))|dự toán (?:trung ương|được|tỉnh|hđnd)[^,;.]{0,20}giao/gu;

/** What there is and shall stay is part of an aim: `giữ vững diện tích rừng hiện có, tỷ lệ che phủ đạt 55%`. */
const KEPT = /(?:giữ vững|giữ|duy trì|bảo vệ|bảo tồn|quản lý|phát huy)[^;.]{3,60}\shiện có/gu;

/** Figures to be reached, in aims, indicator rows and tasks. */
export function targetsOf(
  source: Source,
  contexts: readonly Context[],
  assignments: readonly AssignmentProposal[],
): TargetProposal[] {
  const found: TargetProposal[] = [];
  const tasks = Map.groupBy(assignments, ({ clause }) => clause);
  let indicators: IndicatorLayout | undefined;
  for (const clause of source.clauses) {
    if (clause.kind === "table-row") {
      if (clause.isHeading && layoutOf(source, clause)) indicators = undefined;
      const isTop = clause.isHeading || source.clauses[clause.ordinal - 1]?.kind !== "table-row";
      const layout = isTop ? indicatorLayoutOf(source, clause) : undefined;
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
      const isAimed = zone === "aims" || SAYS_AIM.test(words) || isBelowAim(source, clause.parent);
      if (
        /\d/u.test(words) &&
        !NO_AIM.test(zone === "aims" ? words.replace(INVESTED, "").replace(KEPT, "") : words) &&
        !words.trimEnd().endsWith("?") &&
        !reportsPast(source, words, isAimed)
      )
        readSentence(source, { start, end: sentence.end }, clause.ordinal, isAimed, tasks, found);
    }
  }
  return found;
}

/** A sentence that calls itself an aim is one wherever it stands: `Về mục tiêu: …`, `Phấn đấu đến năm 2030 …`. */
const SAYS_AIM =
  /^(?:về |với |xác định |các |một số |đề ra )*(?:mục tiêu|chỉ tiêu)(?!\s+quốc gia)|^(?:đến (?:hết |cuối )?năm \d{4}|(?:trong )?(?:năm|giai đoạn) [\d\s–-]+)?[,:]?\s*phấn đấu\s|^(?:\(\d+\)\s*)?năm \d{4}\s*:/u;

const ANNOUNCES_AIMS = ending(/(?:phấn đấu|chỉ tiêu|mục tiêu)[^:.;]{0,40}:\s*$/u);

/** `2. Tuyển sinh, năm 2024 phấn đấu:` with what is to be reached in the lines below. */
function isBelowAim(source: Source, parent: number | null): boolean {
  const above = parent === null ? undefined : source.clauses[parent];
  return above !== undefined && endsIn(source.low.slice(above.start, above.end), ANNOUNCES_AIMS);
}

const SUMS_UP =
  /^(?:theo (?:thống kê|báo cáo|số liệu)|(?:tính )?đến nay|tính đến|lũy kế|\p{L}+ tháng đầu năm|\d+ tháng đầu năm)/u;
const OPENS_REPORT =
  /^(?:theo (?:thống kê|báo cáo|số liệu)|tính đến|lũy kế|tổng kết|qua|(?:trong |cả )?(?:năm|giai đoạn|\d+ tháng đầu năm)\s\d|(?:đến )?(?:hết )?(?:ngày )?\d{1,2}\/)|(?:toàn|cả) (?:tỉnh|quốc|nước|thành phố|huyện|ngành)[^,;.]{0,30}\s(?:có|xảy ra)\s/u;

/** `Năm 2012, cả nước có 14 tỉnh …` in a document of 2013 tells what was; so do all years that were over, unless words say the aim. */
function reportsPast(source: Source, words: string, isAimed: boolean): boolean {
  const issued = Number(source.reading.face.issuedOn?.slice(0, 4));
  const years = matchesIn(words, /(?<!\d)(?:19|20)\d{2}(?!\d)/gu).map(([year]) => Number(year));
  if (SUMS_UP.test(words)) return years.every((year) => year <= issued);
  return (!isAimed || OPENS_REPORT.test(words)) && years.length > 0 && years.every((year) => year < issued);
}

/** How far around a figure its words are looked for; keeps a sentence of thousands of figures linear. */
const WINDOW = 400;

type Tasks = ReadonlyMap<number, readonly AssignmentProposal[]>;

function readSentence(
  source: Source,
  sentence: Span,
  clause: number,
  inAims: boolean,
  tasks: Tasks,
  found: TargetProposal[],
): void {
  const words = source.low.slice(sentence.start, sentence.end);
  const issued = Number(source.reading.face.issuedOn?.slice(0, 4));
  const yearOfAll = yearInWords(words.replace(/\([^)]*\)/gu, ""));
  let lastEnd = 0;
  for (const figure of figuresIn(words)) {
    const { at, end } = figure;
    if (at < lastEnd) continue;
    const windowStart = Math.max(0, at - WINDOW);
    const before = words.slice(windowStart, at);
    const comparator = comparatorOf(before, words.slice(end, end + WINDOW), figure.value2 !== null);
    const unit = unitOf(source, sentence, figure, isCountedPlainly(before, inAims));
    if (!unit || isInsideBrackets(before, words.slice(at, at + WINDOW))) continue;
    if (looksBack(before, words.slice(end, end + 30), words, inAims)) continue;
    if (isBaseline(before, words.slice(unit.end - sentence.start, unit.end - sentence.start + 80))) continue;
    if (!isAim({ before, unit, comparator, inAims, words, ...figure })) continue;
    const last = found.at(-1);
    if (lastEnd > 0 && last?.clause === clause && isConditionOf(words.slice(lastEnd, at), last.unit, unit.words))
      continue;
    const year =
      yearOf(words, Math.max(lastEnd, windowStart), at, unit.end - sentence.start) ??
      lastYearIn(words.slice(0, at)) ??
      yearOfAll ??
      yearOfCells(source, clause) ??
      yearOfTask(tasks.get(clause) ?? [], sentence.start + at) ??
      yearAbove(source, clause, inAims ? "title" : "headings");
    // What a report says of a year that was over when the document was issued has been reached.
    if (!inAims && year !== null && year < issued) continue;
    found.push({
      kind: "target",
      ...citation(source, quoteOf(source, sentence, lastEnd, at, unit)),
      clause,
      subject: subjectOf(source, sentence.start + lastEnd, sentence.start + at, unit.end, sentence.end),
      comparator,
      value: figure.value,
      value2: figure.value2,
      unit: unit.words,
      year,
      rule: unit.isShare ? "share" : "figure-with-unit",
      confidence: inAims ? 0.9 : 0.7,
    });
    lastEnd = unit.end - sentence.start;
  }
}

/** What an aim counts: `nâng tổng số … lên 215 - 220 …`, `294 phòng học và 68 …`. */
const COUNTS = ending(/(?:lên|còn|đạt|được|bình quân|có|thêm|mới|khoảng|trên|\d[^,;.]{2,40}\svà)\s*$/u);
const AT_LEAST = ending(/(?:ít nhất|tối thiểu)\s*$/u);

/** `ít nhất 05 …`, `Thành lập mới 60 …`, and under a title of aims a figure that opens its part of the sentence. */
function isCountedPlainly(before: string, inAims: boolean): boolean {
  return (
    endsIn(before, AT_LEAST) ||
    isVerbAlone(before) ||
    makes(before) ||
    (inAims && (isPartStart(before) || endsIn(before, COUNTS)))
  );
}

/** A noun that no list knows is a unit only where the words say plainly that it is counted. */
function unitOf(source: Source, sentence: Span, figure: Figure, isPlain: boolean) {
  const at = sentence.start + figure.end;
  return (
    unitAt(source, at, sentence.end) ??
    (isPlain && !figure.isWord ? unknownUnitAt(source, at, sentence.end) : undefined)
  );
}

/** What a task brings about is there by the task's own deadline, wherever that is said: in brackets, in the lines below. */
function yearOfTask(tasks: readonly AssignmentProposal[], at: number): number | null {
  const task = tasks.find(({ start, end }) => start <= at && at < end);
  const due = task ? dueOnOf(task.deadline) : null;
  return due === null ? null : Number(due.slice(0, 4));
}

/** A row's time cell says the year of the figures in its task. */
function yearOfCells(source: Source, ordinal: number): number | null {
  const clause = source.clauses[ordinal];
  if (clause?.kind !== "table-row") return null;
  const years = matchesIn(source.text.slice(clause.start, clause.end), /(?<![\d/])(?:\d{1,2}\/)?(20\d{2})(?!\d)/gu);
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** `đạt 75% vào năm 2025, tiến tới 90% vào năm 2035`: the year beside the figure, after it or before it. */
const YEAR_BESIDE =
  /^(?:(?:(?!so với)[^,;.()\d]){0,50}?\s(?:vào|đến|trong|tới)\s+(?:cuối |hết )?|\s+)năm\s+(\d{4})(?!\d)|^\s+(?:trong\s+)?(?:cả\s+)?(?:giai đoạn|thời kỳ)\s+\d{4}\s*(?:[-–]|đến)\s*(\d{4})(?!\d)/u;

function yearOf(words: string, from: number, at: number, unitEnd: number): number | null {
  const isCompared = /gấp\s*$/u.test(words.slice(Math.max(0, at - 6), at));
  const beside = isCompared ? undefined : words.slice(unitEnd, unitEnd + 80).match(YEAR_BESIDE);
  if (beside) return Number(beside[1] ?? beside[2]);
  const before = words.slice(from, at);
  const own = from > 0 ? before.replace(YEAR_BESIDE, "") : before;
  return yearInWords(own.slice(own.lastIndexOf(";") + 1)) ?? yearInWords(own);
}

function isInsideBrackets(before: string, rest: string): boolean {
  const open = before.lastIndexOf("(");
  return open >= 0 && before.lastIndexOf(")") < open && rest.includes(")");
}
