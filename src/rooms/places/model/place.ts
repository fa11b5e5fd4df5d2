import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceBoundary } from "./boundaries/held-boundary.ts";
import { datedParent, heirOnDay, namedRecord, successionStep } from "./history.ts";
import { DatedName } from "./naming.ts";
import { Confidence, Provenance } from "./provenance.ts";
import { Validity } from "./validity.ts";

export const PlaceId = z.uuid().brand<"PlaceId">();
export type PlaceId = z.infer<typeof PlaceId>;

/** Provinces and cities under the centre; districts until 30/6/2025; communes, wards, townships and special zones. */
export const PlaceKind = z.enum(["province", "district", "commune"]);
export type PlaceKind = z.infer<typeof PlaceKind>;

/** The plan divides the province into the lowland East and the mountainous West. */
export const Region = z.enum(["east", "west"]);
export type Region = z.infer<typeof Region>;

export const PlaceSummary = Validity.extend({
  id: PlaceId,
  code: z.string(),
  name: z.string(),
  kind: PlaceKind,
  /** The word of the law: "thành phố", "thị xã", "huyện", "phường", "xã". */
  designation: z.string(),
  region: Region.nullable(),
  parent: namedRecord(PlaceId).nullable(),
  confidence: Confidence,
});
export type PlaceSummary = z.infer<typeof PlaceSummary>;

export const PlaceHistory = PlaceSummary.extend({
  asOf: PlainDate,
  isInForce: z.boolean(),
  /** Code of the statistics office; it reuses codes, so it names a place only together with a day. */
  statisticsCode: z.string().nullable(),
  areaHectares: z.number().nullable(),
  names: z.array(DatedName),
  parents: z.array(datedParent(PlaceId)),
  predecessors: z.array(successionStep(PlaceId)),
  successors: z.array(successionStep(PlaceId)),
  heirs: z.array(heirOnDay(PlaceId)),
  boundaries: z.array(PlaceBoundary),
  provenance: Provenance,
  version: z.int(),
});
export type PlaceHistory = z.infer<typeof PlaceHistory>;
