import type { RecordDeclaration, ValueSource } from "#shared/fields/index.ts";
import type { Cell, GridRow } from "../grid/grid-types.ts";
import type { RegisterRow } from "./grid-columns.ts";

type Sent = {
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly derived: Readonly<Record<string, number | null>>;
  readonly sources: Readonly<Record<string, ValueSource>>;
};

/** A record as the grid holds it. */
export function rowOf({ id, version, values, derived, sources }: Sent): RegisterRow {
  const cells: Record<string, Cell> = {};
  for (const [key, value] of Object.entries({ ...values, ...derived })) cells[key] = { kind: "value", value };
  const low = new Set(Object.entries(sources).flatMap(([key, { certainty }]) => (certainty === "low" ? [key] : [])));
  return { id, version, cells, low };
}

/** A cell is changed in place, and so is what follows from it. */
export function setCell(declaration: RecordDeclaration, row: GridRow, key: string, after: Cell): void {
  row.cells[key] = after;
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
