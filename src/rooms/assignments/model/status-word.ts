import type { AssignmentLine } from "./list.ts";
import type { DutyWord } from "./page-wording.ts";

/** The status of an assignment in one word: its official cell, or the state of what stands outside the cells. */
export function statusWordOf({
  state,
  isLate,
  dueOn,
}: Pick<AssignmentLine, "state" | "isLate" | "dueOn">): DutyWord & `duty.${"state" | "status"}.${string}` {
  switch (state) {
    case "suspended":
    case "ended":
    case "replaced":
      return `duty.state.${state}`;
    case "confirmed":
      return isLate ? "duty.status.done-late" : "duty.status.done-in-time";
    case "given":
    case "accepted":
    case "returned-as-not-ours":
    case "in-progress":
    case "reported-done":
    case "handed-back":
      if (isLate) return "duty.status.late";
      return dueOn === null ? "duty.status.standing" : "duty.status.in-time";
  }
}
