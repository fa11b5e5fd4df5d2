import { industryRegisters } from "#rooms/industries/server/index.ts";
import { indicatorRegisters } from "#rooms/indicators/server/index.ts";
import { landRegisters } from "#rooms/land/server/index.ts";
import { mineralRegisters } from "#rooms/minerals/server/index.ts";
import { planRegisters } from "#rooms/plans/server/index.ts";
import { programmeRegisters } from "#rooms/programmes/server/index.ts";
import { supportRegisters } from "#rooms/support/server/index.ts";
import { technologyRegisters } from "#rooms/technology/server/index.ts";
import type { Register } from "#server-kit/index.ts";

/** Every register of every room. Each is served, walked, explained and loaded by being here. A register stands after those that it points to. */
export const registers: readonly Register[] = [
  ...planRegisters,
  ...indicatorRegisters,
  ...programmeRegisters,
  ...landRegisters,
  ...mineralRegisters,
  ...technologyRegisters,
  ...industryRegisters,
  ...supportRegisters,
];
