import { z } from "zod";

/** The view in the address: the year, and the month when one is looked at. */
export const CalendarAddress = z.object({
  nam: z.number().int().min(1901).max(2198).optional().catch(undefined),
  thang: z.number().int().min(1).max(12).optional().catch(undefined),
});
export type CalendarAddress = z.infer<typeof CalendarAddress>;
