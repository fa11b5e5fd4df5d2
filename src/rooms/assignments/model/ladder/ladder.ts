import { z } from "zod";
import {
  addWorkingDays,
  type CalendarSettings,
  previousWorkingDay,
  SHIPPED_SETTINGS,
  workOn,
} from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";

const days = z.int().min(1).max(60);
const severalDays = z.array(days).max(3).readonly();

/**
 * When a duty is reminded of and to whom it is told that nothing came, in working days from its deadline. The article text of
 * Decision 42/2014/QĐ-TTg was not at hand and provincial copies differ, so this is a setting of the territory, each with its basis.
 */
export const LadderSetting = z
  .object({
    /** So many working days before the deadline those who carry it out are reminded. */
    before: severalDays,
    onDay: z.boolean(),
    /** So many working days after it they are reminded again. */
    after: severalDays,
    /** The grace until the head of the leading body is told; null: never. */
    headAfter: days.nullable(),
    /** The grace until the office is told; null: never. */
    officeAfter: days.nullable(),
  })
  .refine(
    ({ headAfter, officeAfter }) => headAfter === null || officeAfter === null || officeAfter >= headAfter,
    "office-before-head",
  );
export type LadderSetting = z.infer<typeof LadderSetting>;

/** A choice of ours until the office settles its own; no rule names it. */
export const SHIPPED_LADDER: LadderSetting = { before: [5], onDay: true, after: [1], headAfter: 3, officeAfter: 10 };

export const LadderAudience = z.enum(["handler", "head", "office"]);
export type LadderAudience = z.infer<typeof LadderAudience>;

/** `before-5`, `on-day`, `after-1`, `head-3`, `office-10`: the same rung of the same deadline is climbed once. */
export const RungKey = z.string().regex(/^(?:on-day|(?:before|after|head|office)-\d{1,2})$/u);

export type Rung = {
  readonly key: string;
  readonly kind: "before" | "on-day" | "after" | "head" | "office";
  /** Working days between the deadline and the rung. */
  readonly workingDays: number;
  readonly audience: LadderAudience;
  readonly on: PlainDate;
  /** A day off on the way is not yet settled. */
  readonly provisional: boolean;
};

/** The rungs of a deadline in the order in which they come. One outside the calendar's years is left out. */
export function rungsOf(
  dueOn: PlainDate,
  ladder: LadderSetting,
  calendar: CalendarSettings = SHIPPED_SETTINGS,
): Rung[] {
  const { before, onDay, after, headAfter, officeAfter } = ladder;
  const at = (kind: Exclude<Rung["kind"], "on-day">, count: number, audience: LadderAudience): Rung[] => {
    const found = addWorkingDays(dueOn, kind === "before" ? -count : count, calendar);
    if (!found.ok) return [];
    return [
      {
        key: `${kind}-${count}`,
        kind,
        workingDays: count,
        audience,
        on: found.value.date,
        provisional: found.value.provisional,
      },
    ];
  };
  return [
    ...before.flatMap((count) => at("before", count, "handler")),
    ...(onDay ? onTheDay(dueOn, calendar) : []),
    ...after.flatMap((count) => at("after", count, "handler")),
    ...(headAfter === null ? [] : at("head", headAfter, "head")),
    ...(officeAfter === null ? [] : at("office", officeAfter, "office")),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
}

/** Of a deadline on a day off the reminder comes on the last working day before it. */
function onTheDay(dueOn: PlainDate, calendar: CalendarSettings): Rung[] {
  const { working, provisional } = workOn(dueOn, calendar);
  const found = working ? { date: dueOn, provisional } : undefined;
  const earlier = found ? undefined : previousWorkingDay(dueOn, calendar);
  const day = found ?? (earlier?.ok ? earlier.value : undefined);
  if (!day) return [];
  return [
    {
      key: "on-day",
      kind: "on-day",
      workingDays: 0,
      audience: "handler",
      on: day.date,
      provisional: provisional || day.provisional,
    },
  ];
}

/** The states in which the leading body still owes the work; while the giver looks at a report, nobody is chased. */
export const OWED_STATES = ["given", "accepted", "in-progress", "handed-back"] as const;

/** The farthest working day of a ladder on either side of the deadline. */
export function reachOf({ before, after, headAfter, officeAfter }: LadderSetting): number {
  return Math.max(0, ...before, ...after, headAfter ?? 0, officeAfter ?? 0);
}
