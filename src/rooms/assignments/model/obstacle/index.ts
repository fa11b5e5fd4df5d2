export * from "./contract.ts";
export * from "./obstacle.ts";
export type { ObstacleWord } from "./obstacle-wording.ts";
