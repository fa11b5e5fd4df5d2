import { type Ending, ending, endsIn, matchesIn } from "#shared/patterns.ts";
import type { TargetProposal } from "./proposal.ts";

/** A number in the words of a sentence, with the upper end where it is a range. */
export type Figure = {
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly value2: number | null;
  /** Written as a word: `hai`. */
  readonly isWord: boolean;
  /** `124/124`: all that there are. */
  readonly isAll: boolean;
  /** `700/100.000 trẻ em`: so many of each so many, and here is where `/100.000` begins; it belongs to the unit. */
  readonly perAt: number | null;
};

const OF_EACH = /^10*(?:\.000)+$/u;

const NUMBER = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?";
/** `500ha`, `12km`: the unit without its blank. */
const GLUED =
  "(?:ha|km2?|km²|m2|m²|m3|m³|kg|tấn|tạ|yến|lít|mw|kwh|người|hộ|con|cây|căn|xã|trường|triệu|nghìn|ngàn|tỷ|tỉ|[mgk]bit/s|[mg]bps)(?![\\p{L}\\d²³])";
const FIGURE = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?<!(?<!mỗi |hằng |hàng )năm )(${NUMBER})(?:/(\\d[\\d.]*))?(?:(?:\\s*%?\\s*[-–]\\s*|\\s*%?\\s+đến\\s+)(${NUMBER})(?!\\d|\\s+năm))?(?=\\s*[%‰]|\\s+["“]?\\p{L}|${GLUED})`,
  "gu",
);
const WORDS: Readonly<Record<string, number>> = {
  một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9, mười: 10,
}; // prettier-ignore
/** Numbers in words are figures only where the words before them count. */
const WORD_FIGURE =
  /(?:ít nhất|tối thiểu|không quá|tối đa)\s+(?:là\s+|có\s+|được\s+|xây dựng\s+)?(?:từ\s+)?(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s+\p{L})(?!\s+(?:số|phần|cách|cửa|trong|năm|lần nữa)(?!\p{L}))/gu;

/** `28% - 30% - 42%`: shares one after another are no range. */
const CHAIN = /\d[\d.,]*\s?%(?:\s*[-–]\s*\d[\d.,]*\s?%){2,}/gu;

const CHAINED = /%\s*[-–]\s*\d/u;

/** All numbers of the words that may count something, in their order. */
export function figuresIn(words: string): Figure[] {
  const digits = matchesIn(CHAINED.test(words) ? words.replace(CHAIN, listed) : words, FIGURE).map((match) => ({
    at: match.index,
    end: match.index + match[0].length,
    value: numberOf(match[1] ?? ""),
    value2: match[3] === undefined ? null : numberOf(match[3]),
    isWord: false,
    isAll: match[1] === match[2] && match[1] !== "1",
    perAt: match[1] !== "1" && OF_EACH.test(match[2] ?? "") ? match.index + match[0].indexOf("/") : null,
  }));
  if (INDEXED.test(words)) for (const match of matchesIn(words, BARE)) digits.push(bareFigure(match));
  const spoken = matchesIn(words, WORD_FIGURE).map(({ index, 0: all, 1: word = "" }) => ({
    at: index + all.length - word.length,
    end: index + all.length,
    value: WORDS[word] ?? 0,
    value2: null,
    isWord: true,
    isAll: false,
    perAt: null,
  }));
  return [...digits, ...spoken].toSorted((a, b) => a.at - b.at);
}

/** What is measured by a number alone: `chỉ số chất lượng nước đạt trên 50`, `số bác sĩ/vạn dân đạt 13`. */
const INDEXED = /(?:chỉ số|hệ số|(?:tỷ|tỉ) suất|\/(?:vạn|\d[\d.]*) dân)(?!\p{L})/u;
const BARE =
  /(?<=\s(?:đạt|còn|duy trì|lên|xuống|bằng|trên|dưới|tối thiểu|ít nhất|không quá)\s)(\d+(?:,\d+)?)(?=\s*(?:[;)|]|[,.](?!\d)|$))/gu;
const VALUE_OF_INDEX = ending(
  /(?:(?:chỉ số|hệ số|(?:tỷ|tỉ) suất)(?!\p{L})|số\s[^,;.]{2,40}\/(?:vạn|\d[\d.]*) dân)[^,;.\d]{0,90}\s(?:đạt|còn|duy trì|lên|xuống|bằng)\s+(?:(?:ở )?mức\s+)?(?:trên|dưới|tối thiểu|ít nhất|không quá|từ|khoảng)?\s*$/u,
  ["chỉ số", "hệ số", "suất", " dân"],
);

/** Whether the words before a figure that no unit follows name an index that it is the value of. */
export function isValueOfIndex(before: string): boolean {
  return endsIn(before, VALUE_OF_INDEX);
}

function bareFigure({ index, 0: number }: RegExpExecArray): Figure {
  return {
    at: index,
    end: index + number.length,
    value: numberOf(number),
    value2: null,
    isWord: false,
    isAll: false,
    perAt: null,
  };
}

function listed(chain: string): string {
  return chain.replace(/[-–]/gu, ";");
}

/** `1.250,5` as Vietnamese writes it. */
export function numberOf(written: string): number {
  return Number(written.replace(/\./gu, "").replace(",", "."));
}

export type Comparator = TargetProposal["comparator"];

const COMPARATORS: readonly (readonly [Ending, Comparator])[] = [
  [
    ending(
      /(?:không (?:vượt )?quá|tối đa|không lớn hơn|không cao hơn|không hơn|cao nhất|nhiều nhất|≤|<=)\s*(?:là\s+|không vượt quá\s+)?$/u,
    ),
    "<=",
  ],
  [
    ending(
      /(?:ít nhất|it nhat|tối thiểu|toi thieu|không dưới|không thấp hơn|không ít hơn|thấp nhất|từ|≥|>=)\s*(?:là\s+|có\s+|đạt\s+|được\s+)?$/u,
    ),
    ">=",
  ],
  [ending(/(?:trên|tren|hơn|vượt|lớn hơn|>)\s*$/u), ">"],
  [ending(/(?:dưới|duoi|thấp hơn|nhỏ hơn|<)\s*$/u), "<"],
  [ending(/(?:khoảng|khoang|xấp xỉ|gần|(?<!\p{L})ước(?: đạt)?)\s*$/u), "~"],
];

/** How the words before and after compare with the figure. */
export function comparatorOf(before: string, after: string, isRange: boolean): Comparator {
  if (isRange) return "range";
  if (/^\s*(?:%|\p{L}+(?:\s\p{L}+)?)\s+trở lên/u.test(after)) return ">=";
  if (/^\s*(?:%|\p{L}+(?:\s\p{L}+)?)\s+trở xuống/u.test(after)) return "<=";
  return COMPARATORS.find(([pattern]) => endsIn(before, pattern))?.[1] ?? "=";
}

const FROM = ending(/(?:từ|ở)\s+(?:mức\s+|khoảng\s+|gần\s+|hơn\s+)?$/u);

/** `từ 65% (năm 2020) lên 80%`: the first figure is where one stands. */
export function isBaseline(before: string, afterUnit: string): boolean {
  return (
    endsIn(before, FROM) &&
    /^[^,;.\d]{0,40}?(?:\(?\s?(?:vào |của |cuối )*năm \d{4}\s?\)?\s*)?(?:,\s*)?(?<!trở )(?:lên|xuống|còn|nâng lên|tăng lên|giảm còn|giảm xuống)(?!\p{L})/u.test(
      afterUnit,
    )
  );
}
