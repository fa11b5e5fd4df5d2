import type { GridColumn } from "../grid/grid-types.ts";

/** Columns in the order of some keys; those that are not named follow as they were. The first ones, which stay in view, keep their place. */
export function inOrder<Column extends { readonly key: string }>(
  columns: readonly Column[],
  keys: readonly string[],
  fixed: number,
): Column[] {
  const placeOf = new Map(keys.map((key, at) => [key, at]));
  const rest = columns
    .slice(fixed)
    .map((column, at) => ({ column, place: placeOf.get(column.key) ?? keys.length + at }))
    .toSorted((one, other) => one.place - other.place);
  return [...columns.slice(0, fixed), ...rest.map(({ column }) => column)];
}

/** The keys of the columns with one of them at another place, never among the fixed ones. */
export function movedTo(keys: readonly string[], key: string, at: number, fixed: number): string[] {
  const from = keys.indexOf(key);
  if (from < fixed) return [...keys];
  const to = Math.max(fixed, Math.min(at, keys.length - 1));
  return keys.toSpliced(from, 1).toSpliced(to, 0, key);
}

/** A column goes where another one that is shown stands; hidden ones keep their places. */
export function movedAmong(
  ordered: readonly GridColumn[],
  shown: readonly GridColumn[],
  { key, at, frozen }: { readonly key: string; readonly at: number; readonly frozen: number },
): string {
  const keys = ordered.map((column) => column.key);
  const place = keys.indexOf(shown[Math.max(0, Math.min(at, shown.length - 1))]?.key ?? key);
  return movedTo(keys, key, place, frozen).slice(frozen).join(",");
}
