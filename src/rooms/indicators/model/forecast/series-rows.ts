import { readNumber, withKeyboardMinus } from "#shared/fields/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";

export type RowRefusal = "series-columns-missing" | "series-row-too-long";

/** How a file writes the decimals of its figures: `1.5`, or `1,5` where its cells are parted by something else. */
type Comma = "parts-cells" | "parts-decimals";
export type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string>; readonly comma: Comma };

/** Beyond this a figure has lost its units, and sums of squares run over. */
const LARGEST = 1e15;

/** Rows below a line of names, parted by commas, or as Vietnamese Excel writes them by semicolons or tabs. */
export function readRows(text: string, columns: readonly string[]): Outcome<readonly Row[], RowRefusal> {
  const [header = "", ...lines] = text.replace(/^\uFEFF/u, "").split(/\r\n?|\n/u);
  const separator = [";", "\t"].find((sign) => header.includes(sign)) ?? ",";
  const comma = separator === "," ? "parts-cells" : "parts-decimals";
  const names = cellsOf(header, separator).map((name) => name.toLowerCase());
  const missing = columns.filter((name) => !names.includes(name));
  if (missing.length > 0) return refuse("series-columns-missing", { columns: missing.join(", ") });
  const rows: Row[] = [];
  for (const [at, line] of lines.entries()) {
    const cells = cellsOf(line, separator);
    if (cells.every((cell) => cell === "")) continue;
    // `1,234` in a file of commas is a cell too many; read on, it would be 1.
    if (cells.slice(names.length).some((cell) => cell !== "")) return refuse("series-row-too-long", { line: at + 2 });
    rows.push({ line: at + 2, comma, cells: new Map(names.map((name, column) => [name, cells[column] ?? ""])) });
  }
  return done(rows);
}

/** A cell in quotes may hold the separator. */
function cellsOf(line: string, separator: string): string[] {
  const cells = `${separator}${line}`.matchAll(new RegExp(`${separator} *("(?:[^"]|"")*"|[^${separator}]*)`, "gu"));
  return [...cells].map(([, cell = ""]) =>
    cell
      .replace(/^"(.*)"$/su, "$1")
      .replaceAll('""', '"')
      .trim(),
  );
}

/** A figure; undefined where words are none, could mean two, or the figure is too large to reckon with. */
export function readValue(words: string, comma: Comma): number | undefined {
  const bare = withKeyboardMinus(words);
  // In quotes between commas: thousands in English, 1.234 in Vietnamese.
  if (comma === "parts-cells" && /^-?\d{1,3}(?:,\d{3})+$/u.test(bare)) return undefined;
  const isPlain = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(bare);
  const isThousands = comma === "parts-decimals" && /^-?\d{1,3}(?:\.\d{3})+$/u.test(bare);
  const value = isPlain && !isThousands ? Number(bare) : readNumber(bare, "vi");
  return value === undefined || Math.abs(value) > LARGEST ? undefined : value;
}
