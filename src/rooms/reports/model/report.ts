import { z } from "zod";
import { AssignmentAct, AssignmentId, AssignmentState, PartKind } from "#rooms/assignments/model/index.ts";
import { PeriodKind } from "#rooms/calendar/model/index.ts";
import { IndicatorId, Stage } from "#rooms/indicators/model/index.ts";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";

export const ReportRoundId = z.uuid().brand<"ReportRoundId">();
export type ReportRoundId = z.infer<typeof ReportRoundId>;
export const ReportId = z.uuid().brand<"ReportId">();
export type ReportId = z.infer<typeof ReportId>;

/** The periods that the calendar knows, and đột xuất: asked for once, with days of its own. */
export const RoundKind = z.enum([...PeriodKind.options, "ad-hoc"]);
export type RoundKind = z.infer<typeof RoundKind>;

/** One reporting round (kỳ báo cáo): what is asked of bodies, with the days that held when it was opened. */
export const ReportRound = z.object({
  id: ReportRoundId,
  kind: RoundKind,
  /** `2026-Q3`; null for đột xuất. */
  period: z.string().nullable(),
  /** What was asked, of đột xuất; else the period says it. */
  title: z.string().nullable(),
  from: PlainDate,
  /** Figures are closed on this day (chốt số liệu). */
  cutoff: PlainDate,
  dueOn: PlainDate,
  /** No instrument sets the days of such a period. */
  isUnverified: z.boolean(),
  basis: z.string(),
});
export type ReportRound = z.infer<typeof ReportRound>;

const LONGEST_TEXT = 20_000;
const text = z.string().max(LONGEST_TEXT);

/** The parts that people write. */
export const ReportTexts = z.object({
  results: text,
  shortcomings: text,
  causes: text,
  nextTasks: text,
  petitions: text,
});
export type ReportTexts = z.infer<typeof ReportTexts>;
export const TEXT_PARTS = ["results", "shortcomings", "causes", "nextTasks", "petitions"] as const;
export const EMPTY_TEXTS: ReportTexts = { results: "", shortcomings: "", causes: "", nextTasks: "", petitions: "" };

const figure = z.number().nullable().default(null);

/** A figure that the body types where the records have none. */
export const TypedFigure = z.object({ toDate: figure, estimate: figure, cumulative: figure });
export type TypedFigure = z.infer<typeof TypedFigure>;

/** What the body adds to the rows: a word on an assignment, a figure of an indicator. */
export const ReportEntries = z.object({
  duties: z.record(z.uuid(), z.string().trim().max(4_000)),
  figures: z.record(z.uuid(), TypedFigure),
});
export type ReportEntries = z.infer<typeof ReportEntries>;
export const NO_ENTRIES: ReportEntries = { duties: {}, figures: {} };

export const DutyCell = z.enum(["done-in-time", "done-late", "open-in-time", "open-overdue", "outside"]);

/** An occurrence of a recurring assignment that fell due in the period or was answered in it. */
const OccurrenceInPeriod = z.object({
  dueOn: PlainDate,
  answeredOn: PlainDate.nullable(),
  isLate: z.boolean(),
  words: z.string().nullable(),
  product: z.string().nullable(),
});
export type OccurrenceInPeriod = z.infer<typeof OccurrenceInPeriod>;

/** An assignment of the body as it stood on the day of the cut-off, and what happened to it in the period. */
export const DutyRow = z.object({
  assignmentId: AssignmentId,
  code: z.string(),
  words: z.string(),
  leads: z.array(z.string()).readonly(),
  product: z.string().nullable(),
  state: AssignmentState,
  cell: DutyCell,
  firstDueOn: PlainDate.nullable(),
  dueOn: PlainDate.nullable(),
  happened: z
    .array(
      z.object({ act: AssignmentAct, on: PlainDate, words: z.string().nullable(), product: z.string().nullable() }),
    )
    .readonly(),
  /** Of a body that owes a part of it, and does not lead: which part; without words all of it, as a member of the group that leads. */
  part: z.object({ kind: PartKind, words: z.string().nullable() }).nullable().default(null),
  /** Rows handed in before occurrences were told have none. */
  occurrences: z.array(OccurrenceInPeriod).readonly().default([]),
  note: z.string(),
});
export type DutyRow = z.infer<typeof DutyRow>;

const known = z.number().nullable();

/** An indicator of the body over the period. Empty where nothing is known. */
export const FigureRow = z.object({
  indicatorId: IndicatorId,
  code: z.string(),
  name: z.object({ vi: z.string(), en: z.string() }),
  unit: z.object({ vi: z.string(), en: z.string() }),
  /** Of the year of the period, on the indicator's road. */
  plan: known,
  toDate: known,
  estimate: known,
  cumulative: known,
  /** The figure of a year before that the comparison stands on. */
  samePeriod: known,
  /** Percent of the same period; of shares and rates: points more or less. */
  againstSame: known,
  againstPlan: known,
  comparedBy: z.enum(["percent", "points"]),
  stage: Stage.nullable(),
  /** Which figures the body typed into the report. */
  typed: z.array(z.enum(["toDate", "estimate", "cumulative"])).readonly(),
});
export type FigureRow = z.infer<typeof FigureRow>;

export type ReportRows = { readonly duties: readonly DutyRow[]; readonly figures: readonly FigureRow[] };

/** A body's report among those that a compiled one was made from; none: it is missing. */
export const CompiledPart = z.object({
  organisationId: OrganisationId,
  bodyName: z.string(),
  reportId: ReportId.nullable(),
});
export type CompiledPart = z.infer<typeof CompiledPart>;
