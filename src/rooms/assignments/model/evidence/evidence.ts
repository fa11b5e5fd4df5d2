import { geoDistance } from "d3-geo";
import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";

export const EvidenceId = z.uuid().brand<"EvidenceId">();
export type EvidenceId = z.infer<typeof EvidenceId>;

export const Coordinates = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Coordinates = z.infer<typeof Coordinates>;

/** When and where a camera says that it took a photo; a camera may be set wrong, so both are told and never trusted. */
export type PhotoFacts = {
  /** `2026-11-20T08:15`, by the clock of the camera. */
  readonly takenAt: string | null;
  readonly place: Coordinates | null;
};

const EARTH_METRES = 6_371_008.8;

/** How far two places lie from each other along the ground, in whole metres. */
export function metresBetween(one: Coordinates, other: Coordinates): number {
  const point = ({ longitude, latitude }: Coordinates): [number, number] => [longitude, latitude];
  return Math.round(geoDistance(point(one), point(other)) * EARTH_METRES);
}

export const EvidenceDoubt = z.enum([
  "no-time",
  "no-place",
  "taken-before-given",
  "taken-after-sent",
  "sent-from-afar",
]);
export type EvidenceDoubt = z.infer<typeof EvidenceDoubt>;

/** Sent from further away than this, a photo asks for a look. A choice of ours; no rule names it. */
const FAR_METRES = 1_000;

type Dated = PhotoFacts & { readonly addedOn: PlainDate; readonly distanceMetres: number | null };

/** What a person who verifies a photo should look at. */
export function doubtsOf({ takenAt, place, addedOn, distanceMetres }: Dated, givenOn: PlainDate): EvidenceDoubt[] {
  const takenOn = takenAt?.slice(0, 10) ?? null;
  const doubts: EvidenceDoubt[] = [];
  if (takenOn === null) doubts.push("no-time");
  else if (takenOn < givenOn) doubts.push("taken-before-given");
  else if (takenOn > addedOn) doubts.push("taken-after-sent");
  if (place === null) doubts.push("no-place");
  if (distanceMetres !== null && distanceMetres > FAR_METRES) doubts.push("sent-from-afar");
  return doubts;
}

export const Evidence = z.object({
  id: EvidenceId,
  kind: z.enum(["file", "photo", "link"]),
  fileName: z.string().nullable(),
  url: z.string().nullable(),
  words: z.string().nullable(),
  takenAt: z.string().nullable(),
  place: Coordinates.nullable(),
  /** Between the place of the photo and the place from which it was sent. */
  distanceMetres: z.int().nullable(),
  doubts: z.array(EvidenceDoubt).readonly(),
  addedOn: PlainDate,
  by: z.string(),
  verdict: z
    .object({ isAccepted: z.boolean(), on: PlainDate, by: z.string(), words: z.string().nullable() })
    .nullable(),
  withdrawn: z.object({ on: PlainDate, words: z.string() }).nullable(),
  version: z.int(),
});
export type Evidence = z.infer<typeof Evidence>;
