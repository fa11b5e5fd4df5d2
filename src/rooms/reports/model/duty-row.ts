import { cellOf, courseOn, type Recorded } from "#rooms/assignments/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { DutyRow } from "./report.ts";

export type RecordedDuty = Recorded & Pick<DutyRow, "assignmentId" | "code" | "words" | "leads" | "product">;
export type Window = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * The row of an assignment in a report: where it stood at the end of the window, and what happened within. Undefined where it says
 * nothing of the period: given later, or over before it began.
 */
function dutyRowOf(duty: RecordedDuty, { from, to }: Window, note: string): DutyRow | undefined {
  const course = courseOn(duty, to);
  if (!course) return undefined;
  const happened = duty.steps.filter(({ on }) => on >= from && on <= to);
  const cell = cellOf(course, to);
  const isOver = cell !== "open-in-time" && cell !== "open-overdue";
  if (isOver && happened.length === 0 && course.state !== "suspended") return undefined;
  const { assignmentId, code, words, leads, product } = duty;
  return {
    assignmentId,
    code,
    words,
    leads,
    product,
    state: course.state,
    cell: cell ?? "outside",
    firstDueOn: course.firstDueOn,
    dueOn: course.dueOn,
    happened: happened.map(({ act, on, words: told, product: shown }) => ({ act, on, words: told, product: shown })),
    note,
  };
}

export function dutyRowsOf(
  duties: readonly RecordedDuty[],
  window: Window,
  notes: Readonly<Record<string, string>>,
): DutyRow[] {
  return duties.flatMap((duty) => dutyRowOf(duty, window, notes[duty.assignmentId] ?? "") ?? []);
}
