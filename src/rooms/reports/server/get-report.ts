import type { Act } from "#shared/act.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { Database } from "#store/index.ts";
import {
  compareReports,
  isOpenState,
  mayActOnReport,
  mayReadReport,
  mayReadReports,
  type NotAllowed,
  reportActsIn,
  type ReportComparison,
  type ReportDetail,
  type ReportId,
  type ReportRound,
  type ReportRows,
} from "../model/index.ts";
import { findReportBefore } from "./find-report-before.ts";
import { bodiesOf } from "./get-matrix.ts";
import { listHolders } from "./holders.ts";
import {
  findReport,
  type KeptReport,
  listEditions,
  listKeptRows,
  listParts,
  listStepsOfReport,
} from "./report-queries.ts";
import { findRound } from "./round-queries.ts";
import { countedTo, rowsFromRecords } from "./rows-of-report.ts";

/** One report. Open, its rows are those of the records today; handed in, those of that moment; frozen, for good. */
export async function getReport(
  db: Database,
  act: Act,
  id: ReportId,
): Promise<Outcome<ReportDetail, NotAllowed | "report-not-found">> {
  if (mayReadReports.reachOf(act.actor) === "none") return refuse("not-allowed");
  const report = await findReport(db, act.workspaceId, id);
  if (!report) return refuse("report-not-found");
  const { organisationId: body, state } = report;
  const holders = await listHolders(db, act.workspaceId, body === null ? [] : [body], act.on);
  const bodies = bodiesOf(body, holders);
  const allowed = mayReadReport(act.actor, { bodies, state });
  if (!allowed.ok) return allowed;
  const round = await findRound(db, act.workspaceId, report.roundId);
  if (!round) throw new Error("A report stands in no round");
  const rows = await rowsOf(db, act, report, round);
  const editions = await listEditions(db, act.workspaceId, report.roundId, body);
  return done({
    id,
    version: report.version,
    edition: report.edition,
    state,
    asOf: act.on,
    round,
    organisationId: body,
    bodyName: report.bodyName,
    texts: report.texts,
    entries: report.entries,
    duties: rows.duties,
    figures: rows.figures,
    countedTo: isOpenState(state) ? countedTo(round, act.on) : report.countedTo,
    parts: await listParts(db, act.workspaceId, id),
    steps: await listStepsOfReport(db, act.workspaceId, id),
    correctionReason: report.correctionReason,
    editions: editions.map(({ id: other, edition, state: stands }) => ({ id: other, edition, state: stands })),
    before: await comparisonOf(db, act, report, round, rows),
    offered: reportActsIn(state).filter((each) => mayActOnReport(act.actor, each, { bodies }).ok),
  });
}

async function rowsOf(db: Database, act: Act, report: KeptReport, round: ReportRound): Promise<ReportRows> {
  if (report.organisationId !== null && isOpenState(report.state)) {
    return rowsFromRecords(db, act, round, report.organisationId, report.entries);
  }
  const kept = await listKeptRows(db, act.workspaceId, [report.id]);
  return kept.get(report.id) ?? { duties: [], figures: [] };
}

async function comparisonOf(
  db: Database,
  act: Act,
  report: KeptReport,
  round: ReportRound,
  rows: ReportRows,
): Promise<ReportComparison | null> {
  const before = await findReportBefore(db, act.workspaceId, round, report.organisationId);
  if (!before) return null;
  const kept = await listKeptRows(db, act.workspaceId, [before.id]);
  const earlier = kept.get(before.id);
  return earlier ? { reportId: before.id, round: before.round, ...compareReports(rows, earlier) } : null;
}
