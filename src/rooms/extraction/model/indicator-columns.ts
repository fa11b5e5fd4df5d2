import type { Clause } from "#rooms/documents/model/index.ts";
import type { Source } from "./source.ts";

/** What heads a column of figures that are to be reached. */
export const VALUE_COLUMN =
  /(?:năm|năm học|niên khóa|đến|hết|cuối|tới|vào|kế hoạch|mục tiêu|chỉ tiêu|dự kiến|phương hướng|định hướng|kh)\s*(?:năm\s+|đến\s+|đến năm\s+)?20\d{2}|^20\d{2}$|^(?:giai đoạn|thời kỳ) 20\d{2}|^(?:kế hoạch|mục tiêu|mức (?:giao|phấn đấu|đạt|cần đạt)|(?:chỉ tiêu|kết quả) (?:giao|phấn đấu|cần đạt|kế hoạch)|giá trị|phấn đấu|dự kiến)|^20\d{2}\s*(?:\(|[-–]\s*20\d{2})/u;
export const PAST_COLUMN =
  /(?<!lộ trình |tiến độ |kế hoạch |mục tiêu |chỉ tiêu |phân kỳ )thực hiện|hiện trạng|hiện nay|hiện tại|hiện có|(?<!\p{L})ước(?!\p{L})|thực trạng|kết quả (?!cần đạt|phấn đấu)|kết quả$|^th\s|(?:năm|kỳ) (?:gốc|cơ sở)|đầu (?:năm|kỳ)|so với|so sánh|chênh lệch/u;
/** Beside a column that calls itself the aim, one that bears only a year tells what was. */
export const SAYS_AIM = /phấn đấu|kế hoạch|mục tiêu/u;
export const BARE_YEAR = /^(?:năm\s+)?20\d{2}$/u;
export const UNIT_COLUMN = /^(?:đơn vị(?: tính| đo)?|đvt|đv tính)$/u;
/** A column that says itself that it names indicators. */
export const CALLED = /^(?:tên |các |danh mục )?(?:chỉ tiêu|chỉ số|nội dung chỉ tiêu)/u;

/** What the figures of a row are of, where no column is called an indicator. */
const NAMES_ROWS = /^(?:trục |các |tên )?(?:nội dung|tiêu chí|lĩnh vực|tiêu chuẩn)/u;
/** Columns of a row that say neither what is measured nor how much. */
const BESIDE =
  /^(?:số )?s?tt$|^$|ghi chú|cơ quan|đơn vị|chủ trì|phối hợp|thực hiện|theo dõi|chịu trách nhiệm|phụ trách|thời (?:gian|hạn)|kinh phí|nguồn|vốn|căn cứ|tên cột/u;
const SAYS_INDICATORS = /chỉ tiêu|mục tiêu/u;

/**
 * The column that names what is measured: one that calls itself so; where columns call themselves aims, that of the contents; in a
 * table with a column of units and columns of years, or below a title of aims, the first that is no other column.
 */
export function nameColumnOf(names: readonly string[], title: string): number | undefined {
  const called = names.findIndex((words) => CALLED.test(words) && !VALUE_COLUMN.test(words));
  if (called >= 0) return called;
  const isValue = (words: string) => VALUE_COLUMN.test(words) && !PAST_COLUMN.test(words);
  const values = names.filter(isValue);
  if (values.length === 0) return undefined;
  const hasUnit = names.some((words) => UNIT_COLUMN.test(words));
  const saysAim = values.some((words) => SAYS_AIM.test(words));
  const hasYears = values.some((words) => /20\d{2}/u.test(words));
  const first = names.findIndex(
    (words) => !BESIDE.test(words) && !UNIT_COLUMN.test(words) && !isValue(words) && !PAST_COLUMN.test(words),
  );
  // `Mục tiêu | Đơn vị tính | Năm 2025 | Năm 2030`: here the aim is what is named.
  const aim = names.findIndex((words) => /^(?:các )?mục tiêu(?: cụ thể| chủ yếu)?$/u.test(words));
  if (hasUnit && hasYears && aim >= 0 && (first < 0 || aim < first)) return aim;
  if ((hasUnit && (hasYears || saysAim)) || (SAYS_INDICATORS.test(title) && (saysAim || hasYears)))
    return first < 0 ? undefined : first;
  // What was beside what is aimed at: `Lĩnh vực | Thực hiện 2025 | Kế hoạch 2026`.
  if (saysAim && first >= 0 && names.some((words) => PAST_COLUMN.test(words))) return first;
  const contents = names.findIndex((words) => NAMES_ROWS.test(words));
  return saysAim && contents >= 0 ? contents : undefined;
}

/** `Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì`: beside a column of units the bare results are what is to be reached. */
export function resultColumnOf(
  names: readonly string[],
): { readonly name: number; readonly unit: number; readonly value: number } | undefined {
  const [name, unit, value] = [CALLED, UNIT_COLUMN, /^kết quả$/u].map((kind) => names.findIndex((words) => kind.test(words))); // prettier-ignore
  if (name === undefined || unit === undefined || value === undefined || Math.min(name, unit, value) < 0)
    return undefined;
  return names.some((words) => VALUE_COLUMN.test(words)) ? undefined : { name, unit, value };
}

/** Whether a column may name what its rows are about. */
export function isNameOfRows(words: string): boolean {
  return !BESIDE.test(words) && !UNIT_COLUMN.test(words) && !VALUE_COLUMN.test(words) && !PAST_COLUMN.test(words);
}

/** The title over a table, in small letters; a line that gives the unit, or says with what the annex came, may stand between. */
export function titleAbove(source: Source, header: Clause): string {
  const [one, two] = linesAbove(source, header);
  return /^\(?(?:đơn vị(?: tính)?|đvt)\s*:/u.test(one) ? two : one;
}

/** `Đơn vị tính: %`, or `… THEO VÙNG (%)`: the unit of all figures. */
export function unitAbove(source: Source, header: Clause): string | null {
  const [one] = linesAbove(source, header);
  return (
    (
      /(?:đơn vị(?: tính)?|đvt)\s*:\s*([^():;.|]{1,24}?)\s*\)?$/u.exec(one) ?? /\(([^()\d]{1,12})\)\s*$/u.exec(one)
    )?.[1] ?? null
  );
}

/** `(Ban hành kèm theo Quyết định số …)` */
const CAME_WITH = /^\((?:ban hành )?kèm theo\s/u;

function linesAbove(source: Source, header: Clause): readonly [string, string] {
  const words = (ordinal: number) => {
    const clause = source.clauses[ordinal];
    return clause === undefined || clause.kind === "table-row" ? "" : source.low.slice(clause.start, clause.end).trim();
  };
  const near = [1, 2, 3].map((above) => words(header.ordinal - above)).filter((line) => !CAME_WITH.test(line));
  return [near[0] ?? "", near[1] ?? ""];
}
