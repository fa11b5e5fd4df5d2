import type { OrganisationId } from "#rooms/organisations/model/index.ts";
import { done, type Outcome, refuse } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { AssignmentId } from "./assignment.ts";
import { DEFAULT_EXTENSION_RULE, type ExtensionRule } from "./extension-rule.ts";
import { type AssignmentAct, type AssignmentState, type Target, targetOf } from "./life.ts";

/** What happened on a day. What an act has no use for is null. */
export type Step = {
  readonly act: AssignmentAct;
  readonly on: PlainDate;
  readonly words: string | null;
  /** What came of the work, in words or as an address. */
  readonly product: string | null;
  /** Files, photos or links lie with the assignment. */
  readonly hasEvidence: boolean;
  /** Of a return: who should lead; of giving again: who leads now. */
  readonly owner: OrganisationId | null;
  readonly newDueOn: PlainDate | null;
  readonly replacedBy: AssignmentId | null;
};

export const BARE_STEP = {
  words: null,
  product: null,
  hasEvidence: false,
  owner: null,
  newDueOn: null,
  replacedBy: null,
} as const;

/** Where an assignment stands: what its steps add up to, and nothing else. */
export type Course = {
  readonly state: AssignmentState;
  readonly stateBefore: AssignmentState | null;
  /** The first date that was ever set; it never changes. */
  readonly firstDueOn: PlainDate | null;
  /** The date that stands; lateness is judged by it. */
  readonly dueOn: PlainDate | null;
  readonly askedDueOn: PlainDate | null;
  readonly extensions: number;
  readonly proposedOwner: OrganisationId | null;
  readonly reportedOn: PlainDate | null;
  /** Of one reported done or confirmed: was that report made after the due day? While the giver looks at it, it gets no later. */
  readonly isLate: boolean | null;
  /** The last sign of life of those who carry it out. */
  readonly toldOn: PlainDate | null;
  readonly lastOn: PlainDate;
};

export type StepRefused =
  | "act-not-in-state"
  | "step-before-last"
  | "product-or-reason-missing"
  | "reason-missing"
  | "owner-missing"
  | "replacement-missing"
  | "deadline-missing"
  | "extension-too-late"
  | "extension-not-asked"
  | "extension-day-missing"
  | "extensions-used-up";

export function courseAtStart(givenOn: PlainDate, firstDueOn: PlainDate | null): Course {
  return {
    state: "given",
    stateBefore: null,
    firstDueOn,
    dueOn: firstDueOn,
    askedDueOn: null,
    extensions: 0,
    proposedOwner: null,
    reportedOn: null,
    isLate: null,
    toldOn: null,
    lastOn: givenOn,
  };
}

export function takeStep(
  course: Course,
  step: Step,
  rule: ExtensionRule = DEFAULT_EXTENSION_RULE,
): Outcome<Course, StepRefused> {
  const target = targetOf(course.state, step.act);
  if (!target) return refuse("act-not-in-state");
  if (step.on < course.lastOn) return refuse("step-before-last", { day: course.lastOn });
  const lack = lackOf(course, step, rule);
  return lack ? refuse(lack) : done(after(course, step, target));
}

/** Where recorded steps have led. They were judged when they were taken, so they are only added up. */
export function courseOf(start: Course, steps: readonly Step[]): Course {
  return steps.reduce((course, step) => after(course, step, targetOf(course.state, step.act) ?? "same"), start);
}

function after(course: Course, step: Step, target: Target): Course {
  const { act, on } = step;
  const newDue = act === "grant-extension" || act === "set-deadline" ? step.newDueOn : course.dueOn;
  const state = stateAfter(course, target);
  const reportedOn = act === "report-done" ? on : course.reportedOn;
  return {
    state,
    stateBefore: act === "suspend" ? course.state : null,
    firstDueOn: course.firstDueOn ?? newDue,
    dueOn: newDue,
    askedDueOn: askedAfter(course, step),
    extensions: course.extensions + (act === "grant-extension" ? 1 : 0),
    proposedOwner: ownerAfter(course, step),
    reportedOn,
    isLate: state === "reported-done" || state === "confirmed" ? isLater(reportedOn, newDue) : null,
    toldOn: SIGNS_OF_LIFE.has(act) ? on : course.toldOn,
    lastOn: on,
  };
}

const SIGNS_OF_LIFE: ReadonlySet<AssignmentAct> = new Set(["accept", "start", "tell-progress", "report-done"]);

function stateAfter({ state, stateBefore }: Course, target: Target): AssignmentState {
  if (target === "same") return state;
  return target === "before" ? (stateBefore ?? "given") : target;
}

/** A request waits through a suspension; a decision or a report leaves it behind. */
function askedAfter({ askedDueOn }: Course, { act, newDueOn }: Step): PlainDate | null {
  if (act === "ask-extension") return newDueOn;
  const waits = act === "suspend" || act === "resume" || act === "start" || act === "tell-progress";
  return waits ? askedDueOn : null;
}

function ownerAfter({ proposedOwner }: Course, { act, owner }: Step): OrganisationId | null {
  if (act === "return-as-not-ours") return owner;
  return act === "give-again" ? null : proposedOwner;
}

function lackOf(course: Course, step: Step, rule: ExtensionRule): StepRefused | undefined {
  switch (step.act) {
    case "report-done":
      return step.hasEvidence || !isBlank(step.product) || !isBlank(step.words)
        ? undefined
        : "product-or-reason-missing";
    case "return-as-not-ours":
      if (step.owner === null) return "owner-missing";
      return isBlank(step.words) ? "reason-missing" : undefined;
    case "ask-extension":
      return lackOfRequest(course, step, rule);
    case "grant-extension":
      if (course.askedDueOn === null) return "extension-not-asked";
      return isLater(step.newDueOn, course.dueOn) ? undefined : "extension-day-missing";
    case "refuse-extension":
      if (course.askedDueOn === null) return "extension-not-asked";
      return isBlank(step.words) ? "reason-missing" : undefined;
    case "set-deadline":
      if (step.newDueOn === null) return "deadline-missing";
      return isBlank(step.words) ? "reason-missing" : undefined;
    case "replace":
      return step.replacedBy === null ? "replacement-missing" : undefined;
    case "tell-progress":
    case "hand-back":
    case "suspend":
    case "end":
      return isBlank(step.words) ? "reason-missing" : undefined;
    case "accept":
    case "start":
    case "give-again":
    case "confirm":
    case "resume":
      return undefined;
  }
}

function lackOfRequest(course: Course, step: Step, rule: ExtensionRule): StepRefused | undefined {
  if (course.dueOn === null) return "extension-too-late";
  if (rule.askBy === "due-day" && step.on > course.dueOn) return "extension-too-late";
  if (rule.most !== null && course.extensions >= rule.most) return "extensions-used-up";
  if (!isLater(step.newDueOn, course.dueOn)) return "extension-day-missing";
  return isBlank(step.words) ? "reason-missing" : undefined;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

function isLater(day: PlainDate | null, than: PlainDate | null): boolean {
  return day !== null && than !== null && day > than;
}
