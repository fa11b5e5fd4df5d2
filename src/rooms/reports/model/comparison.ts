import { z } from "zod";
import { AssignmentId } from "#rooms/assignments/model/index.ts";
import { DutyCell, type DutyRow, type FigureRow, ReportId, type ReportRows } from "./report.ts";

const DutyCounts = z.record(DutyCell, z.int());
type DutyCounts = Record<z.infer<typeof DutyCell>, number>;

/** What changed since the report of the period before. */
export const ReportComparison = z.object({
  /** The earlier report; its rows as they were handed in. */
  reportId: ReportId,
  round: z.object({ kind: z.string(), period: z.string().nullable(), title: z.string().nullable() }),
  counts: DutyCounts,
  /** Done since then, overdue only now, not there then. */
  done: z.array(AssignmentId).readonly(),
  newlyOverdue: z.array(AssignmentId).readonly(),
  added: z.array(AssignmentId).readonly(),
  /** The estimate of the period before, by indicator. */
  estimates: z.record(z.uuid(), z.number().nullable()),
});
export type ReportComparison = z.infer<typeof ReportComparison>;

function countDuties(duties: readonly Pick<DutyRow, "cell">[]): DutyCounts {
  const counts: DutyCounts = { "done-in-time": 0, "done-late": 0, "open-in-time": 0, "open-overdue": 0, outside: 0 };
  for (const { cell } of duties) counts[cell] += 1;
  return counts;
}

export function compareReports(
  now: ReportRows,
  before: ReportRows,
): Pick<ReportComparison, "counts" | "done" | "newlyOverdue" | "added" | "estimates"> {
  const earlier = new Map(before.duties.map((duty) => [duty.assignmentId, duty.cell]));
  const idsWhere = (asked: (cell: DutyRow["cell"], then: DutyRow["cell"] | undefined) => boolean) =>
    now.duties.flatMap(({ assignmentId, cell }) => (asked(cell, earlier.get(assignmentId)) ? [assignmentId] : []));
  const isDone = (cell: DutyRow["cell"] | undefined) => cell === "done-in-time" || cell === "done-late";
  return {
    counts: countDuties(before.duties),
    done: idsWhere((cell, then) => isDone(cell) && !isDone(then)),
    newlyOverdue: idsWhere((cell, then) => cell === "open-overdue" && then !== "open-overdue"),
    added: idsWhere((_cell, then) => then === undefined),
    estimates: Object.fromEntries(
      before.figures.map(({ indicatorId, estimate }: FigureRow) => [indicatorId, estimate]),
    ),
  };
}
