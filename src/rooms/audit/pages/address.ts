import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** What stands behind the `?` of the address. A part that cannot be read is left out, so that an old link still opens. */
export const RecordAddress = z.object({
  ngay: PlainDate.optional().catch(undefined),
  nguoi: z.string().max(200).optional().catch(undefined),
  /** `kind/id` of a subject. */
  ve: z
    .string()
    .regex(/^[^/]+\/.+$/)
    .max(300)
    .optional()
    .catch(undefined),
  /** Where the page begins. */
  sau: z.string().optional().catch(undefined),
});
export type RecordAddress = z.infer<typeof RecordAddress>;
