import { ending, endsIn } from "#shared/patterns.ts";
import { comparableText } from "./comparable-text.ts";
import { isUpperCase } from "./line-shape.ts";
import type { ClauseKind } from "./reading.ts";

/** Longer than this a line without a full stop is a sentence that lost its full stop, unless it is in capitals. */
const LONGEST_TITLE = 160;

const STRUCTURAL: ReadonlySet<ClauseKind> = new Set(["part", "section", "article", "point", "letter"]);

const STOP = ending(/[.;,!?…]["”)]*$/u);

/** `words` are those after the label. */
export function isHeadingLine(words: string, kind: ClauseKind, next: string | undefined): boolean {
  if (words === "") return true;
  if (words.endsWith(":")) return true;
  if (isUpperCase(words) && words.length < 400) return true;
  if (endsIn(words, STOP) || words.includes(". ") || next === undefined) return false;
  if (kind === "section" || kind === "part") return words.length <= LONGEST_TITLE * 2;
  if (!STRUCTURAL.has(kind) || words.length > LONGEST_TITLE) return false;
  return true;
}

export function isTableRow(words: string): boolean {
  if (!words.includes("|")) return false;
  return (
    words.includes(" | ") || (words.startsWith("|") && words.length > 1 && words.endsWith("|")) || words.endsWith(" |")
  );
}

export function cellsOfRow(words: string): string[] {
  return words.split("|").map((cell) => cell.trim());
}

/** Words that head a column of a table of tasks or figures. */
const COLUMN =
  /^(?:stt|tt|số tt|số thứ tự)$|nhiệm vụ|nội dung|công việc|giải pháp|chủ trì|phối hợp|thực hiện|thời gian|thời hạn|tiến độ|hoàn thành|sản phẩm|kết quả|chỉ tiêu|đơn vị|ghi chú|kinh phí|tên |năm \d{4}|^(?:năm\s*)?20\d{2}$|^đvt$|chỉ số|cơ quan|đầu mối|phân công|phụ trách|trách nhiệm|hoạt động|^dự án|^đề án|kế hoạch|mục tiêu|lộ trình|hạng mục|^hạn(?: xong)?$|^(?:phần|đầu|tên|các) việc|^việc(?:$|\s)|^địa điểm$|^người làm|^giao cho/u;

/** At least two cells read like column names, and none like a sentence. */
export function isTableHeader(words: string): boolean {
  const cells = cellsOfRow(words).filter((cell) => cell !== "");
  if (cells.length < 2 || cells.some((cell) => cell.length > 80 || /[.;]$|\p{L}:\s*\p{L}/u.test(cell))) return false;
  const named = cells.filter((cell) => COLUMN.test(comparableText(cell))).length;
  return named >= 2 && named * 2 >= cells.length && !/^\d/u.test(cells[0] ?? "");
}

/** A row that only numbers and names the rows below it: `II | CHỈ ĐẠO, ĐIỀU HÀNH | | |`. */
export function isTableTitleRow(words: string): boolean {
  const cells = cellsOfRow(words).filter((cell) => cell !== "");
  if (cells.length > 2 || cells.length === 0) return false;
  const [first, second] = cells;
  if (second === undefined) return first !== undefined && words.includes("|");
  return (
    /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\.?$/u.test(first ?? "") &&
    (isUpperCase(second) || /^[IVXLCA-ZĐ]/u.test(first ?? ""))
  );
}
