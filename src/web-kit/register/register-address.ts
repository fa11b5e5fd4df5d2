import { z } from "zod";
import { DayInAddress } from "../day-in-address.ts";

/** What stands behind the `?`: the view itself, so that a link that was sent shows the same table. */
export const RegisterAddress = DayInAddress.extend({
  loc: z.string().max(4000).optional().catch(undefined),
  tim: z.string().max(200).optional().catch(undefined),
  sap: z.string().max(100).optional().catch(undefined),
  nhom: z.string().max(100).optional().catch(undefined),
  /** Keys of hidden columns, joined by commas. */
  an: z.string().max(2000).optional().catch(undefined),
  /** Keys of the columns in the order that they were put in, joined by commas. */
  cot: z.string().max(2000).optional().catch(undefined),
  /** The record that stands open beside the table. */
  dong: z.uuid().optional().catch(undefined),
  ketthuc: z.literal(1).optional().catch(undefined),
});
export type RegisterAddress = z.infer<typeof RegisterAddress>;
