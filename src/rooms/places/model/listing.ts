import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

/** Every list of things that come and go takes the day it is asked for; absent means today in Viet Nam. */
export const AsOfQuery = z.object({ as_of: PlainDate.optional() });

export const AsOfListQuery = AsOfQuery.extend({
  /** Marks and case do not count: `cong thuong` finds "Công Thương". */
  search: z.string().trim().max(200).optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
