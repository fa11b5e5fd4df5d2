import type { Selectable } from "kysely";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import type { Act, WorkspaceId } from "#shared/act.ts";
import { Instant, instantOf, PlainDate } from "#shared/plain-date.ts";
import { type Database, type DB, jsonb, type OpenTransaction } from "#store/index.ts";
import {
  CompiledPart,
  DutyRow,
  FigureRow,
  type ReportAct,
  ReportDetail,
  ReportEntries,
  ReportId,
  ReportRoundId,
  type ReportRows,
  ReportState,
  ReportTexts,
} from "../model/index.ts";
import { reportTables } from "./tables.ts";

export type KeptReport = {
  readonly id: ReportId;
  readonly roundId: ReportRoundId;
  readonly organisationId: OrganisationId | null;
  readonly bodyName: string;
  readonly edition: number;
  readonly state: ReportState;
  readonly version: number;
  readonly stepCount: number;
  readonly texts: ReportTexts;
  readonly entries: ReportEntries;
  readonly correctionReason: string | null;
  readonly countedTo: PlainDate;
  readonly sentOn: PlainDate | null;
};

/** `hold`: nobody else changes it until the transaction ends. */
export async function findReport(
  db: Database,
  workspaceId: WorkspaceId,
  id: ReportId,
  hold: "hold" | "read" = "read",
): Promise<KeptReport | undefined> {
  let query = reportTables(db).selectFrom("report").selectAll().where("workspace_id", "=", workspaceId);
  if (hold === "hold") query = query.forUpdate();
  const row = await query.where("id", "=", id).executeTakeFirst();
  return row && reportFrom(row);
}

export async function listReports(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, KeptReport>> {
  if (ids.length === 0) return new Map();
  const rows = await reportTables(db)
    .selectFrom("report")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(reportFrom).map((report) => [report.id, report]));
}

/** Every edition of a body's report of a round (no body: the compiled one), the latest first. */
export async function listEditions(
  db: Database,
  workspaceId: WorkspaceId,
  roundId: ReportRoundId,
  body: OrganisationId | null,
): Promise<KeptReport[]> {
  const rows = await reportTables(db)
    .selectFrom("report")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("round_id", "=", roundId)
    .where("organisation_id", body === null ? "is" : "=", body)
    .orderBy("edition", "desc")
    .execute();
  return rows.map(reportFrom);
}

export async function insertReport(transaction: OpenTransaction, act: Act, report: KeptReport): Promise<void> {
  await reportTables(transaction)
    .insertInto("report")
    .values({
      workspace_id: act.workspaceId,
      id: report.id,
      round_id: report.roundId,
      organisation_id: report.organisationId,
      edition: report.edition,
      correction_reason: report.correctionReason,
      created_at: act.at,
      ...columnsOf(report),
    })
    .execute();
}

export async function updateReport(transaction: OpenTransaction, act: Act, report: KeptReport): Promise<void> {
  await reportTables(transaction)
    .updateTable("report")
    .set(columnsOf(report))
    .where("workspace_id", "=", act.workspaceId)
    .where("id", "=", report.id)
    .execute();
}

function columnsOf({ texts, ...report }: KeptReport) {
  return {
    body_name: report.bodyName,
    state: report.state,
    version: report.version,
    step_count: report.stepCount,
    results: texts.results,
    shortcomings: texts.shortcomings,
    causes: texts.causes,
    next_tasks: texts.nextTasks,
    petitions: texts.petitions,
    entries: jsonb(report.entries),
    counted_to: report.countedTo,
    sent_on: report.sentOn,
  };
}

export async function insertStep(
  transaction: OpenTransaction,
  act: Act,
  report: KeptReport,
  taken: { readonly act: ReportAct; readonly words: string | null },
): Promise<void> {
  await reportTables(transaction)
    .insertInto("report_step")
    .values({
      workspace_id: act.workspaceId,
      report_id: report.id,
      ordinal: report.stepCount,
      act: taken.act,
      taken_on: act.on,
      recorded_at: act.at,
      actor_id: act.actor.id,
      actor_name: act.actor.name,
      to_state: report.state,
      words: taken.words,
    })
    .execute();
}

export async function listStepsOfReport(
  db: Database,
  workspaceId: WorkspaceId,
  id: ReportId,
): Promise<ReportDetail["steps"]> {
  const rows = await reportTables(db)
    .selectFrom("report_step")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("report_id", "=", id)
    .orderBy("ordinal")
    .execute();
  return ReportDetail.shape.steps.parse(
    rows.map((row) => ({
      ordinal: row.ordinal,
      act: row.act,
      on: row.taken_on,
      at: Instant.parse(instantOf(new Date(row.recorded_at))),
      by: row.actor_name,
      to: row.to_state,
      words: row.words,
    })),
  );
}

/** The rows as they were handed in, by report. */
export async function listKeptRows(
  db: Database,
  workspaceId: WorkspaceId,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, ReportRows>> {
  if (ids.length === 0) return new Map();
  const tables = reportTables(db);
  const read = (table: "report_duty" | "report_figure") =>
    tables
      .selectFrom(table)
      .select(["report_id", "content"])
      .where("workspace_id", "=", workspaceId)
      .where("report_id", "in", ids)
      .orderBy("report_id")
      .orderBy("ordinal")
      .execute();
  const duties = Map.groupBy(await read("report_duty"), (row) => row.report_id);
  const figures = Map.groupBy(await read("report_figure"), (row) => row.report_id);
  return new Map(
    ids.map((id) => [
      id,
      {
        duties: (duties.get(id) ?? []).map((row) => DutyRow.parse(row.content)),
        figures: (figures.get(id) ?? []).map((row) => FigureRow.parse(row.content)),
      },
    ]),
  );
}

const ROWS_PER_INSERT = 1_000;

/** Puts the rows in the place of those that were there. */
export async function replaceRows(
  transaction: OpenTransaction,
  act: Act,
  id: ReportId,
  { duties, figures }: ReportRows,
): Promise<void> {
  const tables = reportTables(transaction);
  const own = { workspace_id: act.workspaceId, report_id: id };
  for (const table of ["report_duty", "report_figure"] as const) {
    await tables.deleteFrom(table).where("workspace_id", "=", act.workspaceId).where("report_id", "=", id).execute();
  }
  const dutyRows = duties.map((row, ordinal) => ({
    ...own,
    assignment_id: row.assignmentId,
    ordinal,
    content: jsonb(row),
  }));
  for (let from = 0; from < dutyRows.length; from += ROWS_PER_INSERT) {
    await tables
      .insertInto("report_duty")
      .values(dutyRows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
  const figureRows = figures.map((row, ordinal) => ({
    ...own,
    indicator_id: row.indicatorId,
    ordinal,
    content: jsonb(row),
  }));
  for (let from = 0; from < figureRows.length; from += ROWS_PER_INSERT) {
    await tables
      .insertInto("report_figure")
      .values(figureRows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

export async function replaceParts(
  transaction: OpenTransaction,
  act: Act,
  id: ReportId,
  parts: readonly CompiledPart[],
): Promise<void> {
  const tables = reportTables(transaction);
  await tables
    .deleteFrom("report_part")
    .where("workspace_id", "=", act.workspaceId)
    .where("report_id", "=", id)
    .execute();
  if (parts.length === 0) return;
  await tables
    .insertInto("report_part")
    .values(
      parts.map(({ organisationId, bodyName, reportId }, ordinal) => ({
        workspace_id: act.workspaceId,
        report_id: id,
        organisation_id: organisationId,
        ordinal,
        body_name: bodyName,
        part_report_id: reportId,
      })),
    )
    .execute();
}

export async function listParts(db: Database, workspaceId: WorkspaceId, id: ReportId): Promise<CompiledPart[]> {
  const rows = await reportTables(db)
    .selectFrom("report_part")
    .selectAll()
    .where("workspace_id", "=", workspaceId)
    .where("report_id", "=", id)
    .orderBy("ordinal")
    .execute();
  return rows.map((row) =>
    CompiledPart.parse({ organisationId: row.organisation_id, bodyName: row.body_name, reportId: row.part_report_id }),
  );
}

export function reportFrom(row: Selectable<DB["report"]>): KeptReport {
  return {
    id: ReportId.parse(row.id),
    roundId: ReportRoundId.parse(row.round_id),
    organisationId: OrganisationId.nullable().parse(row.organisation_id),
    bodyName: row.body_name,
    edition: row.edition,
    state: ReportState.parse(row.state),
    version: row.version,
    stepCount: row.step_count,
    texts: ReportTexts.parse({ ...row, nextTasks: row.next_tasks }),
    entries: ReportEntries.parse(row.entries),
    correctionReason: row.correction_reason,
    countedTo: PlainDate.parse(row.counted_to),
    sentOn: PlainDate.nullable().parse(row.sent_on),
  };
}
