import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { Validity } from "../validity.ts";

/** A file of boundaries that an office loaded. */
export const BoundarySheetId = z.uuid().brand<"BoundarySheetId">();
export type BoundarySheetId = z.infer<typeof BoundarySheetId>;

export const BoundaryId = z.uuid().brand<"BoundaryId">();

/** How a shape came to its place. */
export const MatchedBy = z.enum(["code", "name", "person"]);
export type MatchedBy = z.infer<typeof MatchedBy>;

/** A boundary of one place through time. */
export const PlaceBoundary = Validity.extend({
  validFrom: PlainDate,
  sheetId: BoundarySheetId,
  source: z.string(),
  terms: z.string(),
  matchedBy: MatchedBy,
  areaHectares: z.number(),
});
export type PlaceBoundary = z.infer<typeof PlaceBoundary>;
