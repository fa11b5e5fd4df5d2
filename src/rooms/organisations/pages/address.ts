import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationKind } from "../model/index.ts";

/** What stands behind the `?` of an address. A part that cannot be read is left out, so that an old link still opens. */
export const DayInAddress = z.object({ ngay: PlainDate.optional().catch(undefined) });

export const ListAddress = DayInAddress.extend({
  tim: z.string().max(200).optional().catch(undefined),
  loai: OrganisationKind.optional().catch(undefined),
  /** Where the page begins. */
  sau: z.string().optional().catch(undefined),
});
export type ListAddress = z.infer<typeof ListAddress>;
