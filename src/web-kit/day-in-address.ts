import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** The one parameter by which any page is seen as of a day; absent: today. A day that cannot be read is left out, so that an old link still opens. */
export const DayInAddress = z.object({ ngay: PlainDate.optional().catch(undefined) });
