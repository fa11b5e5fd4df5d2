import { z } from "zod";
import { PlanId } from "../../model/index.ts";

/** The plan above that the page compares with, in the address. */
export const UpperChoice = z.object({ tren: PlanId.optional().catch(undefined) });
export type UpperChoice = z.infer<typeof UpperChoice>;
