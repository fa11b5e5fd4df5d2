import type { Clause, Span } from "#rooms/documents/model/index.ts";
import type { CoverageCell, CoverageFate } from "#web-kit/coverage-runs.ts";
import type { PlanReview, ReviewedSentence } from "../../model/index.ts";

/** A clause as a row of the page: its words without the label, and what became of its sentences. */
export type ClauseRow = {
  readonly clause: Clause;
  /** Id of the row in the page, and its place in the address. */
  readonly id: string;
  readonly words: Span;
  readonly fate: CoverageFate;
  /** A title stands in no cell of the coverage bar, unless something in it is still to be decided. */
  readonly isCell: boolean;
  readonly sentences: readonly ReviewedSentence[];
};

type PlanText = Pick<PlanReview, "text" | "clauses" | "sentences">;

export function clauseRowsOf({ text, clauses, sentences }: PlanText): ClauseRow[] {
  const inClause = Map.groupBy(sentences, (sentence) => sentence.clause);
  return clauses.map((clause) => {
    const own = inClause.get(clause.ordinal) ?? [];
    const fate = fateOfClause(own);
    return {
      clause,
      id: rowId(clause),
      words: wordsOf(text, clause),
      fate,
      isCell: own.length > 0 && (!clause.isHeading || fate !== "context"),
      sentences: own,
    };
  });
}

export function rowId(clause: Pick<Clause, "anchor">): string {
  return `k-${clause.anchor}`;
}

/** The worst of its sentences: an undecided one makes the clause undecided; else one record makes it `became`. */
export function fateOfClause(sentences: readonly Pick<ReviewedSentence, "fate">[]): CoverageFate {
  if (sentences.some(({ fate }) => fate === "undecided")) return "undecided";
  return sentences.some(({ fate }) => fate === "became") ? "became" : "context";
}

/** The clause without its label, which hangs in the margin. */
export function wordsOf(text: string, clause: Clause): Span {
  if (clause.label === "" || clause.kind === "table-row") return { start: clause.start, end: clause.end };
  const own = text.slice(clause.start, clause.end);
  if (!own.startsWith(clause.label)) return { start: clause.start, end: clause.end };
  const space = own.slice(clause.label.length).match(/^\s*/u)?.[0].length ?? 0;
  return { start: clause.start + clause.label.length + space, end: clause.end };
}

/** The cells of the coverage bar; a new section stands a little apart. */
export function coverageCellsOf(rows: readonly ClauseRow[], nameOf: (row: ClauseRow) => string): CoverageCell[] {
  const depth = sectionDepth(rows);
  const cells: CoverageCell[] = [];
  let startsSection = false;
  for (const row of rows) {
    if (row.clause.isHeading && row.clause.depth <= depth) startsSection = true;
    if (!row.isCell) continue;
    cells.push({ target: row.id, name: nameOf(row), fate: row.fate, startsSection: startsSection && cells.length > 0 });
    startsSection = false;
  }
  return cells;
}

/** The level whose titles part the document into a few sections; some documents have one title above all others. */
function sectionDepth(rows: readonly ClauseRow[]): number {
  const depths = rows
    .filter(({ clause }) => clause.isHeading && clause.kind !== "letterhead" && clause.kind !== "table-row")
    .map(({ clause }) => clause.depth);
  const few = [...new Set(depths)]
    .sort((left, right) => left - right)
    .find((depth) => depths.filter((one) => one <= depth).length >= 3);
  return few ?? Math.min(...depths);
}
