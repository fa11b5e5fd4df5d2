import type { AwaitedDecisions } from "./overview/ports.ts";
import type { ServingProgrammes } from "./results/ports.ts";

/** What rooms below this one plug in. */
export type IndicatorPorts = {
  readonly programmes: ServingProgrammes;
  readonly awaited: readonly AwaitedDecisions[];
};
