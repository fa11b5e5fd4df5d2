import { cellAddress, type Workbook, wordsOfCell } from "#file-kit/index.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { VALUE_COLUMNS, type ValueColumn, type ValueRow } from "../../model/values-file.ts";

const HEAD_WITHIN = 30;
const NEEDED: readonly ValueColumn[] = ["code", "period", "value"];

/** Rows below the head of every sheet that has one; columns stand in any order. */
export function rowsOfValues({ sheets }: Workbook): Outcome<ValueRow[], "values-head-missing"> {
  const rows: ValueRow[] = [];
  let isFound = false;
  for (const { name, rows: own, isHidden } of sheets) {
    const head = isHidden
      ? undefined
      : own.slice(0, HEAD_WITHIN).find(({ cells }) => isHead(columnsOf(cells.map(wordsOfCell))));
    if (!head) continue;
    isFound = true;
    const columns = columnsOf(head.cells.map(wordsOfCell));
    for (const { number: line, cells } of own.filter(({ number }) => number > head.number)) {
      const texts: Partial<Record<ValueColumn, string>> = {};
      const places: Partial<Record<ValueColumn, string>> = {};
      for (const [column, at] of columns) {
        texts[column] = wordsOfCell(cells[at]);
        places[column] = cellAddress(line, at + 1);
      }
      // A row without any figure is one that nobody has filled in.
      const isFilled = [texts.value, texts.numerator, texts.denominator].some((words) => (words ?? "") !== "");
      if (isFilled) rows.push({ sheet: name, line, texts, cells: places });
    }
  }
  return isFound
    ? done(rows)
    : refuse("values-head-missing", { columns: NEEDED.map((each) => VALUE_COLUMNS[each]).join(", ") });
}

function columnsOf(titles: readonly string[]): Map<ValueColumn, number> {
  const found = new Map<ValueColumn, number>();
  for (const [at, title] of titles.entries()) {
    const column = (Object.keys(VALUE_COLUMNS) as ValueColumn[]).find(
      (each) => fold(VALUE_COLUMNS[each]) === fold(title),
    );
    if (column && !found.has(column)) found.set(column, at);
  }
  return found;
}

function isHead(columns: ReadonlyMap<ValueColumn, number>): boolean {
  return NEEDED.every((column) => columns.has(column));
}
