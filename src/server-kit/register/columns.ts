import { type Field, fieldOf, keysOf, type Point, type RecordDeclaration, type Vsic } from "#shared/fields/index.ts";

/** How the columns of a field are named and typed. A field of two parts has two columns: nothing is packed into text or JSON. */
export type Column = { readonly name: string; readonly type: string };

export function snake(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

type Known = { readonly key: string; readonly columns: readonly Column[] };
/** Asked for every cell of a paste, and always the same. */
const known = new WeakMap<Field, Known>();

export function columnsOf(key: string, field: Field): readonly Column[] {
  const before = known.get(field);
  if (before?.key === key) return before.columns;
  const columns = namedColumns(key, field);
  known.set(field, { key, columns });
  return columns;
}

function namedColumns(key: string, field: Field): readonly Column[] {
  const name = snake(key);
  switch (field.kind) {
    case "text":
    case "long-text":
    case "url":
    case "choice":
      return [{ name, type: "text" }];
    case "number":
      return [{ name, type: "numeric" }];
    case "money":
      return [{ name, type: "bigint" }];
    case "date":
      return [{ name, type: "date" }];
    case "year":
      return [{ name, type: "integer" }];
    case "boolean":
      return [{ name, type: "boolean" }];
    case "choices":
      return [{ name, type: "text[]" }];
    case "reference":
      return [{ name, type: "uuid" }];
    case "vsic":
      return [
        { name: `${name}_version`, type: "integer" },
        { name: `${name}_code`, type: "text" },
      ];
    case "point":
      return [
        { name: `${name}_lon`, type: "double precision" },
        { name: `${name}_lat`, type: "double precision" },
      ];
  }
}

/** The columns that every register has beside its fields. */
export const OWN_COLUMNS: readonly Column[] = [
  { name: "workspace_id", type: "uuid" },
  { name: "id", type: "uuid" },
  { name: "version", type: "integer" },
  { name: "ended_on", type: "date" },
  { name: "end_reason", type: "text" },
  { name: "search_text", type: "text" },
];

export function fieldColumns(declaration: RecordDeclaration): readonly Column[] {
  return keysOf(declaration).flatMap((key) => columnsOf(key, fieldOf(declaration, key)));
}

export type Cells = Record<string, unknown>;

/** A value as the cells of its columns, in JSON. */
export function toCells(key: string, field: Field, value: unknown): Cells {
  const [first, second] = columnsOf(key, field);
  if (first === undefined) return {};
  if (second === undefined) return { [first.name]: value ?? null };
  if (field.kind === "vsic") {
    const code = value as Vsic | null;
    return { [first.name]: code?.version ?? null, [second.name]: code?.code ?? null };
  }
  const place = value as Point | null;
  return { [first.name]: place?.lon ?? null, [second.name]: place?.lat ?? null };
}

/** The value that the cells of a row hold. */
export function fromCells(key: string, field: Field, row: Cells): unknown {
  const [first, second] = columnsOf(key, field).map(({ name }) => row[name] ?? null);
  if (first === null || first === undefined) return null;
  // `numeric` arrives as text, so that no digit is lost on the way; our figures fit a double.
  if (field.kind === "number" || field.kind === "money") return Number(first);
  if (field.kind === "vsic") return { version: first, code: second };
  return field.kind === "point" ? { lon: first, lat: second } : first;
}
