import { ending, endsIn } from "#shared/patterns.ts";
import { comparableText } from "./comparable-text.ts";

/** The names of the kinds of administrative document, as the type line or the first words of a title carry them. */
export const DOCUMENT_TYPES = [
  "Kế hoạch", "Quyết định", "Chỉ thị", "Nghị quyết", "Nghị định", "Thông tư", "Thông báo", "Công văn", "Công điện", "Chương trình hành động",
  "Chương trình", "Đề án", "Báo cáo", "Tờ trình", "Kết luận", "Hướng dẫn", "Quy chế", "Quy định", "Thông tri", "Phương án", "Dự án", "Biên bản",
] as const; // prettier-ignore

/** Whether a line is in capitals, as titles are; figures and a stray lower-case word (`NĂM 2025 và 2026`) do not matter. */
export function isUpperCase(line: string): boolean {
  const most = line.length * (1 - LEAST_UPPER);
  let upper = 0;
  let lower = 0;
  for (const sign of line) {
    const code = sign.charCodeAt(0);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0)) continue;
    if (code > 0x7a && !isLatinLetter(code) && !LETTER.test(sign)) continue;
    if (sign === sign.toLowerCase()) lower += 1;
    else upper += 1;
    if (lower > most) return false;
  }
  return upper + lower >= 2 && upper / (upper + lower) > LEAST_UPPER;
}

const LEAST_UPPER = 0.85;
const LETTER = /^\p{L}$/u;

/** The blocks that Vietnamese is written in hold nothing but letters, the signs of times and division apart. */
function isLatinLetter(code: number): boolean {
  return (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code < 0x1f00);
}

const LONGEST_TYPE_LINE = 60;

/** The type named by a line that is nothing but the type: `KẾ HOẠCH`, `QUYẾT ĐỊNH:`. */
export function typeOfLine(line: string): string | undefined {
  if (line.length > LONGEST_TYPE_LINE) return undefined;
  const words = comparableText(line.replace(/[:.\s]+$/u, "").trim());
  return DOCUMENT_TYPES.find((type) => comparableText(type) === words);
}

/** The type that a title begins with: `Chỉ thị về việc …`. */
export function typeBeforeTitle(line: string): string | undefined {
  const words = comparableText(line);
  if (/\d\s*\/\s*\p{L}|\?/u.test(words))
    return DOCUMENT_TYPES.find((type) => words.startsWith(`${comparableText(type)} về `));
  return DOCUMENT_TYPES.find((type) => words.startsWith(`${comparableText(type)} `) && line.startsWith(type));
}

const NATIONAL_NAME = /cộng h[oò][àa] xã hội chủ nghĩa|độc lập\s*[-–]\s*tự do|đảng cộng sản việt nam/u;
const NUMBER_LINE = /^số\s*:?\s*\S*\/|^số\s*:\s|^số\s+\d+\s*-\s*\p{L}+\s*\//u;
const PLACE_AND_DATE = /,\s*ngày\s+(?:\d{1,2}|…|\.{2,})?\s*tháng\s/u;

/** Lines that only a document's head has. */
export function isLetterheadLine(line: string): boolean {
  const words = comparableText(line);
  return NATIONAL_NAME.test(words) || NUMBER_LINE.test(words) || (PLACE_AND_DATE.test(words) && line.length < 120);
}

const PREAMBLE =
  /^(?:căn cứ|theo đề nghị|theo chỉ đạo|xét đề nghị|xét tờ trình|thực hiện|triển khai thực hiện|triển khai|để thực hiện|trên cơ sở)(?![\p{L}])/u;
const WORDS_OF_ISSUE = ending(/(?:ban hành|xây dựng|chỉ thị|quyết nghị|thông báo|đề ra|yêu cầu)[^.;]*:$/u);

/** Legal bases, and the sentence that issues what follows. */
/** `Thực hiện công điện …, UBND tỉnh đã yêu cầu các xã …` orders already. */
const TELLS_ORDER =
  /^(?!căn cứ|xét)[^;:]*,\s[^,;:]{3,60}\s(?:đã |vừa |cũng )?(?:giao|yêu cầu|đề nghị)\s[^;:]{10,}[.…]$/u;

export function isPreambleLine(line: string): boolean {
  const words = comparableText(line.trim());
  return (PREAMBLE.test(words) && !TELLS_ORDER.test(words)) || endsIn(words, WORDS_OF_ISSUE);
}

const CLOSING = /^[*\s]*(?:nơi nhận|tm\.|kt\.|tl\.|tuq\.|q\.)(?![\p{L}])/u;

export function isClosingLine(line: string): boolean {
  return (
    (/^[*\s]*[nktq]/iu.test(line) && CLOSING.test(comparableText(line.slice(0, 24)))) ||
    (line.includes("|") && /^(?:THƯ KÝ|CHỦ TRÌ|CHỦ TỌA|ĐẠI DIỆN|NGƯỜI (?:LẬP|GHI)(?: BIÊN BẢN)?)\s[^|]*\|/u.test(line))
  );
}

/** `PHỤ LỤC`, `Phụ lục 02`, `Biểu số 1`: what follows stands beside the body of the document. */
export function isAnnexTitle(line: string): boolean {
  if (!"PpBb".includes(line.charAt(0)) || !/^(?:phụ|biểu)/iu.test(line)) return false;
  return (
    /^(?:phụ lục|phụ biểu|biểu số)(?:\s+(?:số\s+)?[\divx]+)?[\s.:]*$/u.test(comparableText(line)) ||
    (/^PHỤ LỤC/u.test(line) && isUpperCase(line))
  );
}

/** `[…]`: here the text leaves something out. */
export function isOmission(line: string): boolean {
  return line.includes("[") && /^\[(?:…|\.{3})\]$/u.test(line.trim());
}
