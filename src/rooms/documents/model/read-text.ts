import { canonicalText } from "./canonical-text.ts";
import { clausesOf } from "./clause-tree.ts";
import { faceOf } from "./document-face.ts";
import type { Reading } from "./reading.ts";
import type { TextPage } from "./text-page.ts";

/**
 * Reads a text: canonical form, outline, face. The same words give the same reading, whatever the file's encoding habits.
 *
 * @param headings lines that the file itself makes titles
 */
export function readText(raw: string, headings: readonly string[] = []): Reading {
  const text = canonicalText(raw);
  const clauses = clausesOf(text, new Set(headings.map((line) => canonicalText(line).trim())));
  return { text, clauses, face: faceOf(text, clauses) };
}

/** The same of a text whose words have places on pages. Its text is canonical already, or the places would be wrong. */
export function readPagedText(text: string, pages: readonly TextPage[]): Reading {
  const reading = readText(text);
  if (reading.text !== text) throw new Error("A text with places of its words is not canonical");
  return { ...reading, pages: [...pages] };
}
