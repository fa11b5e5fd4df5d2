import { z } from "zod";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { OrganisationKind } from "../model/index.ts";

export const ListAddress = DayInAddress.extend({
  tim: z.string().max(200).optional().catch(undefined),
  loai: OrganisationKind.optional().catch(undefined),
  /** Where the page begins. */
  sau: z.string().optional().catch(undefined),
});
export type ListAddress = z.infer<typeof ListAddress>;

/** The withdrawn reorganisation whose words a form opens with. */
export const CorrectedInAddress = z.object({ tu: z.uuid().optional().catch(undefined) });
