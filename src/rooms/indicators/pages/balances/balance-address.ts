import { z } from "zod";

/** Which balance, and which criteria sheet, the page shows. */
export const BalanceAddress = z.object({ loai: z.string().max(60).optional().catch(undefined) });
export const SheetAddress = z.object({ bo: z.uuid().optional().catch(undefined) });
