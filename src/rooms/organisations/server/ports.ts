import type { Act } from "#shared/act.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { Following, MovingRows, OrganisationId, PersonId, ReturningRows } from "../model/index.ts";

/**
 * A room whose rows point to bodies. They follow a reorganisation in one transaction: what runs goes by `following.handovers`, what is
 * frozen stays with the body of its day. A room that joins writes one file `follow-succession.ts` and
 * stands in the list of `src/server/rooms.ts`.
 */
export type SuccessionFollower = {
  /** Key of the sentence that names the room's rows in the balance. */
  readonly label: string;
  /** Rows with days of their own are divided at the day as soon as the operation is recorded; all others follow on its day. */
  readonly isDated: boolean;
  /** Which rows would move, from whom to whom. Changes nothing; also asked inside the transaction that records. */
  readonly preview: (db: Database, act: Act, following: Following) => Promise<readonly MovingRows[]>;
  readonly follow: (transaction: OpenTransaction, act: Act, following: Following) => Promise<void>;
  /** How many of its rows some body holds on a day; the operation must neither lose nor double one. */
  readonly countHeld: (db: Database, act: Act, day: PlainDate) => Promise<number>;
  /**
   * Dated rows of another room are put together again when the operation is withdrawn before its day, those too that came since and were
   * divided by it. Nothing of the room may count for the bodies that the operation made, unless somebody gave them something themselves.
   */
  readonly rejoin?: (transaction: OpenTransaction, act: Act, withdrawn: Withdrawn) => Promise<readonly ReturningRows[]>;
};

export type Withdrawn = Following & {
  readonly made: readonly OrganisationId[];
  /** The last day that each giver had before. */
  readonly endsOn: ReadonlyMap<OrganisationId, PlainDate | null>;
};

/** A room whose rows name people: they go along when somebody hands over. */
export type HandoverFollower = {
  /** Key of the sentence that names the rows. */
  readonly label: string;
  /** How many rows stand with a person on a day or begin later. */
  readonly countHeld: (db: Database, act: Act, person: PersonId, from: PlainDate) => Promise<number>;
  readonly follow: (transaction: OpenTransaction, act: Act, handover: Handing) => Promise<void>;
};
export type Handing = {
  readonly from: PersonId;
  readonly to: PersonId;
  /** First day of the one who takes over. */
  readonly effectiveOn: PlainDate;
  readonly lastDay: PlainDate;
  readonly basis: string;
};

export type OrganisationPorts = {
  readonly followers: readonly SuccessionFollower[];
  readonly handovers: readonly HandoverFollower[];
};
