import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { PlaceId } from "./place.ts";
import { LegalBasis } from "./provenance.ts";
import { PlaceRegister } from "./register.ts";

/** What becomes of a row whose place ends: it goes on for the old area, is based on the place that follows, or is closed. */
export const EndedPlaceDecision = z.object({
  kind: z.enum(["continued", "rebased", "closed"]),
  /** Code of the place that follows; only of `rebased`. */
  to: z.string().min(1).nullable().default(null),
  basis: z.string().trim().min(3).max(1_000),
});
export type EndedPlaceDecision = z.infer<typeof EndedPlaceDecision>;

/** One dated operation on places, which are named by their codes in the register. */
export const PlaceChange = z.object({
  effectiveOn: PlainDate,
  basis: LegalBasis,
  /** Places that begin with it. */
  creates: PlaceRegister.shape.places.max(5_000),
  parts: z
    .array(
      z.object({
        kind: z.enum(["merged", "split", "ended"]),
        from: z.string().min(1),
        to: z.string().min(1).nullable(),
        share: z.number().min(0).max(1).nullable(),
        matter: z.string().nullable().default(null),
      }),
    )
    .min(1)
    .max(5_000),
  /** By the id of the row that asks. */
  decisions: z.record(z.uuid(), EndedPlaceDecision).default({}),
});
export type PlaceChange = z.infer<typeof PlaceChange>;

/** A row of another room that counts for a place which ends. */
export const AskedRow = z.object({
  id: z.uuid(),
  /** Key of the sentence that names what it is. */
  label: z.string(),
  words: z.string(),
  placeId: PlaceId,
  /** What a person decided of it in this operation. */
  decision: EndedPlaceDecision.nullable(),
});
export type AskedRow = z.infer<typeof AskedRow>;

/** What the operation changes, for review before it is recorded and as its answer afterwards. */
export const PlaceChangeEffect = z.object({
  /** `null` for a dry run. */
  successionId: z.uuid().nullable(),
  created: z.array(z.object({ code: z.string(), name: z.string() })),
  ended: z.array(z.object({ id: PlaceId, code: z.string(), name: z.string(), lastDay: PlainDate })),
  asks: z.array(AskedRow),
  undecided: z.int(),
});
export type PlaceChangeEffect = z.infer<typeof PlaceChangeEffect>;
