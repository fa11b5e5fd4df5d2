import {
  addWorkingDays,
  type CalendarSettings,
  previousWorkingDay,
  SHIPPED_SETTINGS,
  workOn,
} from "#rooms/calendar/model/index.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { LadderAudience, LadderSetting } from "./ladder-setting.ts";

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
