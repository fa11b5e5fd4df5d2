import { z } from "zod";
import { PlanId } from "../../model/index.ts";

/** The plan whose words are looked at; absent: the newest that runs. */
export const ThemeAddress = z.object({ keHoach: PlanId.optional().catch(undefined) });
export type ThemeAddress = z.infer<typeof ThemeAddress>;
