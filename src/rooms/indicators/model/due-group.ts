import type { PlainDate } from "#shared/plain-date.ts";
import { laterDay } from "./observed-period.ts";

/** What whoever enters values does about one that is due: enter it, find who answers, look ahead to it, or mend an old gap. */
export const DUE_GROUPS = ["now", "unowned", "coming", "old"] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** A value that is more than a year late is no longer what the day asks for: a later one of the same indicator is due as well. */
const OLD_AFTER_DAYS = 365;

type Due = { readonly ownerId: string | null; readonly dueOn: PlainDate; readonly isOver: boolean };

export function dueGroupOf({ ownerId, dueOn, isOver }: Due, on: PlainDate): DueGroup {
  if (laterDay(dueOn, OLD_AFTER_DAYS) < on) return "old";
  if (!isOver) return "coming";
  return ownerId === null ? "unowned" : "now";
}
