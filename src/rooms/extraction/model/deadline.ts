import type { Span } from "#rooms/documents/model/index.ts";
import { matchesIn, saysAny } from "#shared/patterns.ts";
import { type Found, firstOfGrain, GRAINS, pad, QUARTERS } from "./deadline-grains.ts";
import { masked, SAYS_YEAR } from "./deadline-masks.ts";
import type { Deadline } from "./proposal.ts";
import { citation, type Source } from "./source.ts";

const YEAR_IN_WORDS =
  /(?:trong|đến|hết|trước|vào|cuối|đầu|cho)?\s*(?:hết\s+)?năm\s+(\d{4})(?:\s*[-–]\s*(?:năm\s+)?(\d{4}))?/u;
/** `… hệ thống cống (2027 - 2028)` at the end of a task. */
const BRACKETED_YEARS =
  /(?<=\((?:thực hiện |hoàn thành )?(?:trong |năm )?)(20\d{2})(?:\s*[-–]\s*(20\d{2}))?(?=\)[\s.;]*$)/u;
/** `thời gian thực hiện: 2025 - 2027` inside a sentence. */
const LABELLED_YEARS =
  /(?<=(?:thời gian|thời hạn|tiến độ)(?: thực hiện| hoàn thành)?\s*:\s*(?:năm |từ năm |từ )?)(20\d{2})(?:\s*(?:[-–]|đến)\s*(?:năm )?(20\d{2}))?/u;
const YEARS_IN_CELL = /(?<!\d)(20\d{2})(?:\s*[-–]\s*(?:năm\s+)?(20\d{2}))?(?!\d)/u;

/** How often, and a word that is never lacking where it is said so. */
const RHYTHMS: readonly (readonly [RegExp, string, string])[] = [
  [/h[àằ]ng ngày|mỗi ngày|\d lần\s?\/\s?ngày/u, "daily", "ngày"],
  [/h[àằ]ng tuần|mỗi tuần|\d lần\s?\/\s?tuần/u, "weekly", "tuần"],
  [/h[àằ]ng tháng|mỗi tháng|\d lần\s?\/\s?tháng/u, "monthly", "tháng"],
  [
    /h[àằ]ng quý|mỗi quý|từng quý|theo quý|\d lần\s?\/\s?quý|(?:0?3|ba) tháng (?:một|1|\/) ?lần|(?:ngày|tuần|tháng) (?:đầu|cuối) (?:của )?(?:mỗi |h[àằ]ng )?quý(?!\s+[iv\d])/u,
    "quarterly",
    "",
  ],
  [/(?:0?2|hai) lần\s?(?:\/|trong|một|mỗi)\s?(?:một )?năm|(?:mỗi|một) năm (?:0?2|hai) lần/u, "semiannual", "lần"],
  [/(?:định kỳ\s+(?:hằng\s+)?|mỗi\s+)?0?6 tháng(?: một lần| đầu năm|, năm)?|sáu tháng/u, "semiannual", "tháng"],
  [
    /h[àằ]ng năm|mỗi năm|định kỳ năm|(?<!\d)0?1 lần\s?\/\s?năm|mỗi năm một lần|(?<!\d\s|hai\s|ba\s)năm một lần/u,
    "annual",
    "năm",
  ],
];

/** `trước ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm`: two days of every year. */
const TWICE_A_YEAR =
  /ngày\s+(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(\d{1,2})\s+và\s+(?:trước\s+)?(?:ngày\s+)?\d{1,2}\s*(?:\/|\s+tháng\s+)\s*\d{1,2}\s+(?:h[àằ]ng|mỗi) năm/u;

const HAS_RHYTHM =
  /lần\s?\/|lần (?:trong|một|mỗi)|năm một lần|h[àằ]ng\s|mỗi\s|từng quý|theo quý|(?:[36]|ba|sáu) tháng|định kỳ năm|(?:đầu|cuối) (?:của )?quý|năm (?:0?2|hai) lần/u;

/** Without a figure and without a rhythm nothing is dated. */
const SAYS_WHEN = /\d|qu[ýí] [iv]|một lần|h[àằ]ng\s|mỗi\s|từng quý|theo quý|định kỳ|sáu tháng|thường xuyên/u;

/** When the words say that the task is due. `asCell` reads a time cell, where a bare year is a deadline. */
export function deadlineIn(source: Source, span: Span, asCell = false): Deadline | null {
  const all = source.low.slice(span.start, span.end);
  if (!asCell && !SAYS_WHEN.test(all)) return null;
  const words = masked(all, asCell);
  const saysYear = SAYS_YEAR.test(words);
  const found =
    recurring(words, asCell) ??
    (saysYear ? firstOfGrain(words) : undefined) ??
    quarterOfPlan(source, words) ??
    (saysYear ? yearIn(source, words, asCell) : undefined) ??
    loose(words, asCell) ??
    withoutYear(source, words);
  if (!found) return null;
  const at = { start: span.start + found.span.start, end: span.start + found.span.end };
  return { kind: found.kind, value: found.value, words: citation(source, at) };
}

/** `trong quý I`, `Tháng 11` in a plan for one year. */
function quarterOfPlan(source: Source, words: string): Found | undefined {
  if (!words.includes("qu") && !words.includes("tháng")) return undefined;
  const match =
    /(?:(?:trong|vào|trước|hết|cuối)\s+|^\s*)(?:qu[ýí]\s+(iv|i{1,3}|[1-4])|tháng\s+(\d{1,2}))(?=\s*(?:$|[.;,)]))/u.exec(
      words,
    );
  if (!match) return undefined;
  const said = matchesIn(words, /năm\s+(20\d{2})(?!\d)/gu);
  const year = said.length === 1 ? (said[0]?.[1] ?? null) : planYear(source);
  if (year === null) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return match[1] === undefined
    ? { kind: "month", value: `${year}-${pad(match[2])}`, span }
    : { kind: "quarter", value: `${year}-Q${QUARTERS[match[1]]}`, span };
}

/** The one year that the document's title plans for, else the year of its issue. */
function planYear(source: Source): string | null {
  const { title, issuedOn } = source.reading.face;
  const years = matchesIn((title ?? "").toLowerCase(), /(?<!(?:đến|nhìn|hướng|từ)\s)năm\s+(20\d{2})(?!\d)/gu);
  return years.length === 1 ? (years[0]?.[1] ?? null) : (issuedOn?.slice(0, 4) ?? null);
}

/** `trước ngày 10/12` in a document of November 2022: the next such day after the day of issue. */
function withoutYear(source: Source, words: string): Found | undefined {
  const issuedOn = source.reading.face.issuedOn;
  const match =
    /(?:trước|chậm nhất|hạn cuối|xong)\s+(?:là\s+|vào\s+|đến\s+)?(?:ngày\s+)?(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(\d{1,2})(?![\d/])(?!\s+(?:h[àằ]ng|mỗi|năm))/u.exec(
      words,
    );
  if (!match || !issuedOn || Number(match[2]) > 12) return undefined;
  const year = Number(issuedOn.slice(0, 4));
  const day = `-${pad(match[2])}-${pad(match[1])}`;
  const value = `${year}${day}` < issuedOn ? `${year + 1}${day}` : `${year}${day}`;
  return { kind: "date", value, span: { start: match.index, end: match.index + match[0].length } };
}

function yearIn(source: Source, words: string, asCell: boolean): Found | undefined {
  const pattern = asCell ? YEARS_IN_CELL : YEAR_IN_WORDS;
  const match = pattern.exec(words) ?? (asCell ? null : (BRACKETED_YEARS.exec(words) ?? LABELLED_YEARS.exec(words)));
  // Nothing is due before it is ordered: an earlier year is that of what is spoken of.
  if (!match || Number(match[2] ?? match[1]) < Number(source.reading.face.issuedOn?.slice(0, 4) ?? 0)) return undefined;
  const start = match.index + (match[0].length - match[0].trimStart().length);
  return { kind: "year", value: match[2] ?? match[1] ?? "", span: { start, end: match.index + match[0].length } };
}

function recurring(words: string, asCell: boolean): Found | undefined {
  if (!HAS_RHYTHM.test(words)) return undefined;
  const twice = words.includes("ngày") ? TWICE_A_YEAR.exec(words) : null;
  if (twice)
    return {
      kind: "recurring",
      value: `semiannual before ${pad(twice[2])}-${pad(twice[1])}`,
      span: { start: twice.index, end: twice.index + twice[0].length },
    };
  for (const [pattern, rhythm, word] of RHYTHMS) {
    const match = words.includes(word) ? words.match(pattern) : null;
    if (match?.index === undefined) continue;
    if (GRAINS.slice(0, 2).some((grain) => words.search(grain.pattern) >= 0)) return undefined;
    if (asCell && AND_THEN.test(words.slice(0, match.index)) && firstOfGrain(words)) return undefined;
    if (rhythm === "semiannual" && !asCell && !/định kỳ|một lần|lần|báo cáo|sơ kết/u.test(words)) continue;
    return {
      kind: "recurring",
      value: rhythm + dayOf(rhythm, words),
      span: { start: match.index, end: match.index + match[0].length },
    };
  }
  return undefined;
}

/** `Quý I/2027 và bổ sung hằng năm`: due at a time, and kept up afterwards. */
const AND_THEN = /\d{4}\s+và\s[^;.]*$/u;

/** `trước ngày 15/11 hằng năm`, `vào ngày 22 hằng tháng`. */
function dayOf(rhythm: string, words: string): string {
  if (rhythm === "annual" || rhythm === "semiannual") {
    const day = words.match(
      /(?:trước\s+(?:ngày\s+)?|vào\s+ngày\s+|chậm nhất\s+(?:là\s+)?ngày\s+)(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(\d{1,2})(?![\d/])/u,
    );
    return day ? ` before ${pad(day[2])}-${pad(day[1])}` : "";
  }
  const day = rhythm === "monthly" ? words.match(/ngày\s+(\d{1,2})(?![\d/])/u) : null;
  return day ? ` before ${pad(day[1])}` : "";
}

/** A rhythm without its length: a day of the year with `định kỳ`, `định kỳ` alone, `thường xuyên` as the time. */
function loose(words: string, asCell: boolean): Found | undefined {
  if (!saysAny(words, ["định k", "lần", "thường xuyên", "liên tục"])) return undefined;
  const yearly = words.match(/định kỳ.*?trước\s+ngày\s+(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(\d{1,2})(?![\d/])/u);
  if (yearly?.index !== undefined) {
    return {
      kind: "recurring",
      value: `annual before ${pad(yearly[2])}-${pad(yearly[1])}`,
      span: { start: yearly.index, end: yearly.index + yearly[0].length },
    };
  }
  const periodic = words.match(/định kỳ|định kì|(?:\d+|hai|ba|năm) (?:năm|tháng|tuần)(?: (?:một|1) |\s?\/\s?)lần/u);
  if (periodic?.index !== undefined)
    return {
      kind: "recurring",
      value: "periodic",
      span: { start: periodic.index, end: periodic.index + periodic[0].length },
    };
  const ongoing = asCell
    ? words.match(/thường xuyên|liên tục/u)
    : words.match(
        /^\s*thường xuyên(?!\p{L})|(?:\(|(?:thực hiện|tiến hành|duy trì|(?<!trọng tâm|chính trị|quan trọng),)\s+)thường xuyên(?=\)|[\s.;]*$)/u,
      );
  if (ongoing?.index === undefined) return undefined;
  const start = ongoing.index + (ongoing[0].length - ongoing[0].trimStart().length);
  return { kind: "recurring", value: "ongoing", span: { start, end: ongoing.index + ongoing[0].length } };
}
