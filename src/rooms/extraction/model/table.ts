import { type Clause, isTableHeader, type Span } from "#rooms/documents/model/index.ts";
import { bodiesInCell } from "./body-list.ts";
import { deadlineIn } from "./deadline.ts";
import type { Citation, Deadline, NamedBody } from "./proposal.ts";
import { citation, type Source, trimmed } from "./source.ts";

type Column = "number" | "task" | "lead" | "coordinator" | "time" | "product" | "bodies";

/** Which columns a table has; the first match names the column. */
const COLUMNS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:stt|tt|số tt|số thứ tự)$/u, "number"],
  [/phối hợp|cùng tham gia|tham gia thực hiện|cùng thực hiện/u, "coordinator"],
  [
    /chủ trì|đầu mối|cơ quan thực hiện|đơn vị thực hiện|phân công|chịu trách nhiệm|cơ quan tham mưu|đơn vị tham mưu|^thực hiện$|^cơ quan, đơn vị/u,
    "lead",
  ],
  [/thời gian|thời hạn|tiến độ|hoàn thành|thời điểm|lộ trình|^năm thực hiện/u, "time"],
  [/sản phẩm|kết quả|đầu ra/u, "product"],
  [/nhiệm vụ|nội dung|công việc|giải pháp|chỉ tiêu|hoạt động|^tên |đề án|dự án|văn bản|chương trình/u, "task"],
];

export type TableLayout = ReadonlyMap<Column, number>;

export type TableTask = {
  readonly task: Citation;
  readonly leads: readonly NamedBody[];
  readonly coordinators: readonly NamedBody[];
  readonly deadline: Deadline | null;
  readonly product: Citation | null;
};

/** The columns of a header row; undefined when it is no header of a table of tasks. */
export function layoutOf(source: Source, row: Clause): TableLayout | undefined {
  const words = source.text.slice(row.start, row.end);
  if (!isTableHeader(words)) return undefined;
  const layout = new Map<Column, number>();
  for (const [index, cell] of cellsOf(source, row).entries()) {
    const name = source.low.slice(cell.start, cell.end);
    const column = COLUMNS.find(([pattern]) => pattern.test(name))?.[1];
    if (column && !layout.has(column)) layout.set(column, index);
  }
  return layout.has("task") && layout.has("lead") ? layout : undefined;
}

/** A task of a row, by its table's layout. A row with an empty lead cell has the lead of the row above (a merged cell). */
export function taskOfRow(
  source: Source,
  row: Clause,
  layout: TableLayout,
  above: TableTask | undefined,
): TableTask | undefined {
  const cells = cellsOf(source, row);
  const cell = (column: Column): Span | undefined => {
    const index = layout.get(column);
    const span = index === undefined ? undefined : cells[index];
    return span && span.end > span.start ? span : undefined;
  };
  const task = cell("task");
  if (!task || task.end - task.start < 6) return undefined;
  const leadCell = cell("lead");
  const leads = leadCell ? bodiesInCell(source, leadCell) : (above?.leads ?? []);
  if (leads.length === 0) return undefined;
  const coordinatorCell = cell("coordinator");
  const timeCell = cell("time");
  const productCell = cell("product");
  return {
    task: citation(source, task),
    leads,
    coordinators:
      coordinatorCell && !/^(?:không|không có|-)$/u.test(source.low.slice(coordinatorCell.start, coordinatorCell.end))
        ? bodiesInCell(source, coordinatorCell)
        : [],
    deadline: timeCell ? deadlineIn(source, timeCell, true) : null,
    product: productCell ? citation(source, productCell) : null,
  };
}

export function cellsOf(source: Source, row: Clause): Span[] {
  const cells: Span[] = [];
  let from = row.start;
  for (const words of source.text.slice(row.start, row.end).split("|")) {
    cells.push(trimmed(source.text, from, from + words.length));
    from += words.length + 1;
  }
  return source.text[row.start] === "|" ? cells.slice(1) : cells;
}
