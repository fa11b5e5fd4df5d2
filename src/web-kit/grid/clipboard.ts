/** A block of words, line by line. */
export type Words = readonly (readonly string[])[];

/** What spreadsheets put on the clipboard as text: tabs, line ends, and quotes around a cell that holds one of them. */
export function parseTsv(text: string): Words {
  const lines: string[][] = [[]];
  let at = 0;
  const end = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  while (at <= end.length) {
    const [cell, next] = end[at] === '"' ? quotedCell(end, at) : bareCell(end, at);
    lines.at(-1)?.push(cell);
    if (next >= end.length) break;
    if (end[next] === "\n") lines.push([]);
    at = next + 1;
  }
  return lines;
}

function bareCell(text: string, from: number): [string, number] {
  let at = from;
  while (at < text.length && text[at] !== "\t" && text[at] !== "\n") at += 1;
  return [text.slice(from, at), at];
}

/** A quote that closes before the end of the cell was no quoting: `"Nước" sạch` is words. */
function quotedCell(text: string, from: number): [string, number] {
  let cell = "";
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (at + 1 === text.length || text[at + 1] === "\t" || text[at + 1] === "\n") return [cell, at + 1];
    else break;
  }
  return bareCell(text, from);
}

export function writeTsv(words: Words): string {
  return words.map((line) => line.map(tsvCell).join("\t")).join("\n");
}

function tsvCell(words: string): string {
  return /["\t\n]/u.test(words) ? `"${words.replace(/"/gu, '""')}"` : words;
}

/** The same as a table, for Excel and Word: line breaks inside a cell survive there. */
export function writeHtml(words: Words): string {
  const rows = words.map((line) => `<tr>${line.map((cell) => `<td>${htmlCell(cell)}</td>`).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

function htmlCell(words: string): string {
  const escaped = words.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
  return escaped.replace(/\n/gu, "<br>");
}

const MOST_CELLS = 500_000;

/**
 * A copied table, when there is one: Excel's breaks inside a cell stay in it, and what stands beside or below a merged cell does not move.
 * Rows that are not seen there are left out: Excel ends a table with merged cells by one of its own. Read as a document apart, so nothing of it runs.
 */
export function parseHtml(html: string): Words | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows = [...table.rows];
  const lines = rows.map((): string[] => []);
  let count = 0;
  for (const [down, row] of rows.entries()) {
    let right = 0;
    for (const cell of row.cells) {
      while (lines[down]?.[right] !== undefined) right += 1;
      const [width, height] = [Math.min(cell.colSpan, 100), cell.rowSpan === 0 ? rows.length : cell.rowSpan];
      count += width * Math.min(height, rows.length - down);
      if (count > MOST_CELLS) return undefined;
      for (const [below, line] of lines.slice(down, down + height).entries()) {
        for (let beside = 0; beside < width; beside += 1)
          line[right + beside] = below + beside === 0 ? wordsOf(cell) : "";
      }
    }
  }
  const seen = lines.filter((_, at) => rows[at]?.style.display !== "none");
  return seen.map((line) => Array.from(line, (words) => words ?? ""));
}

function wordsOf(cell: HTMLTableCellElement): string {
  for (const lineBreak of cell.querySelectorAll("br")) lineBreak.replaceWith("\n");
  return (cell.textContent ?? "")
    .replace(/\u00a0/gu, " ")
    .replace(/[ \t]*\n[ \t]*/gu, "\n")
    .trim();
}
