import type { PlainDate } from "#shared/plain-date.ts";

/** How an assignment stands, as far as the public page tells it. */
export const PUBLIC_STATUSES = ["in-progress", "late", "done", "suspended", "ended", "replaced"] as const;
export type PublicStatus = (typeof PUBLIC_STATUSES)[number];

type Course = { readonly state: string; readonly isLate: boolean; readonly lastOn: PlainDate };

/**
 * Only what the giver has confirmed is told as done: a body's own report is not approved yet. That something is late is told only
 * after a leader decided to show it, since the late assignments together are the list of late bodies.
 */
export function publicStatusOf(
  { state, isLate, lastOn }: Course,
  showsLate: boolean,
): { readonly status: PublicStatus; readonly on: PlainDate | null } {
  switch (state) {
    case "confirmed":
      return { status: "done", on: lastOn };
    case "suspended":
    case "ended":
    case "replaced":
      return { status: state, on: lastOn };
    default:
      return { status: isLate && showsLate ? "late" : "in-progress", on: null };
  }
}
