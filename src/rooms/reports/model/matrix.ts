import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { ReportState } from "./life.ts";
import { ReportId, ReportRound, ReportRoundId, RoundKind } from "./report.ts";

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

/** So many rounds are shown together: a year of weekly reports beside monthly ones has over seventy. */
export const ROUNDS_TOGETHER = 12;

export const MatrixQuery = z.object({
  year: z.coerce.number().int().min(1902).max(2198).optional(),
  kind: RoundKind.optional(),
  /** So many rounds of the year, the newest, are passed over. */
  after: z.coerce.number().int().min(0).max(10_000).default(0),
});
export type MatrixQuery = z.infer<typeof MatrixQuery>;

export const ReportMatrix = z.object({
  asOf: PlainDate,
  year: z.int(),
  /** Rounds of the year, and of the kind asked for, that close before those shown, and after them. */
  earlier: z.int().nonnegative(),
  later: z.int().nonnegative(),
  rounds: z
    .array(
      ReportRound.extend({ counts: MatrixCounts, compiled: z.object({ id: ReportId, state: ReportState }).nullable() }),
    )
    .readonly(),
  bodies: z.array(MatrixBody).readonly(),
});
export type ReportMatrix = z.infer<typeof ReportMatrix>;

/** The newest rounds of a list in its order, with what lies on either side; some of the newest passed over. */
export function roundsTogether<Round>(
  rounds: readonly Round[],
  after: number,
): { readonly shown: readonly Round[]; readonly earlier: number; readonly later: number } {
  const end = Math.max(0, rounds.length - after);
  const start = Math.max(0, end - ROUNDS_TOGETHER);
  return { shown: rounds.slice(start, end), earlier: start, later: rounds.length - end };
}

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
