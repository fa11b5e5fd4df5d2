export type CoverageFate = "became" | "context" | "undecided";

/** One clause of a document as a cell of the bar. */
export type CoverageCell = {
  /** The id of the element that shows the clause. */
  readonly target: string;
  readonly name: string;
  readonly fate: CoverageFate;
  readonly startsSection: boolean;
};

export type CoverageRun = CoverageCell & { readonly targets: readonly string[] };

/** More cells than this are narrower than a finger or an eye can pick. */
const MOST_CELLS = 160;

/** The cells as drawn: each by itself, or, in a long document, neighbours of one fate joined into one cell of their width. */
export function runsOf(cells: readonly CoverageCell[]): CoverageRun[] {
  const runs: CoverageRun[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const joins = cells.length > MOST_CELLS && last?.fate === cell.fate && !cell.startsSection;
    if (joins) runs[runs.length - 1] = { ...last, targets: [...last.targets, cell.target] };
    else runs.push({ ...cell, targets: [cell.target] });
  }
  return runs;
}
