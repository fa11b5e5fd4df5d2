import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AsOfQuery } from "../listing.ts";
import { PlaceId, PlaceKind } from "../place.ts";
import { mayKeepPlaces, mayReadPlaces } from "../policy.ts";
import { BoundarySheet, DrawingDetail, DrawnPlace, Point } from "./boundary.ts";
import { BoundarySheetId, MatchedBy } from "./held-boundary.ts";

const NamedPlace = z.object({ id: PlaceId, name: z.string() });

/** A shape of the file, or (without a number) the boundary of another place that stands already. */
export const ShapeName = z.object({ at: z.int().nullable(), code: z.string().nullable(), name: z.string().nullable() });
export type ShapeName = z.infer<typeof ShapeName>;

/** A shape of the file and what becomes of it. */
export const ToldShape = z.object({
  at: z.int(),
  code: z.string().nullable(),
  name: z.string().nullable(),
  state: z.enum(["matched", "doubt", "outside", "left-out"]),
  by: MatchedBy.nullable(),
  why: z.enum(["name-differs", "code-unknown", "name-of-several", "place-twice"]).nullable(),
  /** The place that it bounds, or those that a person may choose among. */
  places: z.array(NamedPlace.extend({ parent: z.string().nullable() })),
  areaHectares: z.number(),
  crossings: z.object({ count: z.int(), first: Point.nullable() }).nullable(),
});
export type ToldShape = z.infer<typeof ToldShape>;

export const LoadedBoundaries = z.object({
  /** Filled once it is kept. */
  sheetId: BoundarySheetId.nullable(),
  counts: z.object({ matched: z.int(), doubt: z.int(), outside: z.int(), "left-out": z.int() }),
  /** Doubts first, then what is matched; of those outside the first ones. */
  shapes: z.array(ToldShape),
  columns: z.object({ code: z.string().nullable(), name: z.string().nullable() }),
  crsSaidBy: z.enum(["file", "person"]),
  vertices: z.int(),
  /** Rings that went the wrong way round and were turned; rings without an area that were dropped. */
  turned: z.int(),
  dropped: z.int(),
  /** Boundaries that stand already and end, or give way, by this. */
  closes: z.int(),
  replaces: z.int(),
  /** Shapes of two places that cover the same ground, the largest first; `null`: the file is too large for that check. */
  overlaps: z
    .object({
      count: z.int(),
      first: z.array(z.object({ one: ShapeName, other: ShapeName, hectares: z.number(), share: z.number() })),
    })
    .nullable(),
  /** Ground beside these shapes that no boundary covers, the largest first; `null` likewise. */
  gaps: z
    .object({
      count: z.int(),
      first: z.array(z.object({ between: z.array(ShapeName), more: z.int(), hectares: z.number(), at: Point })),
    })
    .nullable(),
  /** Boundaries of other places that stand already: laid beside these, or too coarse for that. */
  beside: z.object({ compared: z.int(), tooCoarse: z.int() }),
  /** Points that the two drawings may keep at most. */
  kept: z.object({ coarse: z.int(), fine: z.int() }),
  /** Places of the level without a shape in the file. */
  missing: z.object({ count: z.int(), first: z.array(NamedPlace) }),
});
export type LoadedBoundaries = z.infer<typeof LoadedBoundaries>;

/** By the place of the shape in the file: the place it bounds, or `null` to leave it out. */
export const SaidOfShapes = z.record(z.string().regex(/^\d{1,6}$/u), PlaceId.nullable());
export type SaidOfShapes = z.infer<typeof SaidOfShapes>;

export const loadBoundariesEndpoint = endpoint({
  name: "loadBoundaries",
  method: "POST",
  path: "/api/places/boundaries/load",
  summary:
    "Boundaries from a GeoJSON or TopoJSON file: what would become of each shape, or, once confirmed, all at once",
  permission: mayKeepPlaces,
  query: z.object({
    fileName: z.string().min(1).max(255),
    mode: z.enum(["dry-run", "save"]),
    kind: PlaceKind,
    validFrom: PlainDate,
    source: z.string().trim().min(3).max(500),
    terms: z.string().trim().min(3).max(500),
    /** What the coordinates are, where the file does not say: nobody can tell from the numbers alone. */
    crs: z.enum(["wgs84", "vn2000"]),
    /** `SaidOfShapes` as JSON. */
    said: z.string().max(12_000).default("{}"),
  }),
  output: LoadedBoundaries,
});

export const listBoundariesEndpoint = endpoint({
  name: "listBoundaries",
  method: "GET",
  path: "/api/places/boundaries",
  summary: "Which places of a level have a boundary on a day, and the sheets that draw them",
  permission: mayReadPlaces,
  query: AsOfQuery.extend({ kind: PlaceKind }),
  output: z.object({
    asOf: PlainDate,
    kind: PlaceKind,
    sheets: z.array(BoundarySheet),
    places: z.array(DrawnPlace),
    /** Places of the level in force on the day that nothing draws. */
    missing: z.int(),
  }),
  shows: ["boundary-sheet"],
});

export const DrawingAddress = z.object({ sheetId: BoundarySheetId, detail: DrawingDetail });

export const drawBoundariesEndpoint = endpoint({
  name: "drawBoundaries",
  method: "GET",
  path: "/api/places/boundaries/:sheetId/:detail",
  summary: "A sheet of boundaries as TopoJSON, object `places`, each geometry under the id of its place; never changes",
  permission: mayReadPlaces,
  params: DrawingAddress,
  output: z.unknown(),
});

export const listPlaceLevelsEndpoint = endpoint({
  name: "listPlaceLevels",
  method: "GET",
  path: "/api/places/levels",
  summary: "How many places of each level there are on a day, and how many of them have a boundary",
  permission: mayReadPlaces,
  query: AsOfQuery,
  output: z.object({
    asOf: PlainDate,
    levels: z.array(z.object({ kind: PlaceKind, places: z.int(), drawn: z.int() })),
  }),
  shows: ["boundary-sheet"],
});
