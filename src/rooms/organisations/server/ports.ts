import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { DecidedReorganisation, MovingRows } from "../model/index.ts";

/**
 * A room whose rows point to bodies. When a reorganisation is recorded, its rows follow on the same transaction: what runs goes by
 * `decided.handovers`, what is frozen stays with the body of its day. A room that joins writes one file `follow-succession.ts` and
 * stands in the list of `src/server/rooms.ts`.
 */
export type SuccessionFollower = {
  /** Key of the sentence that names the room's rows in the balance. */
  readonly label: string;
  /** Which rows would move, from whom to whom. Changes nothing; also asked inside the transaction that records. */
  readonly preview: (db: Database, act: Act, decided: DecidedReorganisation) => Promise<readonly MovingRows[]>;
  readonly follow: (transaction: OpenTransaction, act: Act, decided: DecidedReorganisation) => Promise<void>;
  /** How many of its rows some body holds on a day; the operation must neither lose nor double one. */
  readonly countHeld: (db: Database, act: Act, day: PlainDate) => Promise<number>;
};

export type OrganisationPorts = { readonly followers: readonly SuccessionFollower[] };
