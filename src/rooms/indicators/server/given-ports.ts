import type { IndicatorPorts } from "./ports.ts";

/** A workspace whose plans name no programme, and where no room below waits for a decision. */
export const NO_PROGRAMMES: IndicatorPorts = {
  programmes: { list: async () => [], has: async () => false },
  awaited: [],
};
