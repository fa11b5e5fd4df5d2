import type { z } from "zod";
import type { getIndicatorEndpoint } from "../model/index.ts";

/** What the page of an indicator works with. */
export type IndicatorSeen = z.output<typeof getIndicatorEndpoint.output>;
