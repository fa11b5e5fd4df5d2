import type { PublicPlan } from "./public-plan.ts";

type Clause = PublicPlan["clauses"][number];

/** Signs on one page: a sign takes about 1.45 bytes in UTF-8, so that such a page stays below 150 kB. */
const MOST_SIGNS = 72_000;
/** What the markup of a clause and of an assignment's note weigh, in signs of plan text. */
const CLAUSE_SIGNS = 40;
const NOTE_SIGNS = 600;

/**
 * Cuts a long plan into pages, at a title where there is one near the end, else between clauses. No page holds more than the bound,
 * save a single clause that is longer by itself.
 */
export function pagesOfWords(
  clauses: readonly Clause[],
  noteCountOf: (anchor: string) => number,
  most = MOST_SIGNS,
): readonly (readonly Clause[])[] {
  const pages: Clause[][] = [[]];
  let signs = 0;
  for (const clause of clauses) {
    const own = clause.words.length + CLAUSE_SIGNS + noteCountOf(clause.anchor) * NOTE_SIGNS;
    const page = pages.at(-1) ?? [];
    const isFull = signs + own > most || (clause.isHeading && clause.depth <= 1 && signs > most * 0.8);
    if (isFull && page.length > 0) {
      pages.push([clause]);
      signs = own;
    } else {
      page.push(clause);
      signs += own;
    }
  }
  return pages;
}
