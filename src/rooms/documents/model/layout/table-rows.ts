import { hyphenJoin } from "./hyphens.ts";
import { type Line, rowsOf, wholeRow } from "./lines.ts";
import type { Paragraph, Token } from "./page-words.ts";
import type { RuledTable } from "./ruled-tables.ts";

/** The cells of one row of a table; a cell without words is empty. */
export type TableRow = readonly (readonly Token[])[];
/** A table as it stands on one page; `edges` tell whether the next page goes on with it. */
export type TablePiece = { readonly edges: readonly number[]; readonly rows: readonly TableRow[] };

const NUMBERED = /^(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])[.)]?$/u;
const SAME_EDGE = 4;

/** A column is where some cell begins; a merged cell is said once, at its upper left. As tables of Word files are read. */
export function rowsOfRuled(table: RuledTable, page: number): TablePiece {
  const starts = [...new Set(table.cells.map(({ column }) => column))].toSorted((a, b) => a - b);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    starts.map((column) => {
      const cell = table.cells.find((each) => each.row === row && each.column === column);
      return cell ? tokensOfCell(rowsOf(cell.words).map(wholeRow), page) : [];
    }),
  );
  return { edges: table.edges, rows: rows.filter((row) => row.some((cell) => cell.length > 0)) };
}

/** Rows of a table without borders. Below a row with a number, rows without one go on with it. */
export function rowsOfGrid(grid: readonly (readonly (readonly Line[])[])[], page: number): TablePiece {
  const firsts = grid.map((row) => row[0]?.map(({ text }) => text).join(" ") ?? "").filter((text) => text !== "");
  const numbered = firsts.filter((text) => NUMBERED.test(text)).length;
  const areNumbered = numbered > 0 && numbered * 2 >= firsts.length;
  const merged: Line[][][] = [];
  for (const row of grid) {
    const above = merged.at(-1);
    const goesOn = areNumbered && above && (row[0]?.length ?? 0) === 0;
    if (goesOn) for (const [column, lines] of row.entries()) above[column]?.push(...lines);
    else merged.push(row.map((lines) => [...lines]));
  }
  return { edges: [], rows: merged.map((row) => row.map((lines) => tokensOfCell(lines, page))) };
}

function tokensOfCell(lines: readonly Line[], page: number): Token[] {
  const tokens: Token[] = [];
  for (const line of lines) {
    for (const [index, { text, box, confidence }] of line.words.entries()) {
      const joined = index === 0 ? hyphenJoin(tokens.at(-1)?.text, text) : undefined;
      const last = joined === undefined ? undefined : tokens.pop();
      if (last && joined !== undefined) tokens.push({ ...last, text: joined });
      // A bar within a cell would read as a cell of its own.
      const plain = text.replaceAll("|", "/");
      tokens.push({ text: plain, box, confidence, page, before: last || tokens.length === 0 ? "" : " " });
    }
  }
  return tokens;
}

/** Whether a table at the head of a page goes on with the one at the foot of the page before. */
export function isSameTable(above: TablePiece, below: TablePiece): boolean {
  return (
    above.edges.length > 0 &&
    above.edges.length === below.edges.length &&
    above.edges.every((edge, index) => Math.abs(edge - (below.edges[index] ?? 0)) <= SAME_EDGE)
  );
}

const textOfRow = (row: TableRow): string => row.map((cell) => cell.map(({ text }) => text).join(" ")).join(" | ");

/** Two pieces as one table: the repeated header goes, a row that the page break cut in two is joined. */
export function joinPieces(above: TablePiece, below: TablePiece): TablePiece {
  let rows = below.rows;
  for (const row of above.rows.slice(0, 3)) {
    const [head] = rows;
    if (!head || textOfRow(head) !== textOfRow(row)) break;
    rows = rows.slice(1);
  }
  const [first, ...others] = rows;
  const last = above.rows.at(-1);
  if (!first || !last || !isRestOf(last, first)) return { edges: above.edges, rows: [...above.rows, ...rows] };
  const whole = last.map((cell, column) => joinCells(cell, first[column] ?? []));
  return { edges: above.edges, rows: [...above.rows.slice(0, -1), whole, ...others] };
}

function isRestOf(row: TableRow, below: TableRow): boolean {
  if ((row[0]?.length ?? 0) === 0 || (below[0]?.length ?? 0) > 0) return false;
  return below.some((cell, column) => {
    const end = row[column]?.at(-1)?.text ?? "";
    return cell.length > 0 && end !== "" && (!/[.;!?]$/u.test(end) || /^\p{Ll}/u.test(cell[0]?.text ?? ""));
  });
}

function joinCells(cell: readonly Token[], rest: readonly Token[]): Token[] {
  return [
    ...cell,
    ...rest.map((token, index) => (index === 0 && cell.length > 0 ? { ...token, before: " " as const } : token)),
  ];
}

/** Each row as a paragraph, its cells parted by bars. A table of one column is a frame: its rows are plain lines. */
export function paragraphsOfTable({ rows }: TablePiece): Paragraph[] {
  return rows.map((row) => {
    const tokens: Token[] = [];
    let bars = 0;
    for (const [column, cell] of row.entries()) {
      if (column > 0) bars += 1;
      for (const [index, token] of cell.entries()) {
        if (index > 0 || bars === 0) tokens.push(token);
        else {
          tokens.push(...barsBefore(token, bars));
          bars = 0;
        }
      }
    }
    const last = tokens.at(-1);
    // Empty cells at the end are kept as bars, so that every row has as many cells as the header.
    return last && bars > 0
      ? [...tokens, { ...last, text: bars > 1 ? "| ".repeat(bars - 1).trimEnd() : "", before: " | " }]
      : tokens;
  });
}

function barsBefore(token: Token, bars: number): Token[] {
  if (bars === 1) return [{ ...token, before: " | " }];
  return [
    { ...token, text: "| ".repeat(bars - 1).trimEnd(), before: " | " as const, confidence: null },
    { ...token, before: " " },
  ];
}
