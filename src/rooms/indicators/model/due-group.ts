import type { PlainDate } from "#shared/plain-date.ts";
import { laterDay } from "./observed-period.ts";

/** What whoever enters values does about one that is due: enter it, look ahead to it, find who answers, or mend an old gap. */
export const DUE_GROUPS = ["now", "coming", "unowned", "old"] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** A value that is more than a year late is no longer what the day asks for: a later one of the same indicator is due as well. */
const OLD_AFTER_DAYS = 365;

type Due = { readonly ownerId: string | null; readonly dueOn: PlainDate; readonly isOver: boolean };

export function dueGroupOf({ ownerId, dueOn, isOver }: Due, on: PlainDate): DueGroup {
  if (laterDay(dueOn, OLD_AFTER_DAYS) < on) return "old";
  if (ownerId === null) return "unowned";
  return isOver ? "now" : "coming";
}
