import { z } from "zod";
import { PeriodKind } from "#rooms/calendar/model/index.ts";
import { NamedOrganisation, OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { ReportComparison } from "./comparison.ts";
import { ReportAct, ReportState } from "./life.ts";
import { MatrixQuery, ReportMatrix } from "./matrix.ts";
import { mayAcceptReport, mayApproveReport, mayAskReports, mayReadReports, mayWriteReport } from "./policy.ts";
import {
  CompiledPart,
  DutyRow,
  FigureRow,
  ReportEntries,
  ReportId,
  ReportRound,
  ReportRoundId,
  ReportTexts,
} from "./report.ts";

const MOST_BODIES = 500;
const bodies = z.array(OrganisationId).min(1).max(MOST_BODIES);
const basis = z.string().trim().min(3).max(2_000);
const reason = z.string().trim().max(4_000).nullable().default(null);

export const getReportMatrixEndpoint = endpoint({
  name: "getReportMatrix",
  method: "GET",
  path: "/api/reports/matrix",
  summary: "Bodies by reporting rounds of a year: who sent, who is late, reminders; a working body sees its own line",
  permission: mayReadReports,
  query: MatrixQuery,
  output: ReportMatrix,
  shows: ["report", "report-round"],
});

export const listAskableBodiesEndpoint = endpoint({
  name: "listAskableBodies",
  method: "GET",
  path: "/api/reports/askable-bodies",
  summary: "Bodies that lead assignments today, and those that reported before: whom a round may ask",
  permission: mayAskReports,
  output: z.object({ items: z.array(NamedOrganisation) }),
});

/** The days of a named period follow from the calendar; those of đột xuất are said. */
export const OpenRound = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("period"),
    periodKind: PeriodKind,
    period: z.string().trim().min(1).max(20),
    bodies,
    basis,
  }),
  z.object({
    kind: z.literal("ad-hoc"),
    title: z.string().trim().min(5).max(300),
    from: PlainDate,
    cutoff: PlainDate,
    dueOn: PlainDate,
    bodies,
    basis,
  }),
]);
export type OpenRound = z.infer<typeof OpenRound>;

export const openRoundEndpoint = endpoint({
  name: "openReportRound",
  method: "POST",
  path: "/api/reports/rounds",
  summary: "Asks bodies for a report of a period; cut-off and due day by the calendar of law, or said for đột xuất",
  permission: mayAskReports,
  body: OpenRound,
  output: z.object({ roundId: ReportRoundId }),
});

export const remindBodiesEndpoint = endpoint({
  name: "remindBodies",
  method: "POST",
  path: "/api/reports/rounds/:roundId/reminders",
  summary: "Records that bodies were reminded of their report; counted, with the day",
  permission: mayAskReports,
  params: z.object({ roundId: ReportRoundId }),
  body: z.object({ bodies, words: z.string().trim().max(2_000).nullable().default(null) }),
  output: z.object({ reminded: z.array(z.object({ organisationId: OrganisationId, count: z.int() })) }),
});

export const beginReportEndpoint = endpoint({
  name: "beginReport",
  method: "POST",
  path: "/api/reports",
  summary: "Begins a body's report of a round, filled from the records; one that stands is given back",
  permission: mayWriteReport,
  body: z.object({ roundId: ReportRoundId, organisationId: OrganisationId }),
  output: z.object({ reportId: ReportId }),
});

export const compileRoundEndpoint = endpoint({
  name: "compileRound",
  method: "POST",
  path: "/api/reports/rounds/:roundId/compiled",
  summary:
    "Compiles what bodies sent into the office's report; who is missing is said. Again while it is a draft: rows anew",
  permission: mayAskReports,
  params: z.object({ roundId: ReportRoundId }),
  output: z.object({ reportId: ReportId }),
});

const params = z.object({ reportId: ReportId });

export const ReportDetail = z.object({
  id: ReportId,
  version: z.int(),
  edition: z.int(),
  state: ReportState,
  asOf: PlainDate,
  round: ReportRound,
  /** Null: the office's compiled report. */
  organisationId: OrganisationId.nullable(),
  bodyName: z.string(),
  texts: ReportTexts,
  entries: ReportEntries,
  duties: z.array(DutyRow).readonly(),
  figures: z.array(FigureRow).readonly(),
  /** The day up to which rows are counted; after it they are those of the cut-off. */
  countedTo: PlainDate,
  parts: z.array(CompiledPart).readonly(),
  steps: z
    .array(
      z.object({
        ordinal: z.int(),
        act: ReportAct,
        on: PlainDate,
        at: Instant,
        by: z.string(),
        to: ReportState,
        words: z.string().nullable(),
      }),
    )
    .readonly(),
  correctionReason: z.string().nullable(),
  /** Other editions, the latest first. */
  editions: z.array(z.object({ id: ReportId, edition: z.int(), state: ReportState })).readonly(),
  before: ReportComparison.nullable(),
  /** What the one who asks may do now. */
  offered: z.array(ReportAct).readonly(),
});
export type ReportDetail = z.infer<typeof ReportDetail>;

export const getReportEndpoint = endpoint({
  name: "getReport",
  method: "GET",
  path: "/api/reports/:reportId",
  summary: "One report: rows, words, steps, what changed since the period before, and what the caller may do now",
  permission: mayReadReports,
  params,
  output: ReportDetail,
  shows: ["report"],
});

export const ReportMoved = z.object({ reportId: ReportId, version: z.int(), state: ReportState });
export type ReportMoved = z.infer<typeof ReportMoved>;
const moves = { method: "POST", params, output: ReportMoved, edits: true } as const;

export const saveReportEndpoint = endpoint({
  ...moves,
  name: "saveReport",
  path: "/api/reports/:reportId/draft",
  summary: "Keeps the words and typed figures of a draft",
  permission: mayWriteReport,
  body: z.object({ texts: ReportTexts, entries: ReportEntries }),
});

export const handInReportEndpoint = endpoint({
  ...moves,
  name: "handInReport",
  path: "/api/reports/:reportId/handing-in",
  summary: "Hands the report to the body's leader with the rows of this moment, or takes it back",
  permission: mayWriteReport,
  body: z.object({ act: z.enum(["submit", "recall"]) }),
});

export const judgeReportEndpoint = endpoint({
  ...moves,
  name: "judgeReport",
  path: "/api/reports/:reportId/judgement",
  summary: "The body's leader returns the report with a reason, or approves it: then it is sent",
  permission: mayApproveReport,
  body: z.object({ act: z.enum(["return", "approve"]), reason }),
});

export const settleReportEndpoint = endpoint({
  ...moves,
  name: "settleReport",
  path: "/api/reports/:reportId/settlement",
  summary: "Above: accepts, sends back with a reason, freezes the figures, or opens a next edition of frozen ones",
  permission: mayAcceptReport,
  body: z.object({ act: z.enum(["accept", "send-back", "freeze", "correct"]), reason }),
});
