import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { readNumber } from "#shared/fields/index.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { Stage } from "./observation.ts";
import { type ObservedPeriod, readObservedPeriod } from "./observed-period.ts";
import { readIndustry } from "./part.ts";
import { mayReadIndicators, mayRecordValues } from "./policy.ts";

/** Columns of the file in which values go out and come in; found by their titles, in any order. */
export const VALUE_COLUMNS = {
  code: "Mã chỉ tiêu",
  name: "Tên chỉ tiêu",
  unit: "Đơn vị",
  period: "Kỳ",
  place: "Địa bàn",
  industry: "Ngành (VSIC)",
  group: "Nhóm",
  value: "Giá trị",
  numerator: "Tử số",
  denominator: "Mẫu số",
  stage: "Mức số liệu",
  source: "Nguồn",
  answer: "Giải trình",
} as const;
export type ValueColumn = keyof typeof VALUE_COLUMNS;

export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  estimated: "ước tính",
  preliminary: "sơ bộ",
  official: "chính thức",
};

const Problem = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

/** What became of a row of the file, or would become of it. */
export const ImportedValue = z.object({
  line: z.int(),
  code: z.string(),
  name: z.string(),
  period: z.string(),
  state: z.enum(["recorded", "unchanged", "refused", "asks"]),
  /** The cell that is wrong, as Excel names it. */
  cell: z.string().nullable(),
  problems: z.array(Problem),
});
export type ImportedValue = z.infer<typeof ImportedValue>;

export const importValuesEndpoint = endpoint({
  name: "importValues",
  method: "POST",
  path: "/api/indicator-values/import",
  summary:
    "Values from a workbook: what would become of each row, or, once confirmed, what did; nothing is stored twice",
  permission: mayRecordValues,
  query: z.object({ fileName: z.string().min(1).max(255), mode: z.enum(["dry-run", "save"]) }),
  output: z.object({
    counts: z.object({ recorded: z.int(), unchanged: z.int(), refused: z.int(), asks: z.int() }),
    rows: z.array(ImportedValue),
    /** Indicators whose next value is due and that no row speaks of. */
    missing: z.array(z.object({ code: z.string(), name: z.string(), period: z.string() })),
  }),
});
export type ImportedValues = z.output<typeof importValuesEndpoint.output>;

export const exportValuesEndpoint = {
  name: "exportValues",
  method: "GET",
  path: "/api/indicator-values/export.xlsx",
  summary: "Values of the indicators that the caller may enter, and an empty row for each that is due, as XLSX",
  permission: mayReadIndicators,
} as const;

/** A figure as a person types it into a sheet, a percent sign and all; null for an empty cell, undefined for words. */
export function readFigure(words: string): number | null | undefined {
  const typed = words.replace(/\s*%$/u, "");
  return typed === "" ? null : readNumber(typed, "vi");
}

/** A row as it was typed, with the cell of each column. */
export type ValueRow = {
  readonly sheet: string;
  readonly line: number;
  readonly texts: Readonly<Partial<Record<ValueColumn, string>>>;
  readonly cells: Readonly<Partial<Record<ValueColumn, string>>>;
};

export type ReadValueRow = {
  readonly period: ObservedPeriod;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly stage: Stage;
  readonly industry: string | null;
};
export type RowRefusal =
  | "row-period-unreadable"
  | "row-number-unreadable"
  | "row-stage-unknown"
  | "row-industry-unreadable";

/** Reads the typed words of a row; what cannot be read names its column. */
export function readValueRow({
  texts,
}: ValueRow): Outcome<ReadValueRow, RowRefusal> & { readonly column?: ValueColumn } {
  const words = (texts.period ?? "")
    .replace(/^quý\s*/iu, "Q")
    .replace(/^tháng\s*/iu, "")
    .replace(/\s*tháng\s*/iu, "T/");
  const period = readObservedPeriod(words);
  if (!period) return { ...refuse("row-period-unreadable", { words: texts.period ?? "" }), column: "period" };
  const figures: Partial<Record<"value" | "numerator" | "denominator", number | null>> = {};
  for (const column of ["value", "numerator", "denominator"] as const) {
    const words = texts[column] ?? "";
    const figure = readFigure(words);
    if (figure === undefined) return { ...refuse("row-number-unreadable", { words }), column };
    figures[column] = figure;
  }
  const stageWords = fold(texts.stage ?? "").trim();
  const stage =
    stageWords === "" ? "preliminary" : Stage.options.find((each) => fold(STAGE_WORDS[each]) === stageWords);
  if (!stage) return { ...refuse("row-stage-unknown", { words: texts.stage ?? "" }), column: "stage" };
  const industry = texts.industry ? readIndustry(texts.industry) : null;
  if (industry === undefined) {
    return { ...refuse("row-industry-unreadable", { words: texts.industry ?? "" }), column: "industry" };
  }
  const { value = null, numerator = null, denominator = null } = figures;
  return done({ period, value, numerator, denominator, stage, industry });
}
