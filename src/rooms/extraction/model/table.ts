import { type Clause, isTableHeader, type Span } from "#rooms/documents/model/index.ts";
import { bodiesInCell, bodiesOnly } from "./body-list.ts";
import { deadlineIn } from "./deadline.ts";
import type { Citation, Deadline, NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";
import { BARE_YEAR, CALLED, resultColumnOf } from "./indicator-columns.ts";
import { cellsOf } from "./table-cells.ts";
import { columnNamesOf } from "./table-header.ts";
import { deadlineOfYears, type YearColumn, yearColumnsOf } from "./year-columns.ts";

type Column = "number" | "documents" | "task" | "lead" | "coordinator" | "time" | "product" | "bodies";

/** Which columns a table has; the first match names the column. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:stt|tt|số tt|số thứ tự)$/u, "number"],
  [/phối hợp|tham gia(?! ý kiến)|cùng (?:thực hiện|làm)|(?:đơn vị|cơ quan) hỗ trợ/u, "coordinator"],
  [
    /chủ trì|đầu mối|(?:cơ quan|đơn vị|tổ chức|bộ phận|nơi|phòng|bộ|sở)(?:, (?:cơ quan|đơn vị|tổ chức|cá nhân|bộ phận|địa phương))* (?:thực hiện|tham mưu|theo dõi|phụ trách|chịu|được giao|soạn thảo|trình|quản lý|báo cáo|triển khai)|(?:cơ quan|đơn vị|người|bộ phận|ai) làm|phân công|trách nhiệm|chịu trách nhiệm|^(?:(?:người|đơn vị|cơ quan|bộ phận) )?phụ trách|^thực hiện$|^(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))?$/u,
    "lead",
  ],
  [
    /^hạn(?!\p{L})|^xong|^tháng$|^quý$|^ngày$|thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|lộ trình|kết thúc|^năm thực hiện/u,
    "time",
  ],
  [/sản phẩm|kết quả(?! (?:thực hiện )?(?:năm )?20\d{2})|đầu ra|^(?:hình thức|loại) (?:văn bản|ban hành)/u, "product"],
  [
    /nhiệm vụ|nội dung|công việc|(?:phần|đầu|các|tên) việc|^việc|giải pháp|chỉ tiêu|hoạt động|^tên |đề án|dự án|văn bản|chương trình/u,
    "task",
  ],
];

/** A column of what is to be drafted: each of its cells is a document's name, and that document is what comes out. */
const NAMES_DOCUMENTS = /^tên (?:(?:các )?(?:văn bản|đề án|dự thảo|chương trình|dự án|nghị định|thông tư)(?:, )?)+/u;
/** `Dự án | Công việc`: what is worked on, and beside it the work. */
const NAMES_OBJECTS = /^(?:tên )?(?:dự án|công trình|đề án|chương trình)$/u;
const NAMES_WORK = /công việc|nhiệm vụ|(?:phần|đầu|các) việc|^việc|nội dung (?:công việc|thực hiện)|hoạt động/u;
const INDICATORS = /chỉ tiêu|chỉ số/u;
/** `Đơn vị chủ trì/Đơn vị phối hợp`: one column for both; its cells say who is which. */
const NAMES_BOTH = /(?:chủ trì|thực hiện|đầu mối).*phối hợp|phối hợp.*(?:chủ trì|đầu mối)/u;

export type TableLayout = {
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns that together are a calendar. */
  readonly years: readonly YearColumn[];
  /** `Chỉ tiêu | Cơ quan chủ trì`: to reach the indicator is the task; its figure stands in its name, its year in the title above. */
  readonly isOfIndicators: boolean;
};

export type TableTask = {
  readonly task: Citation;
  readonly leads: readonly NamedBody[];
  readonly coordinators: readonly NamedBody[];
  readonly deadline: Deadline | null;
  readonly product: Citation | null;
};

/** The columns of a header row; undefined when it is no header of a table of tasks. Without a column of leads title rows name them. */
export function layoutOf(source: Source, row: Clause): TableLayout | undefined {
  if (!row.isHeading || !isTableHeader(source.text.slice(row.start, row.end))) return undefined;
  const layout = new Map<Column, number>();
  const names = columnNamesOf(source, row);
  const isOfIndicators = INDICATORS.test(source.low.slice(row.start, row.end));
  const years = isOfIndicators ? [] : yearColumnsOf(names);
  for (const [index, name] of names.entries()) {
    const column = NAMES_BOTH.test(name) ? "lead" : COLUMNS.find(([pattern]) => pattern.test(name))?.[1];
    // Of a start and an end, the end is when the task is due.
    // `Chỉ tiêu | Đơn vị | Năm 2025`: the unit of measure.
    if (name === "đơn vị" && (isOfIndicators || measuresByYear(source, row, names))) continue;
    if (column === "task" && NAMES_DOCUMENTS.test(name)) layout.set("documents", index);
    const isNearer =
      (column === "time" && /hoàn thành|kết thúc/u.test(name)) ||
      (column === "task" && NAMES_OBJECTS.test(names[layout.get("task") ?? -1] ?? "") && NAMES_WORK.test(name));
    if (column && (!layout.has(column) || isNearer)) layout.set(column, index);
  }
  if (resultColumnOf(names) !== undefined) layout.delete("product");
  const isOfTasks = layout.has("task") && (layout.has("lead") || layout.has("time") || years.length > 0);
  const tasks = names[layout.get("task") ?? -1] ?? "";
  return isOfTasks
    ? { columns: layout, years, isOfIndicators: CALLED.test(tasks) && !layout.has("time") && layout.has("lead") }
    : undefined;
}

/** `Nội dung | Đơn vị | 2017 | 2018` over figures measures something; a calendar of tasks has marks in its years. */
function measuresByYear(source: Source, header: Clause, names: readonly string[]): boolean {
  const years = names.flatMap((name, index) => (BARE_YEAR.test(name) ? [index] : []));
  const below = source.clauses[header.ordinal + 1];
  if (years.length < 2 || below?.kind !== "table-row") return false;
  const cells = cellsOf(source, below);
  return years.every((index) => {
    const cell = cells[index];
    return cell !== undefined && /^\d[\d.,]*%?$/u.test(source.low.slice(cell.start, cell.end).trim());
  });
}

/** `A | SỞ NỘI VỤ | | |`: a row that only names who has the rows below it, in a table without a column of leads. */
export function bodiesOfTitleRow(source: Source, row: Clause): readonly NamedBody[] | undefined {
  const cells = cellsOf(source, row).filter((cell) => cell.end > cell.start);
  const last = cells.at(-1);
  return last && cells.length <= 2 ? bodiesOnly(source, last.start, last.end) : undefined;
}

/** A task of a row, by its table's layout. A row with an empty lead cell has the lead of the row above (a merged cell). */
/** A row that only names a document orders it; one that begins with a verb says itself what it makes. */
const IS_DOCUMENT =
  /^(?:Đề án|Cơ chế|Nghị định|Nghị quyết|Quyết định|Thông tư|Luật|Pháp lệnh|Chiến lược|Chương trình|Kế hoạch|Quy hoạch|Quy chế|Quy chuẩn|Tiêu chuẩn|Quy trình|Khung|Bộ (?:tiêu chí|chỉ số|quy tắc|tài liệu)|Phương án|Chỉ thị)\s(?!này|số\s)/u;

/** `11 | Thủ tục trên mạng` above `11.1 | … | … `: a number and a name, for the rows below it. */
function holdsRows(source: Source, row: Clause, cells: readonly Span[]): boolean {
  const below = source.clauses[row.ordinal + 1];
  const [number, , ...rest] = cells;
  if (!number || below?.kind !== "table-row" || rest.some((cell) => cell.end > cell.start)) return false;
  const label = source.text.slice(number.start, number.end).replace(/\.$/u, "");
  const first = cellsOf(source, below)[0];
  return /^\d+(?:\.\d+)*$/u.test(label) && first !== undefined && source.text.startsWith(`${label}.`, first.start);
}

export function taskOfRow(
  source: Source,
  row: Clause,
  layout: TableLayout,
  above: TableTask | undefined,
  ruling: readonly NamedBody[] = [],
): TableTask | undefined {
  const cells = cellsOf(source, row);
  const { columns } = layout;
  const cell = (column: Column): Span | undefined => {
    const index = columns.get(column);
    const span = index === undefined ? undefined : cells[index];
    return span && span.end > span.start ? span : undefined;
  };
  const task = cell("task");
  if (!task || task.end - task.start < 6 || holdsRows(source, row, cells)) return undefined;
  const leadCell = cell("lead");
  const roles = leadCell && rolesInCell(source, leadCell);
  const leads =
    roles && !isDitto(source, leadCell)
      ? bodiesInCell(source, roles.lead)
      : columns.has("lead")
        ? (above?.leads ?? [])
        : ruling;
  if (leads.length === 0) return undefined;
  const coordinatorCell = cell("coordinator") ?? roles?.partner;
  const timeCell = cell("time");
  const productCell = cell("product");
  return {
    task: citation(source, task),
    leads,
    coordinators: coordinatorCell ? partnersInCell(source, coordinatorCell, above) : [],
    deadline: (timeCell && deadlineIn(source, timeCell, true)) ?? deadlineOfYears(source, cells, layout.years),
    product: productCell
      ? citation(source, productCell)
      : IS_DOCUMENT.test(source.text.slice(task.start, task.end))
        ? citation(source, task)
        : null,
  };
}

/** `Chủ trì: Sở A; phối hợp: Sở B`: both roles in one cell. */
function rolesInCell(source: Source, cell: Span): { readonly lead: Span; readonly partner: Span | undefined } {
  const words = source.low.slice(cell.start, cell.end);
  // `Sở A chủ trì, Sở B phối hợp`.
  const behind =
    /^(?<lead>[^;:]+?)\s+chủ trì\s*[,;]\s*(?<partner>[^;:]+?)\s+(?:cùng\s+)?phối hợp(?:\s+thực hiện)?\s*\.?$/u.exec(
      words,
    );
  if (behind?.groups) {
    const { lead = "", partner = "" } = behind.groups;
    const from = cell.start + words.indexOf(partner, lead.length);
    return {
      lead: trimmed(source.text, cell.start, cell.start + lead.length),
      partner: trimmed(source.text, from, from + partner.length),
    };
  }
  const opens = /^(?:[-–+]\s*)?(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*:?\s+/u.exec(words)?.[0].length ?? 0;
  const parts = /[\s;,.(]*(?:[-–+]\s*)?(?:(?:cơ quan|đơn vị)\s+)?phối hợp\s*(?::|với(?:\s*:)?)\s*/u.exec(words);
  if (!parts || parts.index === 0)
    return { lead: trimmed(source.text, cell.start + opens, cell.end), partner: undefined };
  return {
    lead: trimmed(source.text, cell.start + opens, cell.start + parts.index),
    partner: trimmed(source.text, cell.start + parts.index + parts[0].length, cell.end),
  };
}

/** `nt`, `như trên`, `"`: the row above says it. */
function isDitto(source: Source, cell: Span): boolean {
  return /^[-–]?\s*(?:nt|n\.t|như trên|như mục trên|"|”|“|''|,,)\s*[-–]?$/u.test(
    source.low.slice(cell.start, cell.end),
  );
}

function partnersInCell(source: Source, cell: Span, above: TableTask | undefined): readonly NamedBody[] {
  if (isDitto(source, cell)) return above?.coordinators ?? [];
  return /^(?:không|không có|-)$/u.test(source.low.slice(cell.start, cell.end)) ? [] : bodiesInCell(source, cell);
}
