import { z } from "zod";
import { DayInAddress } from "#web-kit/day-in-address.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { RoadId, StatusFilter } from "../model/index.ts";

/** The view in the address: the day, words looked for, status, order. */
export const IndicatorsAddress = DayInAddress.extend({
  tim: z.string().trim().min(1).max(200).optional().catch(undefined),
  tinhTrang: StatusFilter.optional().catch(undefined),
  cuaToi: z.boolean().optional().catch(undefined),
  xep: z.enum(["worst", "name"]).optional().catch(undefined),
});
export type IndicatorsAddress = z.infer<typeof IndicatorsAddress>;

/** Whose framework is seen, and how. */
export const ResultsAddress = z.object({
  keHoach: PlanId.optional().catch(undefined),
  xem: z.enum(["so-do", "bang"]).optional().catch(undefined),
});

/** Whose overview; the server says which at first. */
export const OverviewAddress = z.object({ cua: z.enum(["toi", "tat-ca"]).optional().catch(undefined) });

/** Which road of an indicator stands first, or is changed. */
export const RoadAddress = z.object({ loTrinh: RoadId.optional().catch(undefined) });

/** One indicator as of a day. */
export const IndicatorAddress = DayInAddress.extend(RoadAddress.shape);
