import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { isOfficeColumn, OFFICE_COLUMNS, type OfficeColumn, parseColumns, USUAL_COLUMNS } from "../model/index.ts";

/** The layout that an office keeps beside its documents, so that it says its columns once. */
export const LAYOUT_FILE = "lotrinh-columns.json";

const Layout = z.object({ columns: z.array(z.object({ key: z.string(), title: z.string().trim().min(1) })).min(1) });

export type ColumnChoice = {
  /** As typed after `--columns`; `usual` takes the usual ones. */
  readonly columns?: string | undefined;
  /** Another layout file than the one in this folder. */
  readonly layout?: string | undefined;
};
export type LayoutRefusal = "column-unknown" | "layout-unreadable";

/** The columns to write: those just named (and remembered from then on), else the remembered ones, else the usual ones. */
export function chooseColumns({
  columns,
  layout = LAYOUT_FILE,
}: ColumnChoice): Outcome<readonly OfficeColumn[], LayoutRefusal> {
  if (columns === undefined) return existsSync(layout) ? readLayout(layout) : done(USUAL_COLUMNS);
  const chosen = columns.trim() === "usual" ? done(USUAL_COLUMNS) : parseColumns(columns);
  if (chosen.ok) writeFileSync(layout, `${JSON.stringify({ columns: chosen.value }, null, 2)}\n`);
  return chosen;
}

function readLayout(file: string): Outcome<readonly OfficeColumn[], LayoutRefusal> {
  const read = Layout.safeParse(parsedJson(readFileSync(file, "utf8")));
  if (!read.success) return refuse("layout-unreadable", { file });
  const columns: OfficeColumn[] = [];
  for (const { key, title } of read.data.columns) {
    if (!isOfficeColumn(key)) {
      return refuse("column-unknown", { column: key, known: Object.keys(OFFICE_COLUMNS).join(", ") });
    }
    columns.push({ key, title });
  }
  return done(columns);
}

function parsedJson(words: string): unknown {
  try {
    return JSON.parse(words) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
