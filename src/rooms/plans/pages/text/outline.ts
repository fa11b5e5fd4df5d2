import type { Chip } from "../../model/index.ts";
import { type ClauseRow, rowId } from "./clause-rows.ts";

export type OutlineEntry = {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly level: 0 | 1 | 2;
  /** Records whose words stand in the section, and sentences there that nobody decided. */
  readonly records: number;
  readonly undecided: number;
};

const FIRST_WORDS = 7;

/** With more titles than this the third level would be longer than the screen. */
const MOST_ENTRIES = 40;

/** The titles of the upper levels; a text without titles is outlined by the first words of its paragraphs. */
export function outlineOf(text: string, rows: readonly ClauseRow[], chips: readonly Chip[]): OutlineEntry[] {
  const headings = rows.filter(
    (row) => row.clause.isHeading && row.clause.kind !== "table-row" && row.clause.kind !== "letterhead",
  );
  const top = Math.min(...headings.map((row) => row.clause.depth));
  const upTo = (levels: number): ClauseRow[] => headings.filter((row) => row.clause.depth < top + levels);
  const titles = upTo(3).length <= MOST_ENTRIES ? upTo(3) : upTo(2);
  const isTitled = titles.length > 1;
  const counts = countsByClause(rows, chips);
  return (isTitled ? titles : rows.filter(isParagraph)).map(({ clause, words }) => ({
    id: rowId(clause),
    label: clause.label,
    title: clause.isHeading
      ? titleOf(text.slice(words.start, words.end))
      : firstWords(text.slice(words.start, words.end)),
    level: isTitled ? levelOf(clause.depth - top) : 1,
    records: counts.get(clause.ordinal)?.records.size ?? 0,
    undecided: counts.get(clause.ordinal)?.undecided ?? 0,
  }));
}

function levelOf(depth: number): OutlineEntry["level"] {
  return depth <= 0 ? 0 : depth === 1 ? 1 : 2;
}

function isParagraph(row: ClauseRow): boolean {
  return row.clause.depth === 0 && row.clause.kind !== "letterhead" && row.clause.kind !== "closing";
}

type Counts = { readonly records: Set<string>; undecided: number };

/** What stands in a clause or below it. */
function countsByClause(rows: readonly ClauseRow[], chips: readonly Chip[]): ReadonlyMap<number, Counts> {
  const clauses = new Map(rows.map(({ clause }) => [clause.ordinal, clause]));
  const counts = new Map<number, Counts>();
  function upwards(from: number, count: (own: Counts) => void): void {
    for (let at = clauses.get(from); at; at = at.parent === null ? undefined : clauses.get(at.parent)) {
      const own = counts.get(at.ordinal) ?? { records: new Set<string>(), undecided: 0 };
      count(own);
      counts.set(at.ordinal, own);
    }
  }
  for (const chip of chips)
    if (chip.recordKind !== "reference") upwards(chip.clause, (own) => own.records.add(chip.record));
  for (const { clause, sentences } of rows) {
    const undecided = sentences.filter(({ fate }) => fate === "undecided").length;
    if (undecided > 0) upwards(clause.ordinal, (own) => (own.undecided += undecided));
  }
  return counts;
}

function titleOf(words: string): string {
  return words.replace(/[\s:.;]+$/u, "");
}

function firstWords(words: string): string {
  const parts = words.split(/\s+/u);
  return parts.length <= FIRST_WORDS
    ? titleOf(words)
    : `${parts
        .slice(0, FIRST_WORDS)
        .join(" ")
        .replace(/[,;:]$/u, "")}…`;
}
