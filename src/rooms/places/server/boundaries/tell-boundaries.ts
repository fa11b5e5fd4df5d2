import {
  type BoundarySheetId,
  DRAWING_POINTS,
  type LoadedBoundaries,
  type MatchablePlace,
  type PlaceId,
  type ShapeMatch,
  type ShapeName,
  type ToldShape,
} from "../../model/index.ts";
import type { PlannedBoundary } from "./keep-boundaries.ts";
import type { CheckedAreas } from "./check-areas.ts";
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
const MOST_TOLD = 50;
const MOST_NEIGHBOURS = 4;

/** What a person sees of a file before and after it is kept. */
export function tellBoundaries(
  { read, places, columns, matches }: Judged,
  checked: CheckedAreas,
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
    overlaps: toldOverlaps(checked, read, matches),
    gaps: toldGaps(checked, matches),
    beside: { compared: checked.held.length, tooCoarse: checked.tooCoarse },
    kept: { coarse: Math.min(vertices, DRAWING_POINTS.coarse), fine: Math.min(vertices, DRAWING_POINTS.fine) },
    missing: { count: missing.length, first: missing.slice(0, MOST_MISSING) },
  };
}

/** Of shapes that will be, or may be, boundaries of different places; two parts of one place may lie over each other. */
function toldOverlaps(
  { overlaps, held }: CheckedAreas,
  { shapes }: BoundaryFileAnswer,
  matches: readonly ShapeMatch<PlaceId>[],
) {
  if (overlaps === null) return null;
  const meant = meantBy(matches, held);
  const areas = new Map([...shapes, ...held].map(({ at, areaHectares }) => [at, areaHectares]));
  const told = overlaps.flatMap(({ one, other, hectares }) => {
    const [first, second] = [meant.get(one), meant.get(other)];
    if (!first || !second || first.place === second.place) return [];
    const smaller = Math.min(areas.get(one) ?? hectares, areas.get(other) ?? hectares);
    return [{ one: first.name, other: second.name, hectares, share: Math.min(1, hectares / smaller) }];
  });
  return { count: told.length, first: told.slice(0, MOST_TOLD) };
}

/** Gaps beside a shape that will be, or may be, a boundary: what lies between others is none of this file. */
function toldGaps({ gaps, held }: CheckedAreas, matches: readonly ShapeMatch<PlaceId>[]) {
  if (gaps === null) return null;
  const meant = meantBy(matches, held);
  const fresh = new Set(held.map(({ at }) => at));
  const told = gaps.flatMap(({ neighbours, hectares, at }) => {
    if (!neighbours.some((shape) => meant.has(shape) && !fresh.has(shape))) return [];
    const names = neighbours.flatMap((shape) => meant.get(shape)?.name ?? []);
    return [{ between: names.slice(0, MOST_NEIGHBOURS), more: Math.max(0, names.length - MOST_NEIGHBOURS), hectares, at }]; // prettier-ignore
  });
  return { count: told.length, first: told.slice(0, MOST_TOLD) };
}

/** Whose boundary a shape is, or nobody's yet, and what it is called; shapes that are left out are spoken of nowhere. */
function meantBy(matches: readonly ShapeMatch<PlaceId>[], held: CheckedAreas["held"]) {
  const meant = new Map<number, { readonly place: unknown; readonly name: ShapeName }>();
  for (const { at, id, name } of held) meant.set(at, { place: id, name: { at: null, code: null, name } });
  for (const match of matches) {
    const { at, code, name, state } = match;
    if (state !== "matched" && state !== "doubt") continue;
    meant.set(at, { place: state === "matched" ? match.place : at, name: { at, code, name } });
  }
  return meant;
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
