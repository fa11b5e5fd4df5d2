import type { Act } from "#shared/act.ts";
import type { OpenTransaction } from "#store/index.ts";
import {
  type CellProblem,
  type FormCell,
  isCellEmpty,
  isQuotientOnly,
  placeOfReply,
} from "../../model/collection/index.ts";
import { checkValue, isSamePart, type StatedValue } from "../../model/index.ts";
import { findIndicator } from "../indicator-queries.ts";
import { listCurrentObservations } from "../observation-queries.ts";
import type { StoredForm } from "./form-queries.ts";

/** Every cell of a reply, row after row: parts of an indicator are held against its whole, wherever in the form each stands. */
export async function judgeCells(
  transaction: OpenTransaction,
  act: Act,
  form: StoredForm,
  place: string | null,
  cells: readonly FormCell[],
): Promise<CellProblem[]> {
  const problems: CellProblem[] = [];
  const known = new Map<string, readonly StatedValue[]>();
  for (const [row, { indicatorId }] of form.rows.entries()) {
    const indicator = await findIndicator(transaction, act.workspaceId, { id: indicatorId });
    let current = known.get(indicatorId) ?? (await listCurrentObservations(transaction, act.workspaceId, indicatorId));
    for (const column of form.columns.keys()) {
      const cell = cells.find((each) => each.row === row && each.column === column);
      const stated = cell && indicator && statedOf(form, cell, placeOfReply(place, indicator.placeId), form.title);
      if (!stated || !indicator) problems.push({ row, column, weight: "asks", code: "cell-empty", params: {} });
      else {
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

/** What a cell states: of its row's indicator and part, of the body's place, for its column's period. */
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
