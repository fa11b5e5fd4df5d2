import { z } from "zod";
import { DayInAddress } from "#web-kit/day-in-address.ts";

/** Which balance, and which criteria sheet, the page shows, as of which day. */
export const BalanceAddress = DayInAddress.extend({ loai: z.string().max(60).optional().catch(undefined) });
export const SheetAddress = DayInAddress.extend({ bo: z.uuid().optional().catch(undefined) });
