import type { Act } from "#shared/act.ts";
import type { Outcome } from "#shared/outcome.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Database, OpenTransaction } from "#store/index.ts";
import type { AskedRow, EndedPlaceDecision, PlaceId } from "../model/index.ts";

/** Places that end together, and their last day. */
export type EndingPlaces = {
  readonly ended: readonly PlaceId[];
  readonly effectiveOn: PlainDate;
  readonly lastDay: PlainDate;
};

export type DecidedRow = Omit<EndedPlaceDecision, "to"> & { readonly id: string; readonly placeId: PlaceId | null };

/**
 * A room whose rows count for places. What becomes of them when a place ends is no rule but one decision for each, made by a person
 * in the dry run and carried out on the transaction that records the change.
 */
export type EndedPlaceFollower<Code extends string = string> = {
  readonly ask: (db: Database, act: Act, ending: EndingPlaces) => Promise<readonly Omit<AskedRow, "decision">[]>;
  readonly follow: (
    transaction: OpenTransaction,
    act: Act,
    ending: EndingPlaces,
    decided: readonly DecidedRow[],
  ) => Promise<Outcome<void, Code>>;
};

export type PlacePorts = { readonly followers: readonly EndedPlaceFollower[] };
