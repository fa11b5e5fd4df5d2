import {
  cellOf,
  cellOfPart,
  type CountedOccurrence,
  judgedOn,
  type Recorded,
  type RecordedPart,
} from "#rooms/assignments/model/index.ts";
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
    part: null,
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

export type PartToReport = RecordedPart &
  Pick<DutyRow, "assignmentId" | "code" | "words" | "leads" | "product" | "state"> & {
    readonly partWords: string | null;
  };

const ACTS_OF_PART = {
  tell: "tell-progress",
  "report-done": "report-done",
  "hand-back": "hand-back",
  excuse: "end",
} as const;

/** The row of a part: how the body's own answer stood, whatever the others of the group did. One that is not asked for has none. */
function partRowOf(part: PartToReport, { from, to }: Window, note: string): DutyRow | undefined {
  const cell = cellOfPart(part, to);
  const happened = part.steps.filter(({ on }) => on >= from && on <= to);
  const isOver = cell !== "open-in-time" && cell !== "open-overdue";
  if (part.givenOn > to || (isOver && happened.length === 0)) return undefined;
  const { assignmentId, code, words, leads, product, state, dueOn, kind, partWords } = part;
  const told = happened.map((step) => ({
    act: ACTS_OF_PART[step.act],
    on: step.on,
    words: step.words,
    product: step.product,
  }));
  return {
    assignmentId,
    code,
    words,
    leads,
    product,
    state,
    cell: cell ?? "outside",
    firstDueOn: dueOn,
    dueOn,
    happened: told,
    part: { kind, words: partWords },
    occurrences: [],
    note,
  };
}

/** The parts of a body in its report; what it leads stands there already, and of several parts of one assignment the first. */
export function partRowsOf(
  parts: readonly PartToReport[],
  led: readonly DutyRow[],
  window: Window,
  notes: Readonly<Record<string, string>>,
): DutyRow[] {
  const stood = new Set<string>(led.map(({ assignmentId }) => assignmentId));
  return parts.flatMap((part) => {
    if (stood.has(part.assignmentId)) return [];
    const row = partRowOf(part, window, notes[part.assignmentId] ?? "");
    if (row) stood.add(part.assignmentId);
    return row ?? [];
  });
}

export function dutyRowsOf(
  duties: readonly RecordedDuty[],
  window: Window,
  notes: Readonly<Record<string, string>>,
): DutyRow[] {
  return duties.flatMap((duty) => dutyRowOf(duty, window, notes[duty.assignmentId] ?? "") ?? []);
}
