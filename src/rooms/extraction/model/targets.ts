import type { Span } from "#rooms/documents/model/index.ts";
import { type Context } from "./contexts.ts";
import { COUNTED, MEASURE } from "./lexicon/units.ts";
import { phraseAt, skipBlanks } from "./phrases.ts";
import type { TargetProposal } from "./proposal.ts";
import { citation, type Source, trimmed, wordsStart } from "./source.ts";
import { yearAbove, yearInWords } from "./years.ts";

const NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";
const FIGURE = new RegExp(`(?<![\\p{L}\\d/.,-])(${NUMBER})(?:\\s*%?\\s*[-–]\\s*(${NUMBER}))?(?=\\s*%|\\s+\\p{L})`, "gu");

type Comparator = TargetProposal["comparator"];
const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:không (?:vượt )?quá|tối đa|không lớn hơn|không cao hơn|cao nhất)\s*(?:là\s+|không vượt quá\s+)?$/u, "<="],
  [/(?:ít nhất|tối thiểu|không dưới|không thấp hơn|thấp nhất|từ)\s*(?:là\s+|có\s+)?$/u, ">="],
  [/(?:trên|hơn|vượt|lớn hơn)\s*$/u, ">"],
  [/(?:dưới|thấp hơn|nhỏ hơn)\s*$/u, "<"],
  [/(?:khoảng|xấp xỉ|gần)\s*$/u, "~"],
];

/** Words before a figure that make it something to be reached. */
const REACHES = /(?:đạt|gấp|phấn đấu|bình quân|tăng|giảm|còn|chiếm|lên|xuống|đảm bảo|bảo đảm|hoàn thành|hình thành|có|đào tạo|bồi dưỡng|phát triển|xây dựng|trong đó|thuê|mức)\s*(?:được\s+|xong\s+|có\s+|bình quân\s+|mới\s+|là\s+|khoảng\s+)*$/u;

/** What is said of the past, of money, of counts that are no aim. */
const NO_AIM = /hiện nay|hiện có|năm \d{4} đã|đã đạt|đã có|thời gian qua|đơn giá|kinh phí|dự toán|vốn đầu tư|công suất|tổng mức|chế độ|hỗ trợ \d/u;

/** Figures to be reached, in aims, indicator rows and tasks. */
export function targetsOf(source: Source, contexts: readonly Context[]): TargetProposal[] {
  const found: TargetProposal[] = [];
  for (const clause of source.clauses) {
    const zone = contexts[clause.ordinal]?.zone ?? "unknown";
    if (clause.kind === "letterhead" || clause.kind === "closing" || zone === "funding" || zone === "other-document" || zone === "background") continue;
    if (clause.isHeading && clause.kind !== "paragraph" && clause.kind !== "bullet") continue;
    for (const sentence of source.sentencesByClause[clause.ordinal] ?? []) {
      const start = sentence.start === clause.start ? wordsStart(source, clause) : sentence.start;
      const words = source.low.slice(start, sentence.end);
      if (/\d/u.test(words) && !NO_AIM.test(words) && !words.trimEnd().endsWith("?")) readSentence(source, { start, end: sentence.end }, clause.ordinal, zone === "aims", found);
    }
  }
  return found;
}

function readSentence(source: Source, sentence: Span, clause: number, inAims: boolean, found: TargetProposal[]): void {
  const words = source.low.slice(sentence.start, sentence.end);
  let lastEnd = 0;
  for (const match of words.matchAll(FIGURE)) {
    const at = match.index;
    const before = words.slice(0, at);
    const unit = unitAt(source, sentence.start + at + match[0].length, sentence.end);
    if (!unit || isInsideBrackets(before, words.slice(at))) continue;
    const comparator = comparatorOf(before, words.slice(at + match[0].length), match[2] !== undefined);
    if (!isAim({ before, unit, comparator, inAims, isFirstInPart: isPartStart(before), words })) continue;
    if (isConditionOf(words, lastEnd, at, found.at(-1), clause)) continue;
    const span = quoteOf(source, sentence, lastEnd, at, sentence.start + unit.end - sentence.start - sentence.start, unit);
    found.push({
      kind: "target",
      ...citation(source, span),
      clause,
      subject: subjectOf(source, sentence.start + lastEnd, sentence.start + at, unit.end, sentence.end),
      comparator,
      value: numberOf(match[1] ?? ""),
      value2: match[2] === undefined ? null : numberOf(match[2]),
      unit: unit.words,
      year: yearInWords(words.slice(lastEnd, at)) ?? yearInWords(words) ?? yearAbove(source, clause),
      rule: unit.isShare ? "share" : "figure-with-unit",
      confidence: inAims ? 0.9 : 0.7,
    });
    lastEnd = unit.end - sentence.start;
  }
}

type Unit = { readonly words: string; readonly end: number; readonly isShare: boolean; readonly isCounted: boolean };

function unitAt(source: Source, at: number, limit: number): Unit | undefined {
  const { text, low } = source;
  const from = skipBlanks(low, at, limit);
  const share = /^%(?:\s*\/\s*(?:năm|quý|tháng))?(?:\s+(?:GRDP|GDP))?/u.exec(text.slice(from, from + 14))?.[0];
  if (share) return { words: share, end: from + share.length, isShare: true, isCounted: false };
  const measure = phraseAt(low, from, MEASURE);
  const counted = phraseAt(low, from, COUNTED);
  const length = Math.max(measure, counted);
  if (length === 0) return undefined;
  const per = /^\/(?:năm|người|ha|ngày|tháng)(?:\/năm)?/u.exec(low.slice(from + length, from + length + 14))?.[0].length ?? 0;
  return { words: text.slice(from, from + length + per), end: from + length + per, isShare: false, isCounted: counted >= measure };
}

function comparatorOf(before: string, after: string, isRange: boolean): Comparator {
  if (isRange) return "range";
  if (/^\s*(?:%|\p{L}+(?:\s\p{L}+)?)\s+trở lên/u.test(after)) return ">=";
  return COMPARATORS.find(([pattern]) => pattern.test(before))?.[1] ?? "=";
}

type Figure = { readonly before: string; readonly unit: Unit; readonly comparator: Comparator; readonly inAims: boolean; readonly isFirstInPart: boolean; readonly words: string };

function isAim({ before, unit, comparator, inAims, isFirstInPart }: Figure): boolean {
  if (/(?:điều|khoản|mục|điểm|số|tháng|quý|lần thứ|thứ|khóa|top|quốc lộ|đường|nhóm|loại|cấp|hạng)\s+$/u.test(before)) return false;
  const explicit = comparator !== "=" || REACHES.test(before);
  if (unit.isShare) return isFirstInPart || explicit;
  if (!inAims) return comparator !== "=" && /(?:đạt|phấn đấu|ít nhất|tối thiểu|hoàn thành)/u.test(before.slice(-40)) && !unit.isCounted;
  return explicit || /,\s*$/u.test(before) || /(?:giao|thuê|trồng|cho)\s+(?:thuê\s+)?$/u.test(before);
}

function isPartStart(before: string): boolean {
  return /(?:^|[;:,.]|trong đó|đồng thời|bảo đảm|đảm bảo|duy trì|phấn đấu|có)\s*$/u.test(before);
}

/** `100% khu … có tối thiểu 1 trạm`: the second figure says what the first counts. */
function isConditionOf(words: string, lastEnd: number, at: number, last: TargetProposal | undefined, clause: number): boolean {
  if (lastEnd === 0 || last?.clause !== clause) return false;
  const between = words.slice(lastEnd, at);
  return last.unit === "%" && !/[;.:]|,\s|trong đó|tăng|đồng thời/u.test(between);
}

function isInsideBrackets(before: string, rest: string): boolean {
  const open = before.lastIndexOf("(");
  return open >= 0 && before.lastIndexOf(")") < open && rest.includes(")");
}

function numberOf(written: string): number {
  return Number(written.replace(/\./gu, "").replace(",", "."));
}

/** From the clause's beginning to the unit; a share that opens takes what it measures along. */
function quoteOf(source: Source, sentence: Span, lastEnd: number, at: number, _unitEnd: number, unit: Unit): Span {
  const from = sentence.start + Math.max(lastEnd, startOfPart(source.low.slice(sentence.start, sentence.start + at)));
  const opens = isPartStart(source.low.slice(from, sentence.start + at)) || unit.isCounted || unit.isShare;
  const stop = /[,;.(:]|\s(?:nhằm|để)\s/gu;
  stop.lastIndex = unit.end;
  const end = opens ? Math.min(stop.exec(source.low)?.index ?? sentence.end, sentence.end) : unit.end;
  return trimmed(source.text, from, end);
}

function startOfPart(before: string): number {
  return Math.max(before.lastIndexOf(";"), before.lastIndexOf(":"), before.lastIndexOf(", ")) + 1;
}

/** What is measured: the words before the reaching verb, else the words after the figure. */
function subjectOf(source: Source, partStart: number, at: number, unitEnd: number, limit: number): TargetProposal["subject"] {
  const before = source.low.slice(partStart, at);
  const cut = before.search(/\s(?:đến năm|dự kiến|phấn đấu|đạt|bình quân|trong năm|tối đa|tối thiểu|ít nhất|trên|dưới|khoảng|còn|tăng)/u);
  const left = trimmed(source.text, partStart, cut < 0 ? at : partStart + cut);
  if (cut > 0 && left.end - left.start >= 6) return citation(source, left);
  const stop = /[,;.:]|\s(?:đạt|được|có|nhằm|để|ứng dụng|áp dụng)\s/gu;
  stop.lastIndex = unitEnd;
  const right = trimmed(source.text, unitEnd, Math.min(stop.exec(source.low)?.index ?? limit, limit));
  return right.end - right.start >= 4 ? citation(source, right) : null;
}
