import type { Act } from "#shared/act.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { DecidedReorganisation, MovingRows } from "../model/index.ts";

/**
 * A room whose rows point to bodies. When a reorganisation is recorded, its rows follow on the same transaction: what runs goes to
 * the successor, what is frozen stays with the body of its day.
 */
export type SuccessionFollower = {
  /** Which rows would move, from whom to whom. Changes nothing; also asked inside the transaction that records. */
  readonly preview: (db: Database, act: Act, decided: DecidedReorganisation) => Promise<readonly MovingRows[]>;
  readonly follow: (transaction: OpenTransaction, act: Act, decided: DecidedReorganisation) => Promise<void>;
};

export type OrganisationPorts = { readonly followers: readonly SuccessionFollower[] };
