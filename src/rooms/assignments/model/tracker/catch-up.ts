import type { PlainDate } from "#shared/plain-date.ts";
import { BARE_STEP, type Course, type Step, takeStep } from "../course.ts";
import type { ExtensionRule } from "../extension-rule.ts";
import type { GivenAssignment } from "../giving.ts";
import { isOverState } from "../life.ts";
import type { TrackerChange } from "../tracker-contract.ts";

/** What is known of an assignment that a workbook names again. */
export type StandingAssignment = {
  readonly course: Course;
  /** As it was first given; a workbook that still says this has changed nothing. */
  readonly firstProduct: string | null;
  /** The product that stands: the newest complement, else the first. */
  readonly product: string | null;
  /** What was ever told of its progress. */
  readonly told: ReadonlySet<string>;
};

export type CatchUp = {
  readonly changes: readonly TrackerChange[];
  /** What the workbook says and its life does not allow. */
  readonly left: readonly TrackerChange[];
  readonly steps: readonly Step[];
  /** A new complement; null: none. */
  readonly product: string | null;
};

/** How an office once granted extensions is its own matter. */
const AS_RECORDED: ExtensionRule = { askBy: "any-day", most: null };

/**
 * What a row changes in an assignment that was given before. The first values are the base: where the workbook still says what it
 * said at first, what people have done meanwhile stays.
 * @param on the day on which the workbook comes in
 * @param basis where it says so; the reason of a new deadline
 */
export function catchUp(
  standing: StandingAssignment,
  item: Pick<GivenAssignment, "dueOn" | "product" | "steps">,
  on: PlainDate,
  basis: string,
): CatchUp {
  let course = standing.course;
  const changes: TrackerChange[] = [];
  const left: TrackerChange[] = [];
  const steps: Step[] = [];
  const take = (step: Step, change: TrackerChange | null) => {
    const next = takeStep(course, step, AS_RECORDED);
    if (next.ok) {
      course = next.value;
      steps.push(step);
    }
    if (change) (next.ok ? changes : left).push(change);
  };

  const { firstDueOn, dueOn } = standing.course;
  if (item.dueOn !== null && item.dueOn !== firstDueOn && item.dueOn !== dueOn) {
    const step = { ...BARE_STEP, act: "set-deadline", on, words: basis, newDueOn: item.dueOn } as const;
    take(step, { field: "due", from: dueOn, to: item.dueOn });
  }
  let product: string | null = null;
  if (item.product !== null && item.product !== standing.firstProduct && item.product !== standing.product) {
    const isOver = isOverState(course.state);
    (isOver ? left : changes).push({ field: "product", from: standing.product, to: item.product });
    if (!isOver) product = item.product;
  }
  for (const each of item.steps) {
    const step = { ...BARE_STEP, ...each };
    if (step.act === "accept" && course.state !== "given") continue;
    if (step.act === "tell-progress" && standing.told.has(step.words ?? "")) continue;
    const isDone = course.state === "confirmed" || (step.act === "report-done" && course.state === "reported-done");
    if (isDone && (step.act === "report-done" || step.act === "confirm")) continue;
    take(step, changeOf(step));
  }
  // Nothing but an acceptance is no news.
  return { changes, left, product, steps: changes.length === 0 ? [] : steps };
}

function changeOf({ act, on, words }: Step): TrackerChange | null {
  if (act === "tell-progress") return { field: "told", from: null, to: words ?? "" };
  return act === "report-done" ? { field: "done", from: null, to: on } : null;
}
