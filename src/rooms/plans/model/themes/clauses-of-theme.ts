import type { Clause } from "#rooms/documents/model/index.ts";
import { bareHeading, type ThemeScope } from "./theme-lines.ts";

/** Why a clause belongs to a theme: it stands under one of its headings, or says one of its phrases. */
export type Belonging = "section" | "phrase";

/**
 * The clauses of a text that belong to a theme. Under a heading everything belongs. A clause that says a phrase belongs with the
 * points below it; a title that says one does not take its section along, since titles name several things at once.
 */
export function clausesOfTheme(
  { sections, phrases }: Pick<ThemeScope, "sections" | "phrases">,
  text: string,
  clauses: readonly Clause[],
): ReadonlyMap<number, Belonging> {
  const belonging = new Map<number, Belonging>();
  // Clauses stand in the order of the document, parents before their children.
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    const above = clause.parent === null ? undefined : belonging.get(clause.parent);
    if (isSection(words, clause, sections) || above === "section") belonging.set(clause.ordinal, "section");
    else if (phrases.some((phrase) => says(words.toLowerCase(), phrase))) belonging.set(clause.ordinal, "phrase");
    else if (above === "phrase" && leadsOn(text, clauses[clause.parent ?? -1])) belonging.set(clause.ordinal, "phrase");
  }
  return belonging;
}

/** A sentence with its points, or words that end in a colon; a title stands for itself. */
function leadsOn(text: string, clause: Clause | undefined): boolean {
  return clause !== undefined && (!clause.isHeading || text.slice(clause.start, clause.end).trimEnd().endsWith(":"));
}

function isSection(words: string, { isHeading }: Clause, sections: readonly string[]): boolean {
  if (!isHeading || sections.length === 0) return false;
  const own = bareHeading(words);
  return sections.some((section) => own.startsWith(section));
}

/** Whole syllables: `ô tô` is not said by `mô tô`. */
function says(words: string, phrase: string): boolean {
  for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
    if (!LETTER.test(words[at - 1] ?? "") && !LETTER.test(words[at + phrase.length] ?? "")) return true;
  }
  return false;
}

const LETTER = /[\p{L}\p{N}]/u;
