import type { Act } from "#shared/act.ts";
import type { Permission } from "#shared/permission.ts";
import type { PlainDate } from "#shared/plain-date.ts";
import type { Sentence } from "#shared/sentences.ts";
import type { Database } from "#store/index.ts";

/** How many records stand at a place, as they name it. */
export type PlaceCount = { readonly placeId: string; readonly count: number };

/** A record on the map and the page that shows it. */
export type MapRecord = {
  readonly key: string;
  readonly title: string;
  readonly hint: string;
  readonly placeId: string;
  readonly address: string;
};

/** Where a record lies by its own coordinates. */
export type MapPoint = Omit<MapRecord, "placeId"> & { readonly lon: number; readonly lat: number };

export type Unplaced = { readonly count: number; readonly address: string | null };

/**
 * How a room puts one kind of its records on the map. The map knows places and nothing of the records; a register makes its layer from
 * its declaration.
 */
export type MapLayer = {
  readonly name: string;
  readonly label: Sentence;
  readonly permission: Permission;
  /** Records in force on the day, by the place that each names. */
  readonly countByPlace: (db: Database, act: Act, day: PlainDate) => Promise<readonly PlaceCount[]>;
  readonly listAt: (
    db: Database,
    act: Act,
    day: PlainDate,
    placeIds: readonly string[],
    limit: number,
  ) => Promise<readonly MapRecord[]>;
  /** For records with coordinates. */
  readonly listPoints?: (db: Database, act: Act, day: PlainDate, limit: number) => Promise<readonly MapPoint[]>;
  /** Records in force on the day that say no place at all, and where they can be looked at (and given one). */
  readonly countUnplaced: (db: Database, act: Act, day: PlainDate) => Promise<Unplaced>;
};
