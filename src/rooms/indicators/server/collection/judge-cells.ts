import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import {
  type CellProblem,
  type FormCell,
  isCellEmpty,
  isQuotientOnly,
  placeOfFigure,
  rowsAsked,
} from "../../model/collection/index.ts";
import { checkValue, isSamePart, partKey, type StatedValue } from "../../model/index.ts";
import { listCurrentObservations } from "../observation-queries.ts";
import { indicatorsOfRows } from "./asked-of-rows.ts";
import type { StoredForm } from "./form-queries.ts";
import { rowsHeldToday } from "./places-of-form.ts";

/** Every cell of a reply, row after row; only those that ask the body may lack a figure: parts of an indicator are held against its whole, wherever in the form each stands. */
export async function judgeCells(
  transaction: OpenTransaction,
  act: Act,
  form: StoredForm,
  place: string | null,
  cells: readonly FormCell[],
): Promise<CellProblem[]> {
  const problems: CellProblem[] = [];
  const known = new Map<string, readonly StatedValue[]>();
  const indicators = await indicatorsOfRows(transaction, act, form);
  const givenIn = new Map<string, number>();
  const asked = new Set(rowsAsked(form.rows, place, await rowsHeldToday(transaction, act, form)));
  const filled = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  for (const [row, { indicatorId, placeId }] of form.rows.entries()) {
    const indicator = indicators.get(indicatorId);
    let current = known.get(indicatorId) ?? (await listCurrentObservations(transaction, act.workspaceId, indicatorId));
    for (const column of form.columns.keys()) {
      const cell = filled.get(`${row} ${column}`);
      const stated = cell && indicator && statedOf(form, cell, placeOfFigure(placeId, place, indicator.placeId), form.title); // prettier-ignore
      if (!stated || !indicator) {
        if (asked.has(row)) problems.push({ row, column, weight: "asks", code: "cell-empty", params: {} });
      } else {
        const figure = `${indicatorId} ${stated.period} ${partKey(stated)}`;
        const earlier = givenIn.get(figure);
        if (earlier !== undefined) {
          problems.push({ row, column, weight: "refused", code: "cell-same-place", params: { row: earlier + 1 } });
          continue;
        }
        givenIn.set(figure, row);
        problems.push(...checkValue(indicator, stated, current, act.on).map((each) => ({ row, column, ...each })));
        if (indicator.accumulation === "share" && isQuotientOnly(cell))
          problems.push({ row, column, weight: "asks", code: "cell-quotient-only", params: {} });
        current = [...current.filter((each) => each.period !== stated.period || !isSamePart(each, stated)), stated];
      }
    }
    known.set(indicatorId, current);
  }
  return problems;
}

/** What a cell states: of its row's indicator and part, of the place that is asked for, for its column's period. */
export function statedOf(
  form: StoredForm,
  { row, column, ...figures }: FormCell,
  placeId: string | null,
  source: string,
): StatedValue | undefined {
  const [line, head] = [form.rows[row], form.columns[column]];
  if (!line || !head || isCellEmpty(figures)) return undefined;
  return {
    ...figures,
    period: head.period,
    low: null,
    high: null,
    stage: head.stage,
    isDerived: false,
    breaksBefore: null,
    placeId,
    industry: line.industry,
    group: line.group,
    source,
    certainty: "high",
    note: null,
  };
}
