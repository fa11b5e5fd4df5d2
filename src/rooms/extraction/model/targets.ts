import type { Clause, Span } from "#rooms/documents/model/index.ts";
import { ending, endsIn, saysAny } from "#shared/patterns.ts";
import { type Context } from "./contexts.ts";
import { type IndicatorLayout, indicatorLayoutOf, targetsOfRow } from "./indicator-rows.ts";
import type { AssignmentProposal, TargetProposal } from "./proposal.ts";
import { citation, type Source, wordsStart } from "./source.ts";
import { layoutOf } from "./table.ts";
import { continuesList, doesToSoMany, isForEachYear, makes } from "./target-counts.ts";
import {
  goesOnAlike,
  goesOnMeasuring,
  goesOnSharing,
  isAim,
  isPartStart,
  isVerbAlone,
  looksBack,
} from "./target-aims.ts";
import { isConditionOf, isSizeOfSubject } from "./target-conditions.ts";
import { comparatorOf, type Figure, figuresIn, isBaseline, isValueOfIndex } from "./target-figures.ts";
import { rateAt, type Unit, unitAt, unknownUnitAt } from "./target-units.ts";
import { isNoAim, reportsPast, withoutBrackets } from "./target-reports.ts";
import { quoteOf, subjectOf } from "./target-words.ts";
import { yearInWords } from "./years.ts";
import { isInTask, type Place, type Tasks, tasksByClause, yearOfFigure } from "./target-years.ts";

/** Figures to be reached, in aims, indicator rows and tasks. */
export function targetsOf(
  source: Source,
  contexts: readonly Context[],
  assignments: readonly AssignmentProposal[],
): TargetProposal[] {
  const found: TargetProposal[] = [];
  const tasks = tasksByClause(assignments);
  let indicators: IndicatorLayout | undefined;
  let namesIndicators = false;
  const aimedLists = new Set<number>();
  for (const clause of source.clauses) {
    if (clause.kind === "table-row") {
      const header = clause.isHeading ? layoutOf(source, clause) : undefined;
      if (header) indicators = undefined;
      if (clause.isHeading) namesIndicators = header?.isOfIndicators ?? namesIndicators;
      const isTop = clause.isHeading || source.clauses[clause.ordinal - 1]?.kind !== "table-row";
      const layout = isTop ? indicatorLayoutOf(source, clause) : undefined;
      // Another table begins, and its columns are no indicators'.
      if (!layout && isTop && clause.isHeading && source.clauses[clause.ordinal - 1]?.kind !== "table-row")
        indicators = undefined;
      if (layout) indicators = layout;
      else if (indicators && !clause.isHeading && contexts[clause.ordinal]?.zone !== "background") {
        found.push(...targetsOfRow(source, clause, indicators));
        continue;
      }
    } else if (clause.kind !== "paragraph" && clause.kind !== "bullet")
      [indicators, namesIndicators] = [undefined, false];
    const zone = contexts[clause.ordinal]?.zone ?? "unknown";
    if (
      clause.kind === "letterhead" ||
      clause.kind === "closing" ||
      (zone === "funding" && !tasks.has(clause.ordinal)) ||
      zone === "other-document" ||
      (zone === "background" && !AIMS_BEFORE_ORDERS.test(source.low.slice(clause.start, clause.end)))
    )
      continue;
    if (clause.isHeading && clause.kind !== "paragraph" && clause.kind !== "bullet") continue;
    let horizon: number | null = null;
    let goesOn = isListGoneOn(source, clause, aimedLists);
    for (const sentence of source.sentencesByClause[clause.ordinal] ?? []) {
      const start = sentence.start === clause.start ? wordsStart(source, clause) : sentence.start;
      const words = source.low.slice(start, sentence.end);
      goesOn ||= saysAny(words, ["tiêu", "phấn đấu"]) && ANNOUNCES.test(words);
      goesOn ||= zone === "unknown" && saysAny(words, ["tiêu", "phấn đấu"]) && THEN_AIMS.test(words);
      goesOn ||= found.at(-1)?.clause === clause.ordinal && OF_THESE.test(words);
      if (!/\d/u.test(words)) continue;
      const figures = figuresIn(words);
      const own = yearInWords(words);
      const before = horizon;
      horizon = own ?? horizon;
      if (figures.length === 0 || words.trimEnd().endsWith("?")) continue;
      const isAimed =
        zone === "aims" ||
        (namesIndicators && clause.kind === "table-row") ||
        SAYS_AIM.test(words) ||
        goesOn ||
        (LOOKS_AHEAD.test(words) && !reportsPast(source, withoutBrackets(words), false)) ||
        isBelowAim(source, clause.parent);
      if (!reportsPast(source, withoutBrackets(words), isAimed))
        readSentence(
          source,
          { start, end: sentence.end },
          figures,
          {
            clause: clause.ordinal,
            zone,
            isBelowAims: isAimed,
            horizon: (isAimed || words.includes("phấn đấu")) && own === null && zone !== "aims" ? before : null,
          },
          tasks,
          found,
        );
    }
    if (goesOn) aimedLists.add(clause.ordinal);
  }
  return found;
}

/** A sentence that calls itself an aim is one wherever it stands: `Về mục tiêu: …`, `Phấn đấu đến năm 2030 …`. */
const SAYS_AIM =
  /^(?:về |với |xác định |các |một số |đề ra )*(?:mục tiêu|chỉ tiêu)(?!\s+quốc gia)|^(?:đến (?:hết |cuối )?năm \d{4}|(?:trong )?(?:năm|giai đoạn) [\d\s–-]+)?[,:]?\s*phấn đấu\s|^(?:\(\d+\)\s*)?năm \d{4}\s*:/u;

/** `Đến năm 2030, tỷ lệ … là 40%`: looks ahead, unless that year was over. */
const LOOKS_AHEAD = /^đến (?:hết |cuối )?(?:năm )?20\d{2},\s(?!.*\sđã\s)/u;

/** `Nghị quyết đề ra 12 chỉ tiêu chủ yếu gồm: …`, `Cả nước phấn đấu có …; …`: what a page tells of a plan; the sentences behind it go on with the aims. */
const ANNOUNCES =
  /^[^.;:]{0,120}?\s(?:đề ra|đặt ra|xác định|nêu|đặt|thông qua)(?:\s(?:rõ|các|một số|những|hệ thống|\d+))*\s(?:mục tiêu|chỉ tiêu)(?!\p{L})|^(?:theo [^,.;:]{3,40}, )?(?:[^,.;:]{0,40}(?:năm|giai đoạn) [^,.;:]{2,20}, )?(?:cả nước|toàn \p{L}+|ubnd|ủy ban nhân dân|tỉnh|thành phố|huyện|thị xã|xã|ngành|địa phương)(?:\s[^,.;:]{0,40})?\sphấn đấu\s/u;

/** `Theo đó, mục tiêu đến năm 2030 …`, `Về chỉ tiêu cụ thể, …`: so do sentences that say first that they aim. */
const THEN_AIMS =
  /^(?:theo đó|cụ thể|trong đó|đồng thời)?,?\s*(?:về |đến năm \d{4}, |giai đoạn [\d\s–-]+, )?(?:mục tiêu|chỉ tiêu|phấn đấu)(?!\s+quốc gia)\s/u;

/** `Trong số này, có khoảng 50 hộ …`: of those that were just aimed at. */
const OF_THESE = /^trong (?:số )?(?:này|đó),?\s(?!hiện|đã)/u;

/** A paragraph that ends with a semicolon goes on in the next one. */
function isListGoneOn(source: Source, clause: Clause, aimedLists: ReadonlySet<number>): boolean {
  const above = source.clauses[clause.ordinal - 1];
  return (
    above !== undefined &&
    clause.kind === "paragraph" &&
    aimedLists.has(above.ordinal) &&
    source.text.slice(above.start, above.end).endsWith(";")
  );
}

/** `…, phấn đấu năm 2021 tiết kiệm 2%, Bộ trưởng yêu cầu:` what a document aims at stands before what it orders. */
const AIMS_BEFORE_ORDERS = /(?:^|[\s,])phấn đấu\s[^;]*(?:yêu cầu|chỉ thị|chỉ đạo)[^;.]*:\s*$/u;

/** `với mục tiêu tổng điểm đạt từ 36,5 điểm`: an aim that a sentence about something else goes on to. */
const AIMS_HERE = ending(
  /(?:phấn đấu|mục tiêu(?! quốc gia)|chỉ tiêu (?=[^;.:\d]{3,100}\s(?:là|tối thiểu)\s)|(?:năm \d{4}|giai đoạn \d{4}\s?[-–]\s?\d{4})[^;.:\d]{0,40}\ssẽ)[\s,:][^;.]*$/u,
  ["phấn đấu", "mục tiêu", "chỉ tiêu", "sẽ"],
);
const ANNOUNCES_AIMS = ending(/(?:phấn đấu|chỉ tiêu|mục tiêu)[^:.;]{0,40}:\s*$/u);

/** `2. Tuyển sinh, năm 2024 phấn đấu:` with what is to be reached in the lines below. */
function isBelowAim(source: Source, parent: number | null): boolean {
  const above = parent === null ? undefined : source.clauses[parent];
  return above !== undefined && endsIn(source.low.slice(above.start, above.end), ANNOUNCES_AIMS);
}

/** `dân số năm 2015 là 792.710 người`, and what else the sentence says of it. */
const TELLS_WHAT_WAS = /năm \d{4} (?:là|chiếm|có)\s[^;.]*$/u;

const QUOTES = '“"‘';

/** How far around a figure its words are looked for; keeps a sentence of thousands of figures linear. */
const WINDOW = 400;

function readSentence(
  source: Source,
  sentence: Span,
  figures: readonly Figure[],
  place: Place,
  tasks: Tasks,
  found: TargetProposal[],
): void {
  const { clause, isBelowAims } = place;
  const words = source.low.slice(sentence.start, sentence.end);
  const issued = Number(source.reading.face.issuedOn?.slice(0, 4));
  let lastEnd = 0;
  let seenEnd = 0;
  for (const figure of figures) {
    const { at, end } = figure;
    if (at < lastEnd || (at > 0 && QUOTES.includes(words.charAt(at - 1)))) continue;
    const windowStart = Math.max(0, at - WINDOW);
    const before = words.slice(windowStart, at);
    const isInAims = () => isBelowAims || endsIn(before, AIMS_HERE);
    const isOrdered = () => isInTask(tasks, clause, sentence.start + at);
    // A noun that no list knows is a unit only where the words say plainly that it is counted. Most figures are dates and numbers of documents; that they have no unit costs least to see.
    const unit: Unit | undefined =
      figure.perAt === null
        ? (unitAt(source, sentence.start + end, sentence.end) ??
          (!figure.isWord && isCountedPlainly(before, words.slice(end, end + 80), isInAims, isOrdered)
            ? unknownUnitAt(source, sentence.start + end, sentence.end)
            : undefined) ??
          (isInAims() && isValueOfIndex(before) && /^\s*(?:[;)|]|[,.](?!\d)|$)/u.test(words.slice(end, end + 3))
            ? { words: "", end: sentence.start + end, isShare: false, isCounted: false }
            : undefined))
        : rateAt(source, sentence.start + figure.perAt, sentence.end);
    if (!unit || isInsideBrackets(before, words.slice(at, at + WINDOW))) continue;
    const sinceSeen = words.slice(seenEnd, at);
    const isAfterReport = seenEnd > lastEnd && unit.isShare && ROSE.test(sinceSeen);
    seenEnd = unit.end - sentence.start;
    const inAims = isInAims();
    if (isAfterReport && !inAims) continue;
    const inTask = isOrdered();
    const last = found.at(-1)?.clause === clause && lastEnd > 0 ? found.at(-1) : undefined;
    const goesOn = last !== undefined && continuesList(words.slice(lastEnd, at));
    const own = comparatorOf(before, words.slice(end, end + WINDOW), figure.value2 !== null);
    if (isNoAim(before, words, at, inAims)) continue;
    if (looksBack(before, words.slice(end, end + 50), words, inAims)) continue;
    const afterUnit = words.slice(unit.end - sentence.start, unit.end - sentence.start + 80);
    if (isBaseline(before, afterUnit) || isSizeOfSubject(before, afterUnit)) continue;
    if (
      !(goesOn && unit.isCounted && !unit.isPlace && own === "=") &&
      !(last !== undefined && goesOnMeasuring(words.slice(lastEnd, at))) &&
      !(last !== undefined && goesOnSharing(words.slice(lastEnd, at), last.unit, unit)) &&
      !(last !== undefined && goesOnAlike(words.slice(lastEnd, at), last.unit, unit)) &&
      !isAim({ before, after: afterUnit, unit, comparator: own, inAims, inTask, words, ...figure })
    )
      continue;
    if (last && isConditionOf(words.slice(lastEnd, at), last.unit, unit.words)) continue;
    const year =
      yearOfFigure(source, words, sentence.start, place, { before, at, lastEnd, unit, inAims }, tasks) ??
      yearOfSame(before, found.at(-1), clause);
    // What a report says of a year that was over when the document was issued has been reached; an aim of that year is a mistake to be told.
    if (year !== null && year < issued && (!inAims || TELLS_WHAT_WAS.test(before))) continue;
    found.push({
      kind: "target",
      ...citation(source, quoteOf(source, sentence, lastEnd, at, unit)),
      clause,
      subject: subjectOf(source, sentence.start + lastEnd, sentence.start + at, unit.end, sentence.end),
      // `ít nhất 100 doanh nghiệp, 50 hợp tác xã`: at least so many of each.
      comparator:
        goesOn && own === "=" && !words.slice(lastEnd, at).endsWith("và ") && last.comparator !== "range"
          ? last.comparator
          : own,
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

/** `thu được 285 tỷ đồng, tăng 10,4%`: by how much rose what was no aim. */
const ROSE = /^[^,;.:]{0,60},\s(?:tăng|giảm)\s+(?:\p{L}+\s){0,2}$/u;

/** `Ở các xã vùng cao, tỷ lệ này tối thiểu 70%`: the rate that was just aimed at, in the same year. */
function yearOfSame(before: string, last: TargetProposal | undefined, clause: number): number | null {
  return last?.clause === clause && before.includes(" lệ này") && /(?:tỷ|tỉ) lệ này\s[^;.\d]*$/u.test(before)
    ? last.year
    : null;
}

/** What an aim counts: `nâng tổng số … lên 215 - 220 …`, `294 phòng học và 68 …`. */
const COUNTS = ending(/(?:lên|còn|đạt|được|bình quân|có|thêm|mới|khoảng|trên|\d[^,;.]{2,40}\svà)\s*$/u);
const AT_LEAST = ending(/(?:ít nhất|tối thiểu)\s*$/u);

/** `ít nhất 05 …`, `Thành lập mới 60 …`, and under a title of aims a figure that opens its part of the sentence. */
function isCountedPlainly(before: string, after: string, isInAims: () => boolean, isOrdered: () => boolean): boolean {
  return (
    isForEachYear(before, after) ||
    endsIn(before, AT_LEAST) ||
    isVerbAlone(before) ||
    makes(before) ||
    (isOrdered() && doesToSoMany(before)) ||
    (isInAims() && (isPartStart(before) || endsIn(before, COUNTS)))
  );
}

function isInsideBrackets(before: string, rest: string): boolean {
  const open = before.lastIndexOf("(");
  return open >= 0 && before.lastIndexOf(")") < open && rest.includes(")");
}
