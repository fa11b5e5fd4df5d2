import {
  type BoundarySheetId,
  DRAWING_POINTS,
  type LoadedBoundaries,
  type MatchablePlace,
  type PlaceId,
  type ShapeMatch,
  type ToldShape,
} from "../../model/index.ts";
import type { PlannedBoundary } from "./keep-boundaries.ts";
import type { BoundaryFileAnswer } from "./ask-boundary-file.ts";

/** A file with the places of its level, and whose boundary each of its shapes is. */
export type Judged = {
  readonly read: BoundaryFileAnswer;
  readonly places: readonly MatchablePlace<PlaceId>[];
  readonly columns: LoadedBoundaries["columns"];
  readonly matches: readonly ShapeMatch<PlaceId>[];
};

/** Shapes of other provinces are thousands in a file of the country: the first ones are told, all are counted. */
const MOST_OUTSIDE = 20;
const MOST_MISSING = 50;
const MOST_OVERLAPS = 50;

/** What a person sees of a file before and after it is kept. */
export function tellBoundaries(
  { read, places, columns, matches }: Judged,
  planned: readonly PlannedBoundary[],
  sheetId: BoundarySheetId | null,
): LoadedBoundaries {
  const ofState = (state: ShapeMatch["state"]) => matches.filter((match) => match.state === state);
  const drawn = new Set(planned.map(({ id }) => id));
  const missing = places.filter(({ id }) => !drawn.has(id)).map(({ id, name }) => ({ id, name }));
  const told = [...ofState("doubt"), ...ofState("left-out"), ...ofState("matched"), ...ofState("outside").slice(0, MOST_OUTSIDE)]; // prettier-ignore
  const { crsSaidBy, vertices, turned, dropped } = read;
  return {
    sheetId,
    counts: {
      matched: ofState("matched").length,
      doubt: ofState("doubt").length,
      outside: ofState("outside").length,
      "left-out": ofState("left-out").length,
    },
    shapes: told.map((match) => toldShape(match, { read, places })),
    columns,
    crsSaidBy,
    vertices,
    turned,
    dropped,
    closes: planned.filter(({ closes }) => closes !== null).length,
    replaces: planned.filter(({ replaces }) => replaces !== null).length,
    overlaps: toldOverlaps(read, matches),
    kept: { coarse: Math.min(vertices, DRAWING_POINTS.coarse), fine: Math.min(vertices, DRAWING_POINTS.fine) },
    missing: { count: missing.length, first: missing.slice(0, MOST_MISSING) },
  };
}

/** Of shapes that will be, or may be, boundaries of different places; two parts of one place may lie over each other. */
function toldOverlaps({ overlaps, shapes }: BoundaryFileAnswer, matches: readonly ShapeMatch<PlaceId>[]) {
  if (overlaps === null) return null;
  const byAt = new Map(matches.map((match) => [match.at, match]));
  const areas = new Map(shapes.map(({ at, areaHectares }) => [at, areaHectares]));
  const told = overlaps.flatMap(({ one, other, hectares }) => {
    const [first, second] = [byAt.get(one), byAt.get(other)];
    if (!first || !second || ![first, second].every(({ state }) => state === "matched" || state === "doubt")) return [];
    if (first.state === "matched" && second.state === "matched" && first.place === second.place) return [];
    const smaller = Math.min(areas.get(one) ?? hectares, areas.get(other) ?? hectares);
    return [{ one: nameOf(first), other: nameOf(second), hectares, share: Math.min(1, hectares / smaller) }];
  });
  return { count: told.length, first: told.slice(0, MOST_OVERLAPS) };
}

function nameOf({ at, code, name }: ShapeMatch<PlaceId>) {
  return { at, code, name };
}

function toldShape(match: ShapeMatch<PlaceId>, { read, places }: Pick<Judged, "read" | "places">): ToldShape {
  const { at, code, name, state } = match;
  const shape = read.shapes.find((each) => each.at === at);
  const ids = match.state === "matched" ? [match.place] : match.state === "doubt" ? match.candidates : [];
  return {
    at,
    code,
    name,
    state,
    by: match.state === "matched" ? match.by : null,
    why: match.state === "doubt" ? match.why : null,
    places: ids.flatMap((id) => places.filter((place) => place.id === id).map(({ name: own, parent }) => ({ id, name: own, parent }))), // prettier-ignore
    areaHectares: shape?.areaHectares ?? 0,
    crossings: shape?.crossings ?? null,
  };
}
