import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceId, PlaceKind, Region } from "../place.ts";
import { BoundarySheetId } from "./held-boundary.ts";

/** `coarse` for a whole province on a screen, `fine` for a place by itself or a print. */
export const DrawingDetail = z.enum(["coarse", "fine"]);
export type DrawingDetail = z.infer<typeof DrawingDetail>;

/** Degrees: longitude, latitude. */
export const Point = z.tuple([z.number(), z.number()]);
export type Point = z.infer<typeof Point>;
export type Ring = readonly Point[];
/** The outer ring clockwise on the map, then its holes the other way round: as d3-geo reads a sphere. */
export type Polygon = readonly Ring[];

/** A shape as the file has it; `at` is its place in the file. Areas are from the drawn shape, no figure of record. */
export const ShapeRead = z.object({
  at: z.int().min(0),
  properties: z.record(z.string(), z.string()),
  vertices: z.int(),
  areaHectares: z.number(),
  /** Where its outline crosses itself; `null` when the file is too large for that check. */
  crossings: z.object({ count: z.int(), first: Point.nullable() }).nullable(),
});
export type ShapeRead = z.infer<typeof ShapeRead>;

export const BoundarySheet = z.object({
  id: BoundarySheetId,
  kind: PlaceKind,
  validFrom: PlainDate,
  fileName: z.string(),
  source: z.string(),
  terms: z.string(),
  recordedBy: z.string(),
  recordedAt: z.string(),
});
export type BoundarySheet = z.infer<typeof BoundarySheet>;

/** A place with the sheet that draws it on a day. */
export const DrawnPlace = z.object({
  id: PlaceId,
  name: z.string(),
  region: Region.nullable(),
  sheetId: BoundarySheetId,
  areaHectares: z.number(),
  /** Its outline crosses itself: fit to look at, not to measure by. */
  hasCrossings: z.boolean(),
});
export type DrawnPlace = z.infer<typeof DrawnPlace>;
