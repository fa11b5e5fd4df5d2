import { z } from "zod";
import { RoundKind } from "../../model/index.ts";

/** The view in the address: year, kind of period, how many of the newest rounds are passed over. */
export const MatrixAddress = z.object({
  nam: z.coerce.number().int().min(1902).max(2198).optional().catch(undefined),
  loai: RoundKind.optional().catch(undefined),
  bo: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});
export type MatrixAddress = z.infer<typeof MatrixAddress>;
