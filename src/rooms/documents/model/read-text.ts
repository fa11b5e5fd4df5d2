import { canonicalText } from "./canonical-text.ts";
import { clausesOf } from "./clause-tree.ts";
import { faceOf } from "./document-face.ts";
import type { Reading } from "./reading.ts";

/** Reads a text: canonical form, outline, face. The same words give the same reading, whatever the file's encoding habits. */
export function readText(raw: string): Reading {
  const text = canonicalText(raw);
  const clauses = clausesOf(text);
  return { text, clauses, face: faceOf(text, clauses) };
}
