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
/** The space between a running line and the text, in sizes of the letters. */
const PARTED = 1.7;
const PAGE_NUMBER = /^[-–—\s]*(?:trang\s*)?(\d{1,4})(?:\s*[/|]\s*\d{1,4})?[-–—\s]*$/iu;

/** Page numbers, running heads and feet are told apart from the text by where they stand and that they come again. */
export function withoutRunningLines(pages: readonly PageRows[]): RunningLines & { readonly pages: PageRows[] } {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgeRows(page).flatMap(({ keys }) => keys))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  const headers = new Set<string>();
  const footers = new Set<string>();
  let pageNumbers = 0;
  const left = pages.map((page) => {
    const gone = new Set<Row>();
    const isAgain = ({ keys }: EdgeRow) => keys.some((key) => (seen.get(key) ?? 0) >= least);
    for (const { row, line, side } of partedEdges(page, isAgain)) {
      gone.add(row);
      if (PAGE_NUMBER.test(line.text)) pageNumbers += 1;
      else (side === "head" ? headers : footers).add(line.text);
    }
    return { page: page.page, rows: page.rows.filter((row) => !gone.has(row)) };
  });
  return { pages: left, headers: [...headers], footers: [...footers], pageNumbers };
}

/** From the edge of the page inwards as far as lines come again; a space parts them from the text, which may repeat itself too. */
function partedEdges(page: PageRows, isAgain: (row: EdgeRow) => boolean): EdgeRow[] {
  const edges = edgeRows(page);
  return (["head", "foot"] as const).flatMap((side) => {
    const own = edges.filter((edge) => edge.side === side);
    const inwards = side === "head" ? own : own.toReversed();
    const rows = side === "head" ? page.rows : page.rows.toReversed();
    const end = inwards.findIndex((edge) => !isAgain(edge) && !PAGE_NUMBER.test(edge.line.text));
    const found = end < 0 ? inwards : inwards.slice(0, end);
    while (found.length > 0) {
      const [last, next] = [found.at(-1), rows[found.length]];
      if (!last || !next || PAGE_NUMBER.test(last.line.text)) break;
      if (Math.abs(next.baseline - last.row.baseline) > PARTED * Math.max(next.size, last.row.size)) break;
      found.pop();
    }
    return found;
  });
}

type EdgeRow = { row: Row; line: Line; keys: string[]; side: "head" | "foot" };

function edgeRows({ page, rows }: PageRows): EdgeRow[] {
  const head = rows.slice(0, EDGE_ROWS).filter((row) => row.baseline < MARGIN * page.height);
  const foot = rows.slice(-EDGE_ROWS).filter((row) => row.baseline > (1 - MARGIN) * page.height);
  const edge = (row: Row, side: EdgeRow["side"]): EdgeRow => {
    const line = wholeRow(row);
    // A line that counts the pages is the same line on each: its number grows with the page.
    const counting = line.text.replace(/\d+/u, (number) => `#${Number(number) - page.page}`);
    return { row, line, side, keys: [`${side} ${line.text}`, `${side} ${counting}`] };
  };
  return [...head.map((row) => edge(row, "head")), ...foot.map((row) => edge(row, "foot"))];
}
