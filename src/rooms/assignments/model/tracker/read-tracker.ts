import { dayIn } from "#rooms/documents/model/index.ts";
import { deadlineOfCell, dueOnOf, isImpossible } from "#rooms/extraction/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import { type GivenAssignment, keyOfItem } from "../giving.ts";
import { bodiesOfCell } from "./bodies-of-cell.ts";
import type { TrackerColumns, TrackerField, TrackerRow, TrackerTable } from "./columns.ts";
import { type DocumentOfCell, documentOfCell } from "./document-of-cell.ts";

export type TrackerIssueCode = "tracker-words-missing" | "tracker-lead-missing" | "tracker-lead-unknown" | "tracker-deadline-unread" | "tracker-document-unread" | "tracker-done-unread" | "tracker-done-outside" | "tracker-row-twice"; // prettier-ignore
/** What keeps a row out, at the cell in which it is mended. */
export type TrackerIssue = { readonly field: TrackerField; readonly code: TrackerIssueCode; readonly params: Readonly<Record<string, string | number>> }; // prettier-ignore

/** A row as it would be given; `item` is null while something keeps it out. */
export type ReadTrackerRow = {
  readonly table: TrackerTable;
  readonly row: TrackerRow;
  readonly item: GivenAssignment | null;
  readonly document: DocumentOfCell | null;
  /** Every body that the row names. */
  readonly bodies: readonly string[];
  readonly issues: readonly TrackerIssue[];
};

/** What a person says once for all rows. */
export type TrackerDefaults = {
  /** Stands where a row names no document. */
  readonly document: { readonly number: string; readonly issuedOn: PlainDate } | null;
  /** Names that no body bears; asked of the register once. */
  readonly unknownBodies: ReadonlySet<string>;
  /** The day on which the workbook comes in: what it says of the work is told on this day. */
  readonly on: PlainDate;
};

/** The rows below each head, judged one by one; a row that says nothing, or only a title of those below, is passed over. */
export function readTracker(tables: readonly TrackerTable[], defaults: TrackerDefaults): ReadTrackerRow[] {
  const known = new Map<string, { sheet: string; line: number }>();
  return tables.flatMap((table) =>
    table.rows
      .filter((row) => row.line > table.headLine && !isTitle(row, table.columns))
      .map((row): ReadTrackerRow => {
        const read = readRow(row, table, defaults);
        if (!read.item) return read;
        const key = JSON.stringify([read.document?.number, keyOfItem(read.item)]);
        const before = known.get(key);
        if (before)
          return { ...read, item: null, issues: [{ field: "words", code: "tracker-row-twice", params: before }] };
        known.set(key, { sheet: table.sheet, line: row.line });
        return read;
      }),
  );
}

/** `I | Nhóm nhiệm vụ về …`, a number and a title alone, names no body and no deadline. */
function isTitle(row: TrackerRow, columns: TrackerColumns): boolean {
  const told = (["leads", "coordinators", "deadline", "product", "document"] as const).some(
    (field) => wordsAt(row, columns, field) !== "",
  );
  if (told) return false;
  const filled = row.cells.filter((cell) => cell.trim() !== "");
  // A plain number before the words is an assignment whose body somebody forgot.
  return filled.length < 2 || !/^\d+$/u.test(filled[0] ?? "");
}

function wordsAt({ cells }: TrackerRow, columns: TrackerColumns, field: TrackerField): string {
  const at = columns[field];
  return at === undefined ? "" : (cells[at] ?? "").trim();
}

function readRow(row: TrackerRow, table: TrackerTable, defaults: TrackerDefaults): ReadTrackerRow {
  const at = (field: TrackerField) => wordsAt(row, table.columns, field);
  const issues: TrackerIssue[] = [];
  const words = at("words").replace(/\s*\n\s*/gu, " ");
  if (words === "") issues.push({ field: "words", code: "tracker-words-missing", params: {} });
  const own = bodiesOfCell(at("leads"));
  const others = bodiesOfCell(at("coordinators"));
  const coordinators = [...own.coordinators, ...others.leads, ...others.coordinators];
  if (own.leads.length === 0) issues.push({ field: "leads", code: "tracker-lead-missing", params: {} });
  for (const [field, names] of [["leads", own.leads], ["coordinators", coordinators]] as const) {
    const unknown = names.find((name) => defaults.unknownBodies.has(name));
    if (unknown !== undefined) issues.push({ field, code: "tracker-lead-unknown", params: { name: unknown } });
  } // prettier-ignore
  const deadline = deadlineOf(at("deadline"));
  if (deadline === "unread") issues.push({ field: "deadline", code: "tracker-deadline-unread", params: { words: at("deadline") } }); // prettier-ignore
  const document = documentOf(at("document"), defaults);
  if (!document?.issuedOn) issues.push({ field: "document", code: "tracker-document-unread", params: { words: at("document") } }); // prettier-ignore
  const steps = stepsOf(at("progress"), at("doneOn"), document?.issuedOn ?? null, defaults.on);
  if (!steps.ok) issues.push({ field: "doneOn", ...steps.refusal });
  const item: GivenAssignment = {
    words,
    start: null,
    end: null,
    leads: own.leads.map((name) => ({ name, organisationId: null })),
    coordinators: [...new Set(coordinators)].map((name) => ({ name, organisationId: null })),
    product: at("product") || null,
    dueOn: deadline === "unread" ? null : deadline,
    deadlineWords: at("deadline") || null,
    givenOn: null,
    steps: steps.ok ? steps.value : [],
  };
  return {
    table,
    row,
    item: issues.length > 0 ? null : item,
    document,
    bodies: [...own.leads, ...coordinators],
    issues,
  };
}

/** The last day of what the cell names; null where it is empty, or a rhythm without one. */
function deadlineOf(words: string): PlainDate | null | "unread" {
  if (words === "") return null;
  const deadline = deadlineOfCell(words);
  // `31/6/2026` is a day that the calendar does not have.
  return deadline === null || isImpossible(deadline) ? "unread" : dueOnOf(deadline);
}

/**
 * What the list says of the work, as steps of its life. Whoever works on it has accepted it, and an office that writes the day of
 * completion into its own list confirms it by that; progress is told on the day on which the list comes in.
 */
function stepsOf(
  progress: string,
  doneWords: string,
  givenOn: PlainDate | null,
  on: PlainDate,
): Outcome<GivenAssignment["steps"], "tracker-done-unread" | "tracker-done-outside"> {
  const step = { words: null, product: null, newDueOn: null };
  const words = progress.replace(/\s*\n\s*/gu, " ") || null;
  if (doneWords !== "") {
    const doneOn = dayIn(doneWords);
    if (doneOn === null) return refuse("tracker-done-unread", { words: doneWords });
    if (doneOn > on || (givenOn !== null && doneOn < givenOn))
      return refuse("tracker-done-outside", { words: doneWords });
    return done([
      { ...step, act: "accept", on: doneOn },
      { ...step, act: "report-done", on: doneOn, words: words ?? doneWords },
      { ...step, act: "confirm", on },
    ]);
  }
  if (words === null) return done([]);
  return done([
    { ...step, act: "accept", on },
    { ...step, act: "tell-progress", on, words },
  ]);
}

function documentOf(words: string, { document }: TrackerDefaults): DocumentOfCell | null {
  if (words !== "") return documentOfCell(words);
  return document === null ? null : (documentOfCell(`${document.number} ngày ${document.issuedOn.split("-").toReversed().join("/")}`) ?? { kind: "other", ...document }); // prettier-ignore
}
