import { type Field, fieldOf, plainText, type RecordDeclaration, type Values } from "#shared/fields/index.ts";

/** What a field says in words. A field that some may not see says nothing, or a search would tell. */
export function wordsOf(declaration: RecordDeclaration, values: Values, key: string): string[] {
  const field = fieldOf(declaration, key);
  const value = values[key];
  if (!isSearched(field) || value === null || value === undefined) return [];
  return [field.kind === "choice" ? (field.options[plainText(value)]?.vi ?? "") : plainText(value)];
}

/** Whether a record is found by the words of the field. */
export function isSearched({ seenBy, kind }: Field): boolean {
  return seenBy === null && (kind === "text" || kind === "long-text" || kind === "choice");
}
