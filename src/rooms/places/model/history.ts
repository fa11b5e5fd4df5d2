import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { LegalBasis } from "./provenance.ts";
import { SuccessionKind } from "./succession.ts";
import { Validity } from "./validity.ts";

/** Another record as a page names it: by the name it bore on the day that matters there. */
export function namedRecord<Id extends z.ZodType>(id: Id) {
  return z.object({ id, name: z.string() });
}

/** One part of a dated succession, seen from one of its two ends; `other` is the end across, `null` when nobody followed. */
export function successionStep<Id extends z.ZodType>(id: Id) {
  return z.object({
    kind: SuccessionKind,
    effectiveOn: PlainDate,
    other: namedRecord(id).nullable(),
    share: z.number().min(0).max(1).nullable(),
    /** What passed, where only a matter did: "công tác tôn giáo". */
    matter: z.string().nullable(),
    basis: LegalBasis,
  });
}

/** Who holds on the asked day what the record held; shares sum to 1. */
export function heirOnDay<Id extends z.ZodType>(id: Id) {
  return z.object({ heir: namedRecord(id).nullable(), share: z.number(), isAssumed: z.boolean() });
}

/** The record above, with its days. */
export function datedParent<Id extends z.ZodType>(id: Id) {
  return Validity.extend({ parent: namedRecord(id) });
}
