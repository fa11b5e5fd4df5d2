import type { RecordDeclaration, ValueSource } from "#shared/fields/index.ts";
import type { Cell, GridRow } from "../grid/grid-types.ts";
import type { RegisterRow } from "./grid-columns.ts";

type Sent = {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly derived: Readonly<Record<string, number | null>>;
};

/** The cells of a record as the grid holds them. */
export function cellsOf({ values, derived }: Pick<Sent, "values" | "derived">): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [key, value] of Object.entries(values)) cells[key] = { kind: "value", value };
  for (const [key, value] of Object.entries(derived)) cells[key] = { kind: "value", value };
  return cells;
}

/** A record of a page as the grid holds it. */
export function rowOf(
  sent: Sent & { readonly sources: Readonly<Record<string, number>> },
  cited: readonly ValueSource[],
): RegisterRow {
  const low = Object.entries(sent.sources).flatMap(([key, at]) => (cited[at]?.certainty === "low" ? [key] : []));
  return { id: sent.id, version: sent.version, cells: cellsOf(sent), low: new Set(low) };
}

/** A cell is changed in place, and so is what follows from it. */
export function setCell(declaration: RecordDeclaration, row: GridRow, key: string, after: Cell): void {
  row.cells[key] = after;
  derive(declaration, row);
}

/** Cells are changed in place; what follows from them is worked out once a row, however many of its cells a paste changed. */
export function setCells(
  declaration: RecordDeclaration,
  changes: Iterable<{ readonly row: GridRow; readonly key: string; readonly after: Cell }>,
): void {
  const touched = new Set<GridRow>();
  for (const { row, key, after } of changes) {
    row.cells[key] = after;
    touched.add(row);
  }
  for (const row of touched) derive(declaration, row);
}

function derive(declaration: RecordDeclaration, row: GridRow): void {
  const values = Object.fromEntries(
    Object.keys(declaration.fields).map((each) => {
      const cell = row.cells[each];
      return [each, cell?.kind === "value" ? cell.value : null];
    }),
  );
  for (const [each, derived] of Object.entries(declaration.derived)) {
    row.cells[each] = { kind: "value", value: derived.of(values) };
  }
}
