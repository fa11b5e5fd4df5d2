import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** The day in the plan's address: what did the plan say then. A day that cannot be read is left out. */
export const PlanDay = z.object({ ngay: PlainDate.optional().catch(undefined) });
export type PlanDay = z.infer<typeof PlanDay>;
