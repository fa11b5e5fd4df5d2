import { z } from "zod";

/** A day without a clock or a zone, `yyyy-mm-dd`. Days that do not exist are refused, and so is the year 0, which no calendar has. */
export const PlainDate = z.iso
  .date()
  .refine((day) => !day.startsWith("0000"))
  .brand<"PlainDate">();
export type PlainDate = z.infer<typeof PlainDate>;

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

const HANOI_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day at an instant in Asia/Ho_Chi_Minh, which has kept UTC+7 without summer time since 1975. */
export function dayInVietNam(at: Date): PlainDate {
  return PlainDate.parse(new Date(at.getTime() + HANOI_OFFSET_MS).toISOString().slice(0, 10));
}

export function instantOf(at: Date): Instant {
  return Instant.parse(at.toISOString());
}
