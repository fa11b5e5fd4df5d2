import type { Clause } from "#rooms/documents/model/index.ts";

/** A solution group by the clause that gathers it. */
export type SolutionGroupOf = { readonly clause: number; readonly title: string };

const LONGEST_TITLE = 80;

/**
 * The group (nhóm nhiệm vụ, giải pháp) of a solution: the nearest heading above its clause. A text without headings gathers by
 * paragraph, under the paragraph's first words.
 */
export function solutionGroupOf(text: string, clauses: readonly Clause[], clause: number): SolutionGroupOf {
  const own = clauses[clause];
  let above = own;
  while (above && !above.isHeading && above.parent !== null) above = clauses[above.parent];
  const gathering = above?.isHeading ? above : own;
  if (!gathering) return { clause, title: "" };
  return { clause: gathering.ordinal, title: titleOf(text, gathering) };
}

function titleOf(text: string, { start, end, label }: Clause): string {
  const words = text
    .slice(start, end)
    .slice(label.length)
    .trim()
    .replace(/[\s:.;]+$/u, "");
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.lastIndexOf(" ", LONGEST_TITLE - 1);
  return `${words.slice(0, cut > 0 ? cut : LONGEST_TITLE - 1)}…`;
}
