import { ending, endsIn, matchesIn } from "#shared/patterns.ts";
import { SAYS_YEAR } from "./deadline-masks.ts";
import type { Source } from "./source.ts";
import { withoutCompared } from "./years.ts";

/** What is said of the past before a figure makes it no aim, wherever in the sentence it is said. */
const TOLD =
  /(?<!so với )hiện nay|hiện có|hiện (?:chỉ )?(?:đạt|còn)\s|cho biết|cho thấy|kết quả khảo sát|năm \d{4} đã|(?<!(?:các|những) (?:\p{L}+ ){1,4})đã đạt|đã có(?! trong)|thời gian qua|(?:ghi nhận|biểu dương)\s[^;.]*\sđã\s|^\P{L}*(?:tồn tại|hạn chế|kết quả)[^:;.]{0,30}:|(?:[;,]|\snhưng|\ssong|\schỉ)\s+mới\s/u;
/** Money and what things can do are no aims in the part of the sentence that speaks of them. */
const OF_MONEY =
  /đơn giá|kinh phí(?![^,;]{0,60}\s(?:đạt|chiếm)\s[^,;]{0,12}\d[\d,.]*\s?%)|dự toán|tổng mức(?! (?:bán lẻ|lưu chuyển))|chế độ|hỗ trợ \d[\d.,]*\s?(?:%|đồng|(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})|lần mức)/u;
/** `với công suất 100 MW`, `vốn đầu tư khoảng 300 tỷ đồng`: sizes of the thing that they stand behind. */
const SIZED = ending(
  /(?<!(?:giảm|tăng|nâng|bổ sung|thêm)\s)(?:vốn đầu tư|công suất|quy mô vốn)(?:\s[^,;.:]{0,25})?\s*$/u,
  ["vốn", "công suất"],
);

/** Money that comes in is an aim, money that is planned for is not. */
const INVESTED =
  /(?:tổng\s+)?(?:nguồn\s+)?vốn đầu tư (?:toàn xã hội|xã hội|phát triển|trực tiếp|nước ngoài|fdi|thực hiện)|(?:thu hút|huy động|giải ngân|hoàn thành)[^,;.]{0,50}vốn đầu tư|tổng công suất|công suất[^,;.]{0,60}(?= (?:đạt|khoảng|trên|tối thiểu|ít nhất)(?!\p{L}))|dự toán (?:trung ương|được|tỉnh|hđnd)[^,;.]{0,20}giao/gu;

/** What there is and shall stay is part of an aim: `giữ vững diện tích rừng hiện có, tỷ lệ che phủ đạt 55%`. */
const KEPT = /(?:giữ vững|giữ|duy trì|bảo vệ|bảo tồn|quản lý|phát huy)[^;.]{3,60}\shiện có/gu;

/** Whether the words around the figure at the offset tell of the past, or of money and sizes. What stands in brackets is said beside it. */
export function isNoAim(before: string, words: string, at: number, inAims: boolean): boolean {
  const told = sinceAim(withoutBrackets(before));
  if (TOLD.test(inAims ? told.replace(KEPT, "") : told)) return true;
  const part = withoutBrackets(partAt(words, at));
  if (/(?<!so với )hiện nay/u.test(part)) return true;
  const isAimed = inAims || AIMS_AT.test(part);
  return (
    OF_MONEY.test(isAimed ? part.replace(INVESTED, "") : part) ||
    endsIn(isAimed ? told.replace(INVESTED, "") : told, SIZED)
  );
}

/** `năm 2020 đã đạt 90%; phấn đấu năm 2021 …`: what was told before the words aim is over. */
export function sinceAim(before: string): string {
  return before.slice(Math.max(0, before.lastIndexOf("phấn đấu")));
}

/** `Kinh phí: …` lists money to its end; `tăng 11% rồi giảm`, `quý III ước tăng 5%` tell what came out. */
const SUMS_OR_SHIFTS = /^\P{L}*(?:tổng )?kinh phí[^:;.]{0,20}:|\srồi (?:giảm|tăng)\s|\sước (?:tăng|giảm)\s/u;

const AIMS_AT = /phấn đấu|mục tiêu/u;

/** Further from a figure its part of the sentence is not looked at. */
const LONGEST_PART = 1_000;

/** The part of the sentence between semicolons that holds the offset. */
export function partAt(words: string, at: number): string {
  const end = words.indexOf(";", at);
  return words.slice(
    Math.max(words.lastIndexOf(";", at) + 1, at - LONGEST_PART),
    Math.min(end < 0 ? words.length : end, at + LONGEST_PART),
  );
}

export function withoutBrackets(words: string): string {
  return words.includes("(") ? words.replace(/\([^()]*\)/gu, "") : words;
}

const SUMS_UP =
  /^(?:theo (?:thống kê|báo cáo|số liệu|kết quả)|(?:tính )?đến nay|tính đến|lũy kế|(?:trong )?(?:\p{L}+|\d+) tháng (?:đầu )?năm|qua (?:tổng )?(?:kiểm tra|rà soát|thống kê|giám sát|khảo sát|theo dõi)|hiện(?: nay)?,? (?:toàn|cả|có|trên|mới))/u;
const OPENS_REPORT =
  /^(?:theo (?:thống kê|báo cáo|số liệu)|tính đến|lũy kế|tổng kết|qua|(?:trong |cả )?(?:năm|giai đoạn|\d+ tháng đầu năm)\s\d|(?:đến )?(?:hết )?(?:ngày )?\d{1,2}\/)|(?:toàn|cả) (?:tỉnh|quốc|nước|thành phố|huyện|ngành)[^,;.]{0,30}\s(?:có|xảy ra)\s/u;
/** `Đến hết ngày 31/8/2025, toàn tỉnh giải ngân …`: a day that was over when the document came. */
const UP_TO_A_DAY = /^(?:tính )?đến (?:hết )?(?:ngày )?(\d{1,2})\/(\d{1,2})\/(\d{4})/u;

/** `Năm 2012, cả nước có 14 tỉnh …` in a document of 2013 tells what was; so do all years that were over, unless words say the aim. */
export function reportsPast(source: Source, words: string, isAimed: boolean): boolean {
  if (SUMS_OR_SHIFTS.test(words)) return true;
  const { issuedOn } = source.reading.face;
  const issued = Number(issuedOn?.slice(0, 4));
  const years = SAYS_YEAR.test(words)
    ? matchesIn(withoutCompared(words), /(?<!\d)(?:19|20)\d{2}(?!\d)/gu).map(([year]) => Number(year))
    : [];
  if (SUMS_UP.test(words)) return !years.some((year) => year > issued);
  const [, day, month, year] = UP_TO_A_DAY.exec(words) ?? [];
  if (issuedOn && day && month && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` <= issuedOn) return true;
  return (!isAimed || OPENS_REPORT.test(words)) && years.length > 0 && years.every((one) => one < issued);
}
