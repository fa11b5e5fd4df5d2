import { sql } from "kysely";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";
import { type CellFigures, type CollectionFormId, type FormCell, isCellEmpty } from "../../model/collection/index.ts";
import { withShare } from "../../model/index.ts";
import { indicatorTables } from "../tables.ts";

/** What a body has filled in, a share's quotient reckoned where its two parts are known. */
export async function listCells(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  body: OrganisationId,
): Promise<FormCell[]> {
  const rows = await indicatorTables(db)
    .selectFrom("collection_cell")
    .select(["row_place", "column_place", "value", "numerator", "denominator"])
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where("organisation_id", "=", body)
    .orderBy("row_place")
    .orderBy("column_place")
    .execute();
  return rows.map((each) =>
    withShare({
      row: each.row_place,
      column: each.column_place,
      value: figure(each.value),
      numerator: figure(each.numerator),
      denominator: figure(each.denominator),
    }),
  );
}

type Figure = number | null;
type FilledCell = readonly [row: number, column: number, value: Figure, numerator: Figure, denominator: Figure];
/** The figures of one body, by row and column of the form. */
export type FiguresOfBody = ReadonlyMap<number, ReadonlyMap<number, CellFigures>>;

/**
 * The same of several bodies at once. Travels as one line for each body: of two hundred rows and all communes the cells are a quarter of a
 * million.
 */
export async function listFiguresOf(
  db: Database,
  act: Act,
  formId: CollectionFormId,
  bodies: readonly OrganisationId[],
  ofRows: readonly number[],
): Promise<ReadonlyMap<OrganisationId, FiguresOfBody>> {
  const filled = sql<
    FilledCell[]
  >`json_agg(json_build_array(row_place, column_place, value, numerator, denominator) order by row_place, column_place)`;
  const rows = await indicatorTables(db)
    .selectFrom("collection_cell")
    .select(["organisation_id", filled.as("filled")])
    .where("workspace_id", "=", act.workspaceId)
    .where("form_id", "=", formId)
    .where(sql<boolean>`organisation_id = any (${bodies}::uuid[])`)
    .where(sql<boolean>`row_place = any (${ofRows}::int[])`)
    .groupBy("organisation_id")
    .execute();
  return new Map(rows.map((own) => [own.organisation_id as OrganisationId, byRowAndColumn(own.filled)]));
}

function byRowAndColumn(cells: readonly FilledCell[]): FiguresOfBody {
  const rows = new Map<number, Map<number, CellFigures>>();
  for (const [row, column, value, numerator, denominator] of cells) {
    const own = rows.get(row) ?? new Map<number, CellFigures>();
    rows.set(row, own.set(column, withShare({ value, numerator, denominator })));
  }
  return rows;
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
