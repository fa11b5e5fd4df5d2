import type { PlainDate } from "#shared/plain-date.ts";
import type { Course } from "../course.ts";
import type { OccurrenceAct } from "./occurrence.ts";

/** An occurrence as it counts: asked for since its rhythm was set, due on a day, and what was done about it. */
export type CountedOccurrence = {
  readonly askedFrom: PlainDate;
  readonly dueOn: PlainDate;
  /** In their order. */
  readonly steps: readonly {
    readonly act: OccurrenceAct;
    readonly on: PlainDate;
    readonly words: string | null;
    readonly product: string | null;
  }[];
};

/**
 * How the occurrences of a recurring assignment stand at the end of a day. What is owed is the first one without an answer after the
 * last that was answered: a later report covers an earlier one that was missed. It is late when the last one answered came after its day.
 */
export function occurrencesOn(
  occurrences: readonly CountedOccurrence[],
  day: PlainDate,
): { readonly owedOn: PlainDate | null; readonly wasAnsweredLate: boolean } {
  const asked = occurrences
    .filter(({ askedFrom }) => askedFrom <= day)
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
    .map(({ dueOn, steps }) => ({ dueOn, answeredOn: answeredOn(steps, day) }));
  const last = asked.findLastIndex(({ answeredOn: answered }) => answered !== null);
  const answered = asked[last];
  return {
    owedOn: asked[last + 1]?.dueOn ?? null,
    wasAnsweredLate: answered !== undefined && (answered.answeredOn ?? day) > answered.dueOn,
  };
}

function answeredOn(steps: CountedOccurrence["steps"], day: PlainDate): PlainDate | null {
  const last = steps.findLast(({ act, on }) => on <= day && act !== "confirm");
  return last?.act === "report" ? last.on : null;
}

/** A course by what is judged: `dueOn` and `isLate` with its occurrences, the deadline of its own beside. */
export type JudgedCourse = Course & { readonly ownDueOn: PlainDate | null };

/**
 * A course by the day that is judged: the earlier of its own deadline and the occurrence that is owed. A recurring assignment is one
 * assignment in the four cells (Decision 42/2014/QĐ-TTg counts assignments): while it goes on it is overdue as long as an occurrence is
 * past its day without an answer; once it is reported done it is late if that report, or the last occurrence due, came late. What is
 * over owes no occurrence. Our reading, since the regulation's articles were not at hand.
 */
export function judgedBy(course: Course, occurrences: readonly CountedOccurrence[], day: PlainDate): JudgedCourse {
  const isOver = course.state === "confirmed" || course.state === "ended" || course.state === "replaced";
  const { owedOn, wasAnsweredLate } = occurrencesOn(occurrences, day);
  const { reportedOn } = course;
  return {
    ...course,
    ownDueOn: course.dueOn,
    dueOn: isOver ? course.dueOn : earlier(course.dueOn, owedOn),
    isLate:
      course.isLate === null || reportedOn === null
        ? course.isLate
        : course.isLate || wasAnsweredLate || (owedOn !== null && owedOn < reportedOn),
  };
}

function earlier(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
