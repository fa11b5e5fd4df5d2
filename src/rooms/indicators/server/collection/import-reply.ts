import { cellAddress, type FileRefusalCode, receiveSpreadsheet, type Workbook, wordsOfCell } from "#file-kit/index.ts";
import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Upload } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  type CellProblem,
  figureTitles,
  type FormCell,
  type importReplyEndpoint,
  lineKey,
  mayFillForms,
  nextReplyState,
  REPLY_COLUMNS,
} from "../../model/collection/index.ts";
import type { NotAllowed } from "../../model/index.ts";
import { type ImportedValue, type ImportedValues, readFigure } from "../../model/values-file.ts";
import { findIndicator } from "../indicator-queries.ts";
import { fillCells } from "./answer-form.ts";
import { findForm, listCells, lockReply, type StoredForm } from "./form-queries.ts";
import { judgeCells } from "./judge-cells.ts";

const LARGEST_MB = 8;
const HEAD_WITHIN = 30;

export type ImportReplyRefusal =
  | NotAllowed
  | FileRefusalCode
  | "form-not-found"
  | "reply-not-open"
  | "reply-head-missing"
  | "reply-file-foreign";

type Place = Pick<FormCell, "row" | "column">;
type FileCell = Place & {
  readonly line: number;
  readonly address: string;
  readonly words: string;
  /** An earlier line of the file is the same row of the form. */
  readonly isTwice: boolean;
};

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
    const form = await findForm(transaction, act, formId);
    const reply = await lockReply(transaction, act, formId, organisationId);
    if (!form || !reply) return refuse("form-not-found");
    const next = nextReplyState(reply.state, "fill");
    if (!next.ok) return next;
    const typed = cellsOfReply(book.value, form, organisationId, file);
    if (!typed.ok) return typed;

    const known = await listCells(transaction, act, formId, organisationId);
    const read = typed.value.map((cell) => ({ cell, value: cell.isTwice ? undefined : readFigure(cell.words) }));
    const offered = read.flatMap(({ cell: { row, column }, value }) => (value === undefined ? [] : [{ row, column, value }])); // prettier-ignore
    const problems = await judgeCells(transaction, act, form, reply.placeId, [
      ...offered,
      ...known.filter((cell) => !offered.some((each) => isSameCell(each, cell))),
    ]);
    const names = await namesOfRows(transaction, act, form);
    const nameOf = ({ row, column }: Place) => ({
      ...(names[row] ?? { code: "", name: "" }),
      period: form.columns[column]?.title ?? "",
    });
    const told = read.map(({ cell, value }): ImportedValue => {
      const before = known.find((each) => isSameCell(each, cell))?.value ?? null;
      const own = problems.filter((problem) => isSameCell(problem, cell) && problem.code !== "cell-empty");
      const found = stateOf(cell, value, before, own);
      const isWrong = found.state === "refused";
      return { ...nameOf(cell), line: cell.line, cell: isWrong ? cell.address : null, ...found };
    });
    const kept = told.flatMap(({ state }, at) => {
      const { cell, value } = read[at] ?? {};
      return state === "recorded" && cell && value !== undefined ? [{ row: cell.row, column: cell.column, value }] : [];
    });
    if (mode === "save" && kept.length > 0) await fillCells(transaction, act, { formId, organisationId, cells: kept });
    const counts = { recorded: 0, unchanged: 0, refused: 0, asks: 0 };
    for (const { state } of told) counts[state] += 1;
    return done({ counts, rows: told, missing: problems.filter(({ code }) => code === "cell-empty").map(nameOf) });
  });
}

function stateOf(
  cell: FileCell,
  value: number | null | undefined,
  before: number | null,
  problems: readonly CellProblem[],
): Pick<ImportedValue, "state" | "problems"> {
  if (cell.isTwice) return { state: "refused", problems: [{ code: "reply-row-twice", params: {} }] };
  if (value === undefined)
    return { state: "refused", problems: [{ code: "row-number-unreadable", params: { words: cell.words } }] };
  const told = problems.map(({ code, params }) => ({ code, params }));
  if (value !== null && problems.some(({ weight }) => weight === "refused"))
    return { state: "refused", problems: told };
  return value === before ? { state: "unchanged", problems: [] } : { state: "recorded", problems: told };
}

async function namesOfRows(transaction: OpenTransaction, act: Act, { rows }: StoredForm) {
  const names: { code: string; name: string }[] = [];
  for (const { indicatorId } of rows) {
    const indicator = await findIndicator(transaction, act.workspaceId, { id: indicatorId });
    names.push({ code: indicator?.code ?? "", name: indicator?.name.vi ?? "" });
  }
  return names;
}

function isSameCell(one: Place, other: Place): boolean {
  return one.row === other.row && one.column === other.column;
}

/** The figures below the head, by the keys of their lines; lines without a key are notes of whoever filled the form in. */
function cellsOfReply(
  { sheets }: Workbook,
  form: StoredForm,
  organisationId: OrganisationId,
  file: string,
): Outcome<FileCell[], "reply-head-missing" | "reply-file-foreign"> {
  const titles = figureTitles(form.columns);
  const keys = new Map(form.rows.map((_, row) => [lineKey(form.id, organisationId, row), row]));
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  for (const { rows } of shown) {
    const head = rows
      .slice(0, HEAD_WITHIN)
      .find(({ cells }) => cells.some((cell) => wordsOfCell(cell) === REPLY_COLUMNS.key));
    if (!head) continue;
    const words = head.cells.map(wordsOfCell);
    const keyAt = words.indexOf(REPLY_COLUMNS.key);
    const figures = titles.map((title) => words.indexOf(title));
    if (figures.every((at) => at === -1)) continue;
    const found: FileCell[] = [];
    const seen = new Set<number>();
    for (const { number: line, cells } of rows.filter(({ number }) => number > head.number)) {
      const key = wordsOfCell(cells[keyAt]);
      if (key === "") continue;
      const row = keys.get(key);
      if (row === undefined) return refuse("reply-file-foreign", { file, cell: cellAddress(line, keyAt + 1) });
      const isTwice = seen.has(row);
      seen.add(row);
      for (const [column, at] of figures.entries())
        if (at !== -1)
          found.push({ row, column, line, address: cellAddress(line, at + 1), words: wordsOfCell(cells[at]), isTwice });
    }
    return done(found);
  }
  return refuse("reply-head-missing", { file, columns: [REPLY_COLUMNS.key, ...titles].join(", ") });
}
