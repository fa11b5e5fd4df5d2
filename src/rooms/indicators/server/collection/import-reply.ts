import { type FileRefusalCode, receiveSpreadsheet } from "#file-kit/index.ts";
import type { Upload } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { fold } from "#shared/fold.ts";
import { done, type Outcome } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type CellFigures,
  type CellProblem,
  type FormCell,
  type importReplyEndpoint,
  mayFillForms,
} from "../../model/collection/index.ts";
import { type NotAllowed, withShare } from "../../model/index.ts";
import { type ImportedValue, type ImportedValues, readFigure } from "../../model/values-file.ts";
import { namedPlaces } from "../names.ts";
import { fillCells } from "./answer-form.ts";
import { indicatorsOfRows } from "./asked-of-rows.ts";
import { listCells, listShareRows } from "./cell-queries.ts";
import type { StoredForm } from "./form-queries.ts";
import { judgeCells } from "./judge-cells.ts";
import { openReply } from "./open-reply.ts";
import { rowsOfBody } from "./places-of-form.ts";
import { type CellPlace, rowsOfReply, type TypedFigure } from "./rows-of-reply.ts";

const LARGEST_MB = 8;

export type ImportReplyRefusal =
  | NotAllowed
  | FileRefusalCode
  | "form-not-found"
  | "reply-not-open"
  | "reply-head-missing"
  | "reply-file-foreign";

/**
 * Takes in a reply filled in offline: told first, kept once somebody confirms. What cannot be read or cannot be is not kept; what
 * surprises is, and asks for its answer when the reply is submitted, as in the grid. An emptied cell is emptied.
 */
export async function importReply(
  db: Database,
  incomingFolder: string,
  { act, params, query: { fileName: file, mode }, bytes, signal }: Upload<typeof importReplyEndpoint>,
): Promise<Outcome<ImportedValues, ImportReplyRefusal>> {
  const { formId, organisationId } = params;
  const allowed = mayFillForms(act.actor, { bodies: [organisationId] });
  if (!allowed.ok) return allowed;
  const book = await receiveSpreadsheet({ bytes, file, signal }, incomingFolder, LARGEST_MB);
  if (!book.ok) return book;
  return inTransaction(db, async (transaction) => {
    const opened = await openReply(transaction, act, { formId, organisationId }, "fill");
    if (!opened.ok) return opened;
    const { form, reply } = opened.value;
    const asked = await rowsOfBody(transaction, act, form, reply);
    const typed = rowsOfReply(book.value, form, organisationId, file, asked);
    if (!typed.ok) return typed;

    const known = await listCells(transaction, act, formId, organisationId);
    const shares = await listShareRows(transaction, act, formId);
    const names = await namesOfRows(transaction, act, form);
    const read = readCells(typed.value, known, shares, names);
    const offered = read.flatMap(({ cell }) => cell ?? []);
    const problems = await judgeCells(transaction, act, form, reply.placeId, [
      ...offered,
      ...known.filter((cell) => !offered.some((each) => isSameCell(each, cell))),
    ]);
    const nameOf = ({ row, column }: CellPlace) => ({
      code: names[row]?.code ?? "",
      name: [names[row]?.name, names[row]?.place].filter(Boolean).join(", "),
      period: form.columns[column]?.title ?? "",
    });
    const told = read.map((each): ImportedValue & { readonly kept: FormCell[] } => {
      const before = known.find((cell) => isSameCell(each.at, cell));
      const own = problems.filter((problem) => isSameCell(problem, each.at) && problem.code !== "cell-empty");
      const found = stateOf(each, before, own);
      const kept = found.state === "recorded" && each.cell ? [each.cell] : [];
      return { ...nameOf(each.at), line: each.at.line, cell: found.state === "refused" ? each.at.address : null, ...found, kept }; // prettier-ignore
    });
    const kept = told.flatMap((each) => each.kept);
    if (mode === "save" && kept.length > 0) await fillCells(transaction, act, { formId, organisationId, cells: kept });
    const counts = { recorded: 0, unchanged: 0, refused: 0, asks: 0 };
    for (const { state } of told) counts[state] += 1;
    const rows = told.map(({ kept: _, ...row }) => row);
    return done({ counts, rows, missing: problems.filter(({ code }) => code === "cell-empty").map(nameOf) });
  });
}

/** A cell as the file states it, or the place in the file of what cannot be read of it. */
type ReadCell = {
  readonly at: TypedFigure;
  readonly cell: FormCell | undefined;
  readonly wrong: { readonly code: string; readonly params: CellProblem["params"] } | undefined;
};

/** The figures of each cell brought together. What the file has no line for stays as it is known. */
function readCells(
  typed: readonly TypedFigure[],
  known: readonly FormCell[],
  shares: ReadonlySet<number>,
  names: readonly NamesOfRow[],
): ReadCell[] {
  const isMoved = ({ row, placeWords }: TypedFigure) => isAnotherPlace(names[row]?.place ?? null, placeWords);
  const once = typed.filter(
    (each) => !each.isTwice && !isMoved(each) && (each.figure === "value" || shares.has(each.row)),
  );
  const cells = [...Map.groupBy(once, ({ row, column }) => `${row} ${column}`).values()];
  const moved = typed.filter(isMoved).map((at): ReadCell => {
    const params = { place: names[at.row]?.place ?? "", words: at.placeWords ?? "" };
    return { at, cell: undefined, wrong: { code: "reply-place-differs", params } };
  });
  const twice = typed
    .filter((each) => each.isTwice && !isMoved(each))
    .map((at): ReadCell => ({ at, cell: undefined, wrong: { code: "reply-row-twice", params: {} } }));
  return [...cells.flatMap((figures) => readCell(figures, known) ?? []), ...twice, ...moved];
}

/** Figures beside another place's name, as after sorting a part of the table, belong to neither. */
function isAnotherPlace(place: string | null, words: string | null): boolean {
  return place !== null && words !== null && words !== "" && fold(words.trim()) !== fold(place);
}

function readCell(figures: readonly TypedFigure[], known: readonly FormCell[]): ReadCell | undefined {
  const at = figures.findLast(({ words }) => words !== "") ?? figures[0];
  if (!at) return undefined;
  const before = known.find((cell) => isSameCell(at, cell));
  const stated: { -readonly [Figure in keyof CellFigures]?: number | null } = {};
  for (const typed of figures) {
    const figure = readFigure(typed.words);
    if (figure === undefined)
      return { at: typed, cell: undefined, wrong: { code: "row-number-unreadable", params: { words: typed.words } } };
    stated[typed.figure] = figure;
  }
  const { numerator = before?.numerator ?? null, denominator = before?.denominator ?? null } = stated;
  // A quotient that the file does not state follows from its parts anew.
  const isCounted = numerator !== null && denominator !== null;
  const { value = isCounted ? null : (before?.value ?? null) } = stated;
  return { at, cell: withShare({ row: at.row, column: at.column, value, numerator, denominator }), wrong: undefined };
}

function stateOf(
  { cell, wrong }: ReadCell,
  before: FormCell | undefined,
  problems: readonly CellProblem[],
): Pick<ImportedValue, "state" | "problems"> {
  if (wrong || !cell) return { state: "refused", problems: wrong ? [wrong] : [] };
  const told = problems.map(({ code, params }) => ({ code, params }));
  if (problems.some(({ weight }) => weight === "refused")) return { state: "refused", problems: told };
  const isSame = (["value", "numerator", "denominator"] as const).every((each) => cell[each] === (before?.[each] ?? null)); // prettier-ignore
  return isSame ? { state: "unchanged", problems: [] } : { state: "recorded", problems: told };
}

type NamesOfRow = { readonly code: string; readonly name: string; readonly place: string | null };

async function namesOfRows(transaction: OpenTransaction, act: Act, form: StoredForm): Promise<NamesOfRow[]> {
  const indicators = await indicatorsOfRows(transaction, act, form);
  const places = await namedPlaces(transaction, act, form.rows);
  return form.rows.map(({ indicatorId, placeId }) => {
    const indicator = indicators.get(indicatorId);
    const place = placeId === null ? null : (places.get(placeId) ?? "");
    return { code: indicator?.code ?? "", name: indicator?.name.vi ?? "", place };
  });
}

function isSameCell(one: CellPlace, other: CellPlace): boolean {
  return one.row === other.row && one.column === other.column;
}
