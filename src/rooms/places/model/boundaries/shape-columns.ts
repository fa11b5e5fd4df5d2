import { foldedForms } from "../naming.ts";
import type { ShapeRead } from "./boundary.ts";

/** A place of the level and the day that the file is for, as far as telling shapes apart needs. */
export type MatchablePlace<Id extends string = string> = {
  readonly id: Id;
  readonly name: string;
  /** Of the register and of the statistics office. */
  readonly codes: readonly string[];
  /** Folded, with and without its designation. */
  readonly names: readonly string[];
  readonly parent: string | null;
};

/** Which properties of the shapes hold what; nobody is asked for what the values themselves tell. */
export type ShapeColumns = { readonly code: string | null; readonly name: string | null };

export type PlacesByWord<Id extends string> = ReadonlyMap<string, readonly MatchablePlace<Id>[]>;

export function placesByCode<Id extends string>(places: readonly MatchablePlace<Id>[]): PlacesByWord<Id> {
  return grouped(places, ({ codes }) => codes);
}

export function placesByName<Id extends string>(places: readonly MatchablePlace<Id>[]): PlacesByWord<Id> {
  return grouped(places, ({ names }) => names);
}

/** The property under which most shapes say a code of the register, and the one under which most say a name of it. */
export function shapeColumns<Id extends string>(
  shapes: readonly Pick<ShapeRead, "properties">[],
  byCode: PlacesByWord<Id>,
  byName: PlacesByWord<Id>,
): ShapeColumns {
  return {
    code: columnOfMost(shapes, (value) => byCode.get(value.trim()) ?? []),
    name: columnOfMost(shapes, (value) => placesNamed(byName, value)),
  };
}

export function placesNamed<Id extends string>(byName: PlacesByWord<Id>, value: string): MatchablePlace<Id>[] {
  return [...new Set(foldedForms(value).flatMap((form) => byName.get(form) ?? []))];
}

/** Counts places and not shapes: a column that says "1" in every row names one place at most. */
function columnOfMost<Id extends string>(
  shapes: readonly Pick<ShapeRead, "properties">[],
  placesOf: (value: string) => readonly MatchablePlace<Id>[],
): string | null {
  const met = new Map<string, Set<string>>();
  for (const { properties } of shapes) {
    for (const [column, value] of Object.entries(properties)) {
      const own = met.get(column) ?? new Set<string>();
      met.set(column, own);
      for (const { id } of placesOf(value)) own.add(id);
    }
  }
  const [best] = [...met].toSorted(([, one], [, other]) => other.size - one.size);
  return best && best[1].size > 0 ? best[0] : null;
}

function grouped<Id extends string>(
  places: readonly MatchablePlace<Id>[],
  wordsOf: (place: MatchablePlace<Id>) => readonly string[],
): PlacesByWord<Id> {
  const all = new Map<string, MatchablePlace<Id>[]>();
  for (const place of places) {
    for (const word of new Set(wordsOf(place))) all.set(word, [...(all.get(word) ?? []), place]);
  }
  return all;
}
