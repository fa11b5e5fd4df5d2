import { sql } from "kysely";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type CollectionFormId, type FormCell, isCellEmpty } from "../../model/collection/index.ts";
import { withShare } from "../../model/index.ts";
import { indicatorTables } from "../tables.ts";

/** What a body has filled in, a share's quotient reckoned where its two parts are known. */
export async function listCells(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  body: OrganisationId,
): Promise<FormCell[]> {
  return (await listCellsOf(db, act, formId, [body])).map(({ cell }) => cell);
}

/** The same of several bodies at once, of all rows or of some. */
export async function listCellsOf(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  bodies: readonly OrganisationId[],
  ofRows?: readonly number[],
): Promise<{ readonly body: OrganisationId; readonly cell: FormCell }[]> {
  let query = indicatorTables(db)
    .selectFrom("collection_cell")
    .select(["organisation_id", "row_place", "column_place", "value", "numerator", "denominator"])
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where(sql<boolean>`organisation_id = any (${bodies}::uuid[])`)
    .orderBy("organisation_id")
    .orderBy("row_place")
    .orderBy("column_place");
  if (ofRows) query = query.where(sql<boolean>`row_place = any (${ofRows}::int[])`);
  return (await query.execute()).map((each) => ({
    body: each.organisation_id as OrganisationId,
    cell: withShare({
      row: each.row_place,
      column: each.column_place,
      value: figure(each.value),
      numerator: figure(each.numerator),
      denominator: figure(each.denominator),
    }),
  }));
}

function figure(stored: string | null): number | null {
  return stored === null ? null : Number(stored);
}

/** Rows of a form that ask for a share; of no other has a cell a numerator and a denominator. */
export async function listShareRows(db: Database, act: Act, formId: CollectionFormId): Promise<ReadonlySet<number>> {
  const rows = await indicatorTables(db)
    .selectFrom("collection_row as row")
    .innerJoin("indicator", (join) =>
      join.onRef("indicator.workspace_id", "=", "row.workspace_id").onRef("indicator.id", "=", "row.indicator_id"),
    )
    .select("row.place")
    .where("row.workspace_id", "=", act.workspaceId)
    .where("row.form_id", "=", formId)
    .where("indicator.accumulation", "=", "share")
    .execute();
  return new Set(rows.map(({ place }) => place));
}

/** Puts cells in the place of what stood there; an empty one leaves nothing. */
export async function saveCells(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  body: OrganisationId,
  cells: readonly FormCell[],
): Promise<void> {
  if (cells.length === 0) return;
  const own = { workspace_id: act.workspaceId, form_id: formId, organisation_id: body };
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  await indicatorTables(db)
    .deleteFrom("collection_cell")
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where("organisation_id", "=", body)
    .where(sql<boolean>`(row_place, column_place) in (select * from unnest(${rows}::int[], ${columns}::int[]))`)
    .execute();
  const filled = [...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values()].filter(
    (cell) => !isCellEmpty(cell),
  );
  if (filled.length === 0) return;
  await indicatorTables(db)
    .insertInto("collection_cell")
    .values(
      filled.map(({ row, column, value, numerator, denominator }) => ({
        ...own,
        row_place: row,
        column_place: column,
        value: written(value),
        numerator: written(numerator),
        denominator: written(denominator),
      })),
    )
    .execute();
}

function written(value: number | null): string | null {
  return value === null ? null : String(value);
}
