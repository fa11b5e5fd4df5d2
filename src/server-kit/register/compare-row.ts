import type { StoredRecord } from "#shared/fields/index.ts";
import type { FileRow } from "./rows-of-workbook.ts";

/** What a file with nothing changed would hold, of a record as it stands and as it stood at the version of the file. */
export type SheetWords = {
  readonly now: (record: StoredRecord, field: string) => string;
  readonly atVersion: (record: StoredRecord, version: number, field: string) => string;
};

/** A row of a file beside the record that it is of. */
export type ComparedRow = {
  readonly row: FileRow;
  readonly stored: StoredRecord | undefined;
  /** What the person changed, in words. */
  readonly edits: Readonly<Record<string, string>>;
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[];
  /** Fields that somebody else changed too since the file was written, to something else. */
  readonly conflicts: readonly string[];
};

/**
 * Three ways: the file, the record now, and the record when the file was written. A cell that nobody touched in the file takes back
 * nobody's work, and only a value that both sides changed is a conflict.
 */
export function compareRow(row: FileRow, stored: StoredRecord | undefined, words: SheetWords): ComparedRow {
  const edits: Record<string, string> = {};
  const changes: ComparedRow["changes"][number][] = [];
  const conflicts: string[] = [];
  const isOlder = stored !== undefined && row.id !== null && row.version !== null && row.version < stored.version;
  for (const [field, after] of Object.entries(row.texts)) {
    const now = stored === undefined ? "" : words.now(stored, field);
    if (after === now) continue;
    if (isOlder && row.version !== null) {
      const then = words.atVersion(stored, row.version, field);
      if (after === then) continue;
      if (then !== now) conflicts.push(field);
    }
    edits[field] = after;
    changes.push({ field, before: now, after });
  }
  return { row, stored, edits, changes, conflicts };
}
