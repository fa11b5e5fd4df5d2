import { z } from "zod";
import { PlanId } from "#rooms/plans/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { RoadId, StatusFilter } from "../model/index.ts";

/** The view in the address: words looked for, status, order. */
export const IndicatorsAddress = z.object({
  tim: z.string().trim().min(1).max(200).optional().catch(undefined),
  tinhTrang: StatusFilter.optional().catch(undefined),
  xep: z.enum(["worst", "name"]).optional().catch(undefined),
});
export type IndicatorsAddress = z.infer<typeof IndicatorsAddress>;

/** The day that the places of targets are seen as of. */
export const TerritoriesAddress = z.object({ ngay: PlainDate.optional().catch(undefined) });

/** Whose framework is seen, and how. */
export const ResultsAddress = z.object({
  keHoach: PlanId.optional().catch(undefined),
  xem: z.enum(["so-do", "bang"]).optional().catch(undefined),
});

/** Whose overview; the server says which at first. */
export const OverviewAddress = z.object({ cua: z.enum(["toi", "tat-ca"]).optional().catch(undefined) });

/** Which road of an indicator stands first, or is changed. */
export const RoadAddress = z.object({ loTrinh: RoadId.optional().catch(undefined) });
