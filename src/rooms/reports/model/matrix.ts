import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ReportState } from "./life.ts";
import { ReportId, ReportRound, ReportRoundId } from "./report.ts";

/** What a body's cell says: nothing yet, being written, with the leader, sent; each in time or late. */
export const CellStanding = z.enum(["sent-in-time", "sent-late", "waits-in-time", "overdue"]);
export type CellStanding = z.infer<typeof CellStanding>;

export const MatrixCell = z.object({
  roundId: ReportRoundId,
  /** The report that stands; none: nothing was begun. */
  reportId: ReportId.nullable(),
  state: ReportState.nullable(),
  edition: z.int().nullable(),
  sentOn: PlainDate.nullable(),
  reminders: z.int(),
  remindedOn: PlainDate.nullable(),
  standing: CellStanding,
});
export type MatrixCell = z.infer<typeof MatrixCell>;

export const MatrixCounts = z.record(CellStanding, z.int());
export type MatrixCounts = Record<CellStanding, number>;

export const MatrixBody = z.object({
  id: OrganisationId,
  name: z.string(),
  /** With whom its duty to report stands today, where that is another body. */
  heldBy: z.string().nullable(),
  cells: z.array(MatrixCell).readonly(),
});
export type MatrixBody = z.infer<typeof MatrixBody>;

export const ReportMatrix = z.object({
  asOf: PlainDate,
  year: z.int(),
  rounds: z
    .array(
      ReportRound.extend({ counts: MatrixCounts, compiled: z.object({ id: ReportId, state: ReportState }).nullable() }),
    )
    .readonly(),
  bodies: z.array(MatrixBody).readonly(),
});
export type ReportMatrix = z.infer<typeof ReportMatrix>;

/**
 * A report has come once the body's leader approved it: that day is held against the due day (Nghị định 09/2019/NĐ-CP, Điều 13: the
 * last day for sending counts). Until then the day of asking is.
 */
export function standingOf(sentOn: PlainDate | null, dueOn: PlainDate, on: PlainDate): CellStanding {
  if (sentOn !== null) return sentOn > dueOn ? "sent-late" : "sent-in-time";
  return on > dueOn ? "overdue" : "waits-in-time";
}

export function countStandings(cells: readonly Pick<MatrixCell, "standing">[]): MatrixCounts {
  const counts: MatrixCounts = { "sent-in-time": 0, "sent-late": 0, "waits-in-time": 0, overdue: 0 };
  for (const { standing } of cells) counts[standing] += 1;
  return counts;
}
