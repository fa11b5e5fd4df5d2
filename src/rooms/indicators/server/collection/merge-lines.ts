import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import {
  type CellFigures,
  type CollectionReply,
  type FormCell,
  type GivenFigures,
  type linesOf,
  mergeFigures,
  type MergedFigures,
  placeOfFigure,
} from "../../model/collection/index.ts";
import type { Indicator } from "../../model/index.ts";
import { indicatorsOfRows } from "./asked-of-rows.ts";
import { listCellsOf } from "./cell-queries.ts";
import { listReplies, type StoredForm } from "./form-queries.ts";

export type MergedCell = {
  readonly line: number;
  readonly column: number;
  readonly given: readonly GivenFigures[];
  readonly merged: MergedFigures | undefined;
};

/** Some lines of a form put together, column after column. What is not accepted is not even read. */
export async function mergeLines(
  db: Database,
  act: Act,
  form: StoredForm,
  lines: ReturnType<typeof linesOf>,
): Promise<MergedCell[]> {
  const replies = await listReplies(db, act, form.id);
  const indicators = await indicatorsOfRows(db, act, form);
  const accepted = replies.filter(({ state }) => state === "accepted").map(({ organisationId }) => organisationId);
  const cells = await listCellsOf(
    db,
    act,
    form.id,
    accepted,
    lines.flatMap(({ rows }) => rows),
  );
  const given = new Map<string, Map<string, FormCell>>();
  for (const { body, cell } of cells) {
    const key = `${cell.row} ${cell.column}`;
    const own = given.get(key) ?? new Map<string, FormCell>();
    given.set(key, own.set(body, cell));
  }
  return lines.flatMap(({ rows }, line) => {
    const indicator = indicators.get(form.rows[rows[0] ?? -1]?.indicatorId ?? ("" as Indicator["id"]));
    if (!indicator) return [];
    return form.columns.map((_, column): MergedCell => {
      const figures = rows.flatMap((row) => {
        const own = given.get(`${row} ${column}`);
        const rowPlace = form.rows[row]?.placeId ?? null;
        return replies.map((reply) => givenBy(reply, row, rowPlace, indicator, own?.get(reply.organisationId)));
      });
      return { line, column, given: figures, merged: mergeFigures(indicator, figures) };
    });
  });
}

const EMPTY: CellFigures = { value: null, numerator: null, denominator: null };

function givenBy(
  { organisationId, placeId, state }: CollectionReply,
  row: number,
  rowPlace: string | null,
  indicator: Indicator,
  { value, numerator, denominator }: CellFigures = EMPTY,
): GivenFigures {
  return {
    body: organisationId,
    row,
    placeId: placeOfFigure(rowPlace, placeId, indicator.placeId),
    isPlaceAsked: rowPlace !== null,
    isAccepted: state === "accepted",
    value,
    numerator,
    denominator,
  };
}
