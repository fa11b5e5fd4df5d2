import type { PlainDate } from "#shared/plain-date.ts";
import { type Course, courseAtStart, courseOf, type Step } from "./course.ts";
import type { AssignmentState } from "./life.ts";
import { type CountedOccurrence, judgedBy, type JudgedCourse } from "./rhythm/counted-occurrence.ts";

export type OfficialCell = "done-in-time" | "done-late" | "open-in-time" | "open-overdue";
export type CellCounts = Readonly<Record<OfficialCell, number>>;

export type Recorded = {
  readonly givenOn: PlainDate;
  /** The date that it was given with. */
  readonly givenDueOn: PlainDate | null;
  readonly steps: readonly Step[];
  /** Of one that recurs. */
  readonly occurrences?: readonly CountedOccurrence[];
};

/** Where an assignment stood at the end of a day, by what had happened by then; undefined before it was given. */
export function courseOn({ givenOn, givenDueOn, steps }: Recorded, day: PlainDate): Course | undefined {
  if (day < givenOn) return undefined;
  return courseOf(
    courseAtStart(givenOn, givenDueOn),
    steps.filter(({ on }) => on <= day),
  );
}

/** The same by the day that is judged: a recurring assignment answers for its occurrences. */
export function judgedOn(recorded: Recorded, day: PlainDate): JudgedCourse | undefined {
  const course = courseOn(recorded, day);
  return course && judgedBy(course, recorded.occurrences ?? [], day);
}

type Standing = {
  readonly state: AssignmentState;
  readonly dueOn: PlainDate | null;
  readonly isLate: boolean | null;
};

/**
 * The cell of an assignment at the end of a day; null while suspended and once ended or replaced. The four cells are those of official
 * returns under Decision 42/2014/QĐ-TTg (amended by 23/2018/QĐ-TTg): every assignment that counts falls in exactly one.
 *
 * Our reading, since the regulation's articles were not at hand: it is done once the giver confirms, in time by the day on which the
 * confirmed report was made, against the due day last granted by then; a report that waits for the giver is judged by the same day.
 * Without a due day it is never late.
 */
export function cellOf({ state, dueOn, isLate }: Standing, day: PlainDate): OfficialCell | null {
  return cellBy({ state, isLate, isPast: dueOn !== null && day > dueOn });
}

/** The same where the due day is known only as past or not. */
export function cellBy({
  state,
  isLate,
  isPast,
}: Omit<Standing, "dueOn"> & { readonly isPast: boolean }): OfficialCell | null {
  switch (state) {
    case "suspended":
    case "ended":
    case "replaced":
      return null;
    case "confirmed":
      return isLate === true ? "done-late" : "done-in-time";
    case "reported-done":
      return isLate === true ? "open-overdue" : "open-in-time";
    case "given":
    case "accepted":
    case "returned-as-not-ours":
    case "in-progress":
    case "handed-back":
      return isPast ? "open-overdue" : "open-in-time";
  }
}

export function officialCellOn(recorded: Recorded, day: PlainDate): OfficialCell | null {
  const course = judgedOn(recorded, day);
  return course ? cellOf(course, day) : null;
}

/** Percentages with two decimals, as text, so that a figure printed is a figure computed. */
export type CellRatios = {
  readonly rounded: { readonly completion: string; readonly overdue: string };
  /** As Report 1270/BC-TCTTTg of 27 December 2017 prints them: completion cut off, overdue its complement. */
  readonly asPublished: { readonly completion: string; readonly overdue: string };
};

const WHOLE = 10_000n;

/**
 * Completion = completed ÷ (completed + open-overdue); overdue = open-overdue ÷ the same. Open in time stands outside. Null when nothing
 * is completed or overdue. Source: Decision 42/2014/QĐ-TTg as applied in Report 1270/BC-TCTTTg.
 */
export function cellRatios(counts: CellCounts): CellRatios | null {
  const completed = BigInt(counts["done-in-time"] + counts["done-late"]);
  const overdue = BigInt(counts["open-overdue"]);
  const base = completed + overdue;
  if (base === 0n) return null;
  const cut = (completed * WHOLE) / base;
  return {
    rounded: { completion: percent(halfUp(completed, base)), overdue: percent(halfUp(overdue, base)) },
    asPublished: { completion: percent(cut), overdue: percent(WHOLE - cut) },
  };
}

function halfUp(part: bigint, base: bigint): bigint {
  return (2n * part * WHOLE + base) / (2n * base);
}

function percent(hundredths: bigint): string {
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}
