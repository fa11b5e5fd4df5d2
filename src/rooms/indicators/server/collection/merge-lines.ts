import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import {
  type CellFigures,
  type CollectionReply,
  type GivenFigures,
  isRowAsked,
  type linesOf,
  mergeFigures,
  type MergedFigures,
  placeOfFigure,
} from "../../model/collection/index.ts";
import { type Indicator, periodOf } from "../../model/index.ts";
import { indicatorsOfRows } from "./asked-of-rows.ts";
import { listFiguresOf } from "./cell-queries.ts";
import { listReplies, type StoredForm } from "./form-queries.ts";
import { placesOfForm } from "./places-of-form.ts";

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
  const holdingOn = await placesOfForm(db, act, form, replies);
  const held = holdingOn(act.on);
  const given = await listFiguresOf(
    db,
    act,
    form.id,
    accepted,
    lines.flatMap(({ rows }) => rows),
  );
  return lines.flatMap(({ rows }, line) => {
    const indicator = indicators.get(form.rows[rows[0] ?? -1]?.indicatorId ?? ("" as Indicator["id"]));
    if (!indicator) return [];
    return form.columns.map(({ period }, column): MergedCell => {
      const figures = rows.flatMap((row) => {
        const rowPlace = form.rows[row]?.placeId ?? null;
        return replies.flatMap((reply) => {
          const filled = given.get(reply.organisationId)?.get(row)?.get(column);
          // Whom a row does not ask lacks nothing there.
          const isAsked = filled !== undefined || isRowAsked(rowPlace, reply.placeId, held);
          return isAsked ? [givenBy(reply, row, rowPlace, indicator, filled)] : [];
        });
      });
      return { line, column, given: figures, merged: mergeFigures(indicator, figures, holdingOn(periodOf(period).to)) };
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
