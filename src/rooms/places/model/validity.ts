import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/**
 * The days on which something holds, first and last included, as the law says it ("đến hết ngày 30/6/2025"). `null` at either end
 * means open: it holds still, or nobody knows since when.
 */
export const Validity = z.object({ validFrom: PlainDate.nullable(), validTo: PlainDate.nullable() });
export type Validity = z.infer<typeof Validity>;

export const ALWAYS: Validity = { validFrom: null, validTo: null };

export function isValidOn({ validFrom, validTo }: Validity, day: PlainDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Keeps what holds on a day: `names.filter(asOf(day))`. */
export function asOf(day: PlainDate): (item: Validity) => boolean {
  return (item) => isValidOn(item, day);
}

/** The days that both hold; `undefined` when there are none. */
export function overlapOf(one: Validity, other: Validity): Validity | undefined {
  const validFrom = laterOf(one.validFrom, other.validFrom);
  const validTo = earlierOf(one.validTo, other.validTo);
  return isOrdered({ validFrom, validTo }) ? { validFrom, validTo } : undefined;
}

export function isOrdered({ validFrom, validTo }: Validity): boolean {
  return validFrom === null || validTo === null || validFrom <= validTo;
}

/** The last day of what ends when something else begins on `day`. */
export function dayBefore(day: PlainDate): PlainDate {
  return dayOff(day, -1);
}

/** The first day of what begins when something else has ended on `day`. */
export function dayAfter(day: PlainDate): PlainDate {
  return dayOff(day, 1);
}

function dayOff(day: PlainDate, days: number): PlainDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return PlainDate.parse(date.toISOString().slice(0, 10));
}

function laterOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null) return other;
  return other === null || one > other ? one : other;
}

function earlierOf(one: PlainDate | null, other: PlainDate | null): PlainDate | null {
  if (one === null) return other;
  return other === null || one < other ? one : other;
}
