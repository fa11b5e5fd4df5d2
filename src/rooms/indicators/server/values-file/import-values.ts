import { type FileRefusalCode, receiveSpreadsheet } from "#file-kit/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import type { Upload } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import { type Indicator, isSamePart, mayRecordValues, type NotAllowed, type Observation } from "../../model/index.ts";
import {
  type ImportedValue,
  type ImportedValues,
  type importValuesEndpoint,
  readValueRow,
  type ValueColumn,
  type ValueRow,
} from "../../model/values-file.ts";
import { findIndicator } from "../indicator-queries.ts";
import { listCurrentObservations } from "../observation-queries.ts";
import { type OfferedValue, recordValues } from "../record-values.ts";
import { listDueValues } from "./due-values.ts";
import { rowsOfValues } from "./rows-of-values.ts";

const LARGEST_MB = 32;
const MOST_ROWS = 5_000;

export type ImportValuesRefusal = NotAllowed | FileRefusalCode | "values-head-missing" | "values-file-too-long";

/** Takes in a workbook of values: told first, stored once somebody confirms; a row that says what is known already changes nothing. */
export async function importValues(
  db: Database,
  incomingFolder: string,
  { act, query: { fileName: file, mode }, bytes, signal }: Upload<typeof importValuesEndpoint>,
): Promise<Outcome<ImportedValues, ImportValuesRefusal>> {
  if (mayRecordValues.reachOf(act.actor) === "none") return refuse("not-allowed");
  const named = (code: ImportValuesRefusal, params: object) => refuse(code, { ...params, file });
  const book = await receiveSpreadsheet({ bytes, file, signal }, incomingFolder, LARGEST_MB);
  if (!book.ok) return book;
  const rows = rowsOfValues(book.value);
  if (!rows.ok) return named(rows.refusal.code, rows.refusal.params);
  if (rows.value.length > MOST_ROWS) return named("values-file-too-long", { limit: MOST_ROWS });
  return inTransaction(db, async (transaction) => {
    const told = await takeRows(transaction, act, rows.value, file, mode);
    const counts = { recorded: 0, unchanged: 0, refused: 0, asks: 0 };
    for (const { state } of told) counts[state] += 1;
    return done({ counts, rows: told, missing: await missingOf(transaction, act, told) });
  });
}

/** Completeness: what is due of the caller's indicators and stands in no row. */
async function missingOf(transaction: OpenTransaction, act: Act, told: readonly ImportedValue[]) {
  const codes = new Set(told.map(({ code }) => code));
  const due = await listDueValues(transaction, act);
  return due
    .filter(({ indicator, isOver }) => isOver && !codes.has(indicator.code))
    .map(({ indicator, period }) => ({ code: indicator.code, name: indicator.name.vi, period }));
}

async function takeRows(
  transaction: OpenTransaction,
  act: Act,
  rows: readonly ValueRow[],
  file: string,
  mode: "dry-run" | "save",
): Promise<ImportedValue[]> {
  const names = [...new Set(rows.flatMap(({ texts }) => texts.place || []))];
  const places = names.length === 0 ? new Map<string, string>() : await placeReferences.match(transaction, act, names);
  const told = new Map<ValueRow, ImportedValue>();
  for (const [code, own] of Map.groupBy(rows, ({ texts }) => texts.code ?? "")) {
    const indicator = await findIndicator(transaction, act.workspaceId, { code });
    for (const [row, answer] of await takeIndicator(transaction, act, indicator, own, places, file, mode)) {
      told.set(row, answer);
    }
  }
  return rows.flatMap((row) => told.get(row) ?? []);
}

async function takeIndicator(
  transaction: OpenTransaction,
  act: Act,
  indicator: Indicator | undefined,
  rows: readonly ValueRow[],
  places: ReadonlyMap<string, string>,
  file: string,
  mode: "dry-run" | "save",
): Promise<Map<ValueRow, ImportedValue>> {
  const told = new Map<ValueRow, ImportedValue>();
  const wrong = (
    row: ValueRow,
    column: ValueColumn,
    code: string,
    params: ImportedValue["problems"][number]["params"] = {},
  ) =>
    told.set(row, {
      ...nameOf(row, indicator),
      state: "refused",
      cell: row.cells[column] ?? null,
      problems: [{ code, params }],
    });
  const known = indicator ? await listCurrentObservations(transaction, act.workspaceId, indicator.id) : [];
  const offered: { readonly row: ValueRow; readonly value: OfferedValue }[] = [];
  for (const row of rows) {
    const read = readValueRow(row);
    const placeName = row.texts.place ?? "";
    const placeId = placeName === "" ? null : places.get(placeName);
    if (!indicator) wrong(row, "code", "row-indicator-unknown", { code: row.texts.code ?? "" });
    else if (!read.ok) wrong(row, read.column ?? "value", read.refusal.code, read.refusal.params);
    else if (placeId === undefined) wrong(row, "place", "row-place-unknown", { name: placeName });
    else {
      const { period, ...figures } = read.value;
      const group = row.texts.group ? row.texts.group : null;
      const part = { placeId, industry: figures.industry, group };
      const before = known.find((each) => each.period === period.text && isSamePart(each, part));
      if (before && isSame(before, figures))
        told.set(row, { ...nameOf(row, indicator), state: "unchanged", cell: null, problems: [] });
      else offered.push({ row, value: offeredFrom(row, { ...figures, ...part, period: period.text }, file) });
    }
  }
  if (!indicator || offered.length === 0) return told;
  const values = offered.map(({ value }) => value);
  const recorded = await recordValues(transaction, act, { indicatorId: indicator.id, values }, mode);
  for (const [at, { row }] of offered.entries()) {
    const outcome = recorded.ok ? recorded.value.values[at] : undefined;
    const problems = recorded.ok ? (outcome?.problems ?? []) : [recorded.refusal];
    const state = outcome?.state ?? "refused";
    const isWrong = state === "refused" || state === "asks";
    told.set(row, {
      ...nameOf(row, indicator),
      state,
      cell: isWrong ? (row.cells[recorded.ok ? "value" : "code"] ?? null) : null,
      problems: isWrong ? problems.map(({ code, params }) => ({ code, params })) : [],
    });
  }
  return told;
}

function nameOf({ line, texts }: ValueRow, indicator: Indicator | undefined) {
  return { line, code: texts.code ?? "", name: indicator?.name.vi ?? texts.name ?? "", period: texts.period ?? "" };
}

type Figures = Pick<OfferedValue, "value" | "numerator" | "denominator" | "stage">;

function isSame(before: Observation, { value, numerator, denominator, stage }: Figures): boolean {
  return (
    before.stage === stage &&
    (value ?? before.value) === before.value &&
    numerator === before.numerator &&
    denominator === before.denominator
  );
}

/** Where the row names no source, its place in the file is the source. */
function offeredFrom(
  { sheet, line, texts }: ValueRow,
  stated: Figures & Pick<OfferedValue, "period" | "placeId" | "industry" | "group">,
  file: string,
): OfferedValue {
  const place = sheet === "" ? `Tệp ${file}, dòng ${line}` : `Tệp ${file}, trang ${sheet}, dòng ${line}`;
  const answer = texts.answer ?? "";
  return {
    ...stated,
    low: null,
    high: null,
    isDerived: false,
    breaksBefore: null,
    source: texts.source ? texts.source : place,
    certainty: "high",
    note: null,
    answer: answer.length < 3 ? null : answer,
  };
}
