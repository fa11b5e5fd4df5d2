import type { IndicatorPorts } from "./ports.ts";

/** A workspace whose plans name no programme. */
export const NO_PROGRAMMES: IndicatorPorts = { programmes: { list: async () => [], has: async () => false } };
