import { matchesIn } from "#shared/patterns.ts";
import type { ReferenceProposal } from "./proposal.ts";
import { citation, type Source } from "./source.ts";

/**
 * Numbers of documents: `43/NQ-CP`, `80/2025/NĐ-CP`, `57-NQ/TW`, `2679/SCT-QLTM`, `197/2025/QH15`, with the blanks that slip in; `số 115 CĐ-TTg`.
 * A sign has a capital letter, which keeps dates and fractions out.
 */
const NUMBER =
  /(?<![\p{L}\d/.,-])\d{1,5}(?:\/\d{4})?\s?(?:\/\s?(?=[\p{Lu}])[\p{L}][\p{L}\d&]*(?:\s?[-–/]\s?(?=\p{Lu})[\p{L}][\p{L}\d&]*){0,3}|-\s?(?=\p{Lu})[\p{L}]{1,5}\s?\/\s?(?=\p{Lu})[\p{L}]{2,8}(?:-\p{Lu}[\p{L}]*)?|(?<=số\s\d{1,5}\s)(?:QĐ|CĐ|CT|NQ|KH|TB|CV)-(?=\p{Lu})[\p{L}]{2,8})/gu;

/** Words before a figure that make it a document's number. */
const SIGN_NEEDED = /\/\d{4}\/|\/\s?\p{Lu}{1,6}\s?[-–]|[-–]\s?\p{L}{1,5}\s?\/|\/\p{Lu}{2,}|\d\s\p{Lu}{2}-/u;

/** Cited documents, each once, as first written; the document's own number is none. */
export function referencesOf(source: Source): ReferenceProposal[] {
  const found = new Map<string, ReferenceProposal>();
  const own = compact(source.reading.face.number ?? "");
  for (const clause of source.clauses) {
    if (clause.kind === "letterhead" || clause.kind === "closing") continue;
    const words = source.text.slice(clause.start, clause.end);
    if (!words.includes("/")) continue;
    for (const match of matchesIn(words, NUMBER)) {
      const number = match[0].trim();
      const key = compact(number);
      if (key === own || found.has(key) || !SIGN_NEEDED.test(number)) continue;
      const start = clause.start + match.index;
      const quote = citation(source, { start, end: start + number.length });
      found.set(key, {
        kind: "reference",
        ...quote,
        clause: clause.ordinal,
        number,
        rule: "document-number",
        confidence: 0.95,
      });
    }
  }
  return [...found.values()];
}

function compact(number: string): string {
  return number.replace(/\s+/gu, "").toUpperCase();
}
