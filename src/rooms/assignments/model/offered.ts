import type { Actor } from "#shared/act.ts";
import type { Course } from "./course.ts";
import { actsIn, type AssignmentAct } from "./life.ts";
import { type BodiesOfAssignment, mayStep } from "./policy.ts";

/** The acts that the state allows and the person may do: a page offers these and no others. */
export function actsOf(
  actor: Actor,
  course: Pick<Course, "state" | "askedDueOn">,
  bodies: BodiesOfAssignment,
): AssignmentAct[] {
  return actsIn(course.state).filter((act) => isAsked(act, course) && mayStep(actor, act, bodies).ok);
}

function isAsked(act: AssignmentAct, { askedDueOn }: Pick<Course, "askedDueOn">): boolean {
  return (act !== "grant-extension" && act !== "refuse-extension") || askedDueOn !== null;
}
