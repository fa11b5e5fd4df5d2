import type { Reading } from "#rooms/documents/model/index.ts";

/** The clauses of a reading as an indented list: anchor, kind, words. */
export function outlineOf(reading: Reading): string {
  return reading.clauses
    .map((clause) => {
      const words = reading.text.slice(clause.start, clause.end);
      return `${"  ".repeat(clause.depth)}${clause.anchor} [${clause.kind}${clause.isHeading ? ", heading" : ""}] ${words}`;
    })
    .join("\n");
}
