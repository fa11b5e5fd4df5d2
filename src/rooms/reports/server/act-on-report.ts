import { refuseSecret } from "#rooms/documents/model/index.ts";
import { indexEntries } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import { newId } from "#shared/id.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { appendAudit, type Database, inTransaction, type OpenTransaction } from "#store/index.ts";
import {
  isSentState,
  mayActOnReport,
  needsReason,
  type NotAllowed,
  type ReportAct,
  type ReportEntries,
  ReportId,
  type ReportMoved,
  type ReportRound,
  type ReportState,
  reportTargetOf,
  type ReportTexts,
} from "../model/index.ts";
import { bodiesOf } from "./get-matrix.ts";
import { listHolders } from "./holders.ts";
import {
  findReport,
  insertReport,
  insertStep,
  type KeptReport,
  listKeptRows,
  listParts,
  replaceParts,
  replaceRows,
  updateReport,
} from "./report-queries.ts";
import { findRound } from "./round-queries.ts";
import { countedTo, rowsFromRecords } from "./rows-of-report.ts";
import { searchedReports } from "./search-reports.ts";

export type ReportRefusal =
  | NotAllowed
  | "report-not-found"
  | "report-moved"
  | "report-act-not-in-state"
  | "report-reason-missing"
  | "report-empty"
  | "document-secret";

export type AskedOfReport = {
  readonly reportId: ReportId;
  /** The version that the person saw. */
  readonly version: number;
  readonly act: ReportAct;
  readonly reason?: string | null;
  /** Of saving alone. */
  readonly draft?: { readonly texts: ReportTexts; readonly entries: ReportEntries };
};

const SHORTEST_REASON = 5;

/** One act in the life of a report, whoever does it: asked of the policy and of the life table, then kept as a step. */
export async function actOnReport(
  db: Database,
  act: Act,
  asked: AskedOfReport,
): Promise<Outcome<ReportMoved, ReportRefusal>> {
  return inTransaction(db, async (transaction): Promise<Outcome<ReportMoved, ReportRefusal>> => {
    const report = await findReport(transaction, act.workspaceId, asked.reportId, "hold");
    if (!report) return refuse("report-not-found");
    const body = report.organisationId;
    const holders = await listHolders(transaction, act.workspaceId, body === null ? [] : [body], act.on);
    const allowed = mayActOnReport(act.actor, asked.act, { bodies: bodiesOf(body, holders) });
    if (!allowed.ok) return allowed;
    if (report.version !== asked.version) return refuse("report-moved");
    const state = reportTargetOf(report.state, asked.act);
    if (state === undefined) return refuse("report-act-not-in-state");
    const reason = asked.reason?.trim() ?? null;
    if (needsReason(asked.act) && (reason?.length ?? 0) < SHORTEST_REASON) return refuse("report-reason-missing");
    const round = await findRound(transaction, act.workspaceId, report.roundId);
    if (!round) throw new Error("A report stands in no round");
    const open = refuseSecret(Object.values(asked.draft?.texts ?? {}).join("\n"));
    if (!open.ok) return open;
    if (asked.act === "save") return done(await save(transaction, act, report, asked.draft));
    return moveOn(transaction, act, { report, round, state, done: asked.act, reason });
  });
}

/** Writing is no step: the draft is one row, and what it was before is in the record. */
async function save(
  transaction: OpenTransaction,
  act: Act,
  before: KeptReport,
  draft: AskedOfReport["draft"],
): Promise<ReportMoved> {
  const after = { ...before, ...draft, version: before.version + 1 };
  await updateReport(transaction, act, after);
  await appendAudit(transaction, act, {
    act: "report-written",
    subject: { kind: "report", id: before.id },
    before: { ...before.texts, entries: before.entries },
    after: { ...after.texts, entries: after.entries },
  });
  return { reportId: after.id, version: after.version, state: after.state };
}

type Move = {
  readonly report: KeptReport;
  readonly round: ReportRound;
  readonly state: ReportState;
  readonly done: ReportAct;
  readonly reason: string | null;
};

async function moveOn(
  transaction: OpenTransaction,
  act: Act,
  { report, round, state, done: taken, reason }: Move,
): Promise<Outcome<ReportMoved, ReportRefusal>> {
  const moved: KeptReport = {
    ...report,
    state,
    version: report.version + 1,
    stepCount: report.stepCount + 1,
    sentOn: isSentState(state) || state === "replaced" ? (report.sentOn ?? act.on) : null,
    countedTo: taken === "submit" ? countedTo(round, act.on) : report.countedTo,
  };
  if (taken === "submit") {
    const isWritten = await keepRows(transaction, act, moved, round);
    if (!isWritten) return refuse("report-empty");
  }
  await updateReport(transaction, act, moved);
  await indexEntries(transaction, act.workspaceId, searchedReports, { of: "ids", ids: [moved.id] });
  await insertStep(transaction, act, moved, { act: taken, words: reason });
  await appendAudit(
    transaction,
    { ...act, ...(reason !== null && { reason }) },
    {
      act: `report-${taken}`,
      subject: { kind: "report", id: report.id },
      before: { state: report.state },
      after: { state, edition: report.edition, countedTo: moved.countedTo },
    },
  );
  if (taken === "correct") return done(await openNextEdition(transaction, act, moved, reason ?? ""));
  return done({ reportId: moved.id, version: moved.version, state });
}

/** What the leader reads is what was handed in: rows of a body's report are taken from the records at this moment. */
async function keepRows(
  transaction: OpenTransaction,
  act: Act,
  report: KeptReport,
  round: ReportRound,
): Promise<boolean> {
  const isCompiled = report.organisationId === null;
  const rows =
    report.organisationId === null
      ? (await listKeptRows(transaction, act.workspaceId, [report.id])).get(report.id)
      : await rowsFromRecords(transaction, act, round, report.organisationId, report.entries);
  const count = (rows?.duties.length ?? 0) + (rows?.figures.length ?? 0);
  if (count === 0 && report.texts.results.trim() === "") return false;
  if (rows && !isCompiled) await replaceRows(transaction, act, report.id, rows);
  return true;
}

/** The frozen edition stays as it is; its words and typed figures are where the next one begins. */
async function openNextEdition(
  transaction: OpenTransaction,
  act: Act,
  frozen: KeptReport,
  reason: string,
): Promise<ReportMoved> {
  const next: KeptReport = {
    ...frozen,
    id: newId(ReportId),
    edition: frozen.edition + 1,
    state: "draft",
    version: 1,
    stepCount: 0,
    correctionReason: reason,
    sentOn: null,
  };
  await insertReport(transaction, act, next);
  if (frozen.organisationId === null) {
    const rows = (await listKeptRows(transaction, act.workspaceId, [frozen.id])).get(frozen.id);
    if (rows) await replaceRows(transaction, act, next.id, rows);
    await replaceParts(transaction, act, next.id, await listParts(transaction, act.workspaceId, frozen.id));
  }
  return { reportId: next.id, version: next.version, state: next.state };
}
