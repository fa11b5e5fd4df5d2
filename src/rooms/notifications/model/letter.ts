import { type CalendarSettings, workOn } from "#rooms/calendar/model/index.ts";
import type { Role } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { LetterKind } from "./letter-kind.ts";

/** Stable: a letter that goes out twice, after a process was killed between sending and writing it down, is known by it. */
export function messageIdOf(key: string, actorId: string, host: string): string {
  return `<${key}-${actorId}@${host}>`;
}

/** So many letters go out side by side; a kill repeats at most these. */
export const IN_FLIGHT = 4;
/** A server that does not take a letter so often does not get it again. */
export const MOST_ATTEMPTS = 5;

const FIRST_HOUR = 7;
const LAST_HOUR = 10;
const HANOI_HOURS = 7;

/** A day's digest goes out on the morning of a working day; whoever was let in later gets the next one. */
export function isDigestTime(at: Date, on: PlainDate, calendar: CalendarSettings): boolean {
  const hour = (at.getUTCHours() + HANOI_HOURS) % 24;
  return hour >= FIRST_HOUR && hour < LAST_HOUR && workOn(on, calendar).working;
}

/** Who has to do something about an event: the roles, for the bodies that it touches; the office for all. */
export const ROLES_OF_EVENT: Readonly<
  Record<Exclude<LetterKind, "digest">, { readonly ofBodies: readonly Role[]; readonly everywhere: readonly Role[] }>
> = {
  "handed-back": { ofBodies: ["lead"], everywhere: [] },
  returned: { ofBodies: ["approving-leader"], everywhere: ["office"] },
  "report-returned": { ofBodies: ["lead", "coordinator"], everywhere: [] },
  urgent: { ofBodies: ["lead", "approving-leader"], everywhere: [] },
};

/** The roles that are written to at all. */
export const WRITTEN_ROLES: readonly Role[] = ["office", "lead", "coordinator", "approving-leader"];
