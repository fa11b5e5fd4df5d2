import type { EditableColumn, SheetValue } from "#file-kit/index.ts";
import { DONG_OF, type Field, fieldOf, type RecordDeclaration, unitOf, writeText } from "#shared/fields/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";

/** Titles of the columns that are not fields: by them a file that was edited offline finds its rows again. */
export const ID_TITLE = "Mã hệ thống";
export const VERSION_TITLE = "Phiên bản";
const ID_WIDTH = 38;

/** The head of a field's column, in the file that goes out and in the one that comes back. */
export function titleOf(field: Field): string {
  const unit = unitOf(field, "vi");
  return unit === null ? field.label.vi : `${field.label.vi} (${unit})`;
}

export function fieldColumn(declaration: RecordDeclaration, key: string): EditableColumn {
  const field = fieldOf(declaration, key);
  const kind = isFigure(field) ? "number" : field.kind === "date" ? "date" : "text";
  return { title: titleOf(field), kind, width: Math.round(field.width / 7) };
}

export const KEY_COLUMNS: readonly EditableColumn[] = [
  { title: ID_TITLE, kind: "text", width: ID_WIDTH, isHidden: true },
  { title: VERSION_TITLE, kind: "number", width: 10, isHidden: true },
];

/** A value as the file holds it. */
export function sheetValue(field: Field, value: unknown, names: Readonly<Record<string, string>>): SheetValue {
  if (value === null || value === undefined) return null;
  if (field.kind === "date") return { day: value as PlainDate };
  if (field.kind === "money") return Number(value) / DONG_OF[field.shownIn];
  return isFigure(field) ? Number(value) : writeText(field, value, "vi", names);
}

function isFigure({ kind }: Field): boolean {
  return kind === "number" || kind === "money" || kind === "year";
}
