import type { Act } from "#shared/act.ts";
import type { Database } from "#store/index.ts";

/** How to call an endpoint on the rows that were made for it. */
export type WalkCall = {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly version?: number;
};

export type WalkSeed = {
  /** The body whose rows these are; it exists in the workspace. */
  readonly body: string;
  /** Of this making alone: let every name and text hold it, so that two makings never meet. */
  readonly mark: string;
};

/**
 * A room's door to the walk over all routes (`src/server/walk`): makes rows of a body through the room's own use cases and says,
 * by the name of each of the room's contracts, how it is called on them. Stands in `server/given-walk.ts`; a route without a call is
 * red. A call that names no row (a list, an import) is the same for every making.
 */
export type GivenWalk = (db: Database, act: Act, seed: WalkSeed) => Promise<Readonly<Record<string, WalkCall>>>;
