import { type Line, type Row, wholeRow } from "./lines.ts";
import type { PageWords } from "./page-words.ts";

export type RunningLines = {
  /** What stands again and again above the text, and below it, each once; numbers of pages apart. */
  readonly headers: readonly string[];
  readonly footers: readonly string[];
  readonly pageNumbers: number;
};
export type PageRows = { readonly page: PageWords; readonly rows: readonly Row[] };

/** Rows at the head and at the foot of a page among which running lines are looked for. */
const EDGE_ROWS = 3;
/** Running lines stand in the outer part of the page, as a share of its height. */
const MARGIN = 0.13;
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/iu;

/** Page numbers, running heads and feet are told apart from the text by where they stand and that they come again. */
export function withoutRunningLines(pages: readonly PageRows[]): RunningLines & { readonly pages: PageRows[] } {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeRows(page).map(({ key: each }) => each))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  const headers = new Set<string>();
  const footers = new Set<string>();
  let pageNumbers = 0;
  const left = pages.map((page) => {
    const gone = new Set<Row>();
    for (const { row, line, key, side } of edgeRows(page)) {
      const isNumber = PAGE_NUMBER.test(line.text);
      if (!isNumber && (seen.get(key) ?? 0) < least) continue;
      gone.add(row);
      if (isNumber) pageNumbers += 1;
      else (side === "head" ? headers : footers).add(line.text);
    }
    return { page: page.page, rows: page.rows.filter((row) => !gone.has(row)) };
  });
  return { pages: left, headers: [...headers], footers: [...footers], pageNumbers };
}

type EdgeRow = { row: Row; line: Line; key: string; side: "head" | "foot" };

function edgeRows({ page, rows }: PageRows): EdgeRow[] {
  const head = rows.slice(0, EDGE_ROWS).filter((row) => row.baseline < MARGIN * page.height);
  const foot = rows.slice(-EDGE_ROWS).filter((row) => row.baseline > (1 - MARGIN) * page.height);
  const edge = (row: Row, side: EdgeRow["side"]): EdgeRow => {
    const line = wholeRow(row);
    return { row, line, side, key: `${side} ${line.text.replace(/\d+/gu, "#")}` };
  };
  return [...head.map((row) => edge(row, "head")), ...foot.map((row) => edge(row, "foot"))];
}
