import type { Clause } from "#rooms/documents/model/index.ts";
import { matchesIn } from "#shared/patterns.ts";
import { SAYS_YEAR } from "./deadline-masks.ts";
import { type Source, wordsStart } from "./source.ts";

const HORIZON =
  /(?:đến|hết|trong|vào|cuối|tới|trước(?=\s+(?:ngày|hết|tháng)\s))\s+(?:cuối\s+|hết\s+|(?:hết\s+)?(?:ngày\s+)?\d{1,2}[/.]\d{1,2}[/.]|tháng\s+\d{1,2}[/.])?(?:qu[ýí]\s+[iv]{1,3}\s*(?:\/|năm\s+))?(?:năm\s+)?(\d{4})(?!\d)/u;
const HORIZONS = new RegExp(HORIZON, "gu");
const PERIOD =
  /(?:\d\s+năm(?=\s+\d{4}\s*[-–])|giai đoạn|thời kỳ|nhiệm kỳ|mùa (?:khô|mưa|đông|hè|lũ|cạn|vụ)|niên vụ|năm học|vụ (?:đông xuân|hè thu|mùa))\s+(?:từ\s+)?(?:năm\s+)?\d{4}\s*(?:[-–]|đến)\s*(?:năm\s+)?(\d{4})/u;
const YEAR = /năm\s+(\d{4})(?!\d)/u;

/** `Kế hoạch phòng, chống dịch năm 2023`: what the document plans for. */
const YEARS = /(?<!(?:đến|nhìn|hướng|từ)\s)năm\s+(\d{4})(?!\d)/gu;

/** A year to compare with: `so với năm 2014`. */
const COMPARED =
  /\d+\/(?:\d{4}\/)?\p{L}[\p{L}\d-]*,?\s+(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}|ngày\s+[\d/.]+)|\d+\s?[/-]\s?\p{L}[\p{L}\d/-]*,?\s+năm \d{4}|gấp [\d,]+ lần (?:so với )?năm \d{4}|so với (?:cùng kỳ )?(?:cuối )?(?:năm )?\d{4}|bằng năm \d{4}|so với (?:(?:bình quân|trung bình) (?:h[àằ]ng năm )?)?(?:giai đoạn|thời kỳ) \d{4}\s*[-–]\s*\d{4}|từ (?:[^,;.]|[.,]\d){1,30}? năm \d{4}(?=\s+(?:lên|xuống|còn))|(?<!^[\s\p{P}]*)(?:kể )?từ (?:đầu )?năm \d{4}(?!\s*(?:-|–|đến))/gu;

/** The words without years of documents they cite, and those they compare with. */
export function withoutCompared(words: string): string {
  return words.replace(COMPARED, "");
}

/** The year that words aim at; a period counts by its end. */
export function yearInWords(all: string): number | null {
  if (!SAYS_YEAR.test(all)) return null;
  const words = (all.includes("(") ? all.replace(/\([^)]*\)/gu, "") : all).replace(COMPARED, "");
  const match = words.match(HORIZON) ?? words.match(PERIOD) ?? words.match(YEAR);
  const year = match?.[1] === undefined ? Number.NaN : Number(match[1]);
  return year >= 1990 && year <= 2100 ? year : null;
}

/** The last horizon that the words name; it holds for what follows: `đến năm 2030 A đạt 5%, B đạt 10%`. */
export function lastYearIn(words: string): number | null {
  if (!SAYS_YEAR.test(words)) return null;
  const years = matchesIn(words.replace(/\([^)]*\)/gu, "").replace(COMPARED, ""), HORIZONS);
  const last = years.at(-1)?.[1];
  return last === undefined ? null : Number(last);
}

/** A day, such as that of a document that a title cites. */
const DAY = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/gu;

/** The heads of columns name years of their own. */
function headsColumns(source: Source, clause: Clause): boolean {
  return clause.kind === "table-row" && MANY_CELLS.test(source.low.slice(clause.start, clause.end));
}

const MANY_CELLS = /[^|\s][^|]*\|\s*[^|\s][^|]*\|\s*[^|\s]/u;

/** The year of the nearest title above the clause, or of the document's title when that plans for a period. */
export function yearAbove(source: Source, ordinal: number, upTo: "headings" | "title" = "title"): number | null {
  let clause = source.clauses[ordinal];
  while (clause && clause.parent !== null) {
    clause = source.clauses[clause.parent];
    const year =
      clause !== undefined && headsColumns(source, clause)
        ? null
        : clause?.isHeading || (clause && clause.end - clause.start < 200)
          ? yearInWords(source.low.slice(wordsStart(source, clause), clause.end).replace(DAY, ""))
          : null;
    if (year !== null) return year;
  }
  if (upTo === "headings") return null;
  const title = source.reading.face.title?.toLowerCase() ?? "";
  const period = title.match(PERIOD)?.[1] ?? matchesIn(title.replace(COMPARED, ""), YEARS).at(-1)?.[1];
  return period === undefined ? null : Number(period);
}
