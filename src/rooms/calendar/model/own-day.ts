import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** A day that the office itself set: off (ngày thành lập tỉnh), or worked though it looks like a day off. It outranks the law's reckoning. */
export const OwnDay = z.object({
  day: PlainDate,
  isWorking: z.boolean(),
  title: z.string().trim().min(3).max(200),
  /** The paper that says so. */
  basis: z.string().trim().min(5).max(500),
});
export type OwnDay = z.infer<typeof OwnDay>;
