import { cellOf, type CountedOccurrence, judgedOn, type Recorded } from "#rooms/assignments/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { DutyRow, OccurrenceInPeriod } from "./report.ts";

export type RecordedDuty = Recorded & Pick<DutyRow, "assignmentId" | "code" | "words" | "leads" | "product">;
export type Window = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * The row of an assignment in a report: where it stood at the end of the window, and what happened within. Undefined where it says
 * nothing of the period: given later, or over before it began.
 */
function dutyRowOf(duty: RecordedDuty, { from, to }: Window, note: string): DutyRow | undefined {
  const course = judgedOn(duty, to);
  if (!course) return undefined;
  const happened = duty.steps.filter(({ on }) => on >= from && on <= to);
  const cell = cellOf(course, to);
  const occurrences = occurrencesIn(duty.occurrences ?? [], { from, to });
  const isOver = cell !== "open-in-time" && cell !== "open-overdue";
  if (isOver && happened.length === 0 && occurrences.length === 0 && course.state !== "suspended") return undefined;
  const { assignmentId, code, words, leads, product } = duty;
  return {
    assignmentId,
    code,
    words,
    leads,
    product,
    state: course.state,
    cell: cell ?? "outside",
    // The first date stands beside another one only where the giver changed it.
    firstDueOn: course.firstDueOn === course.ownDueOn ? course.dueOn : course.firstDueOn,
    dueOn: course.dueOn,
    happened: happened.map(({ act, on, words: told, product: shown }) => ({ act, on, words: told, product: shown })),
    occurrences,
    note,
  };
}

/** Those that fell due in the window or were answered in it. */
function occurrencesIn(occurrences: readonly CountedOccurrence[], { from, to }: Window): OccurrenceInPeriod[] {
  return occurrences.flatMap(({ askedFrom, dueOn, steps }) => {
    const told = steps.findLast(({ act, on }) => act !== "confirm" && on <= to);
    const answer = told?.act === "report" ? told : undefined;
    const isOfWindow = (dueOn >= from && dueOn <= to) || (answer !== undefined && answer.on >= from);
    if (askedFrom > to || !isOfWindow) return [];
    const { on = null, words = null, product = null } = answer ?? {};
    return [{ dueOn, answeredOn: on, isLate: (on ?? to) > dueOn, words, product }];
  });
}

export function dutyRowsOf(
  duties: readonly RecordedDuty[],
  window: Window,
  notes: Readonly<Record<string, string>>,
): DutyRow[] {
  return duties.flatMap((duty) => dutyRowOf(duty, window, notes[duty.assignmentId] ?? "") ?? []);
}
