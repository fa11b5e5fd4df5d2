import { z } from "zod";
import { LegalBasis } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { NamedOrganisation, OrganisationId, OrganisationKind, OrganisationLevel } from "./organisation.ts";
import { PlaceId } from "#rooms/places/model/index.ts";

/** A body that exists, or one that this operation creates, by its key. */
export const Target = z.union([z.object({ id: OrganisationId }), z.object({ key: z.string().min(1) })]);
export type Target = z.infer<typeof Target>;

export const CreatedBody = z.object({
  /** Names the body inside this operation only. */
  key: z.string().min(1),
  name: z.string().trim().min(1).max(300),
  aliases: z.array(z.string().trim().min(1).max(300)).default([]),
  abbreviations: z.array(z.string().trim().min(1).max(60)).default([]),
  kind: OrganisationKind,
  level: OrganisationLevel.nullable(),
  placeId: PlaceId.nullable(),
  parent: Target.nullable(),
});
export type CreatedBody = z.infer<typeof CreatedBody>;

const Passing = {
  from: OrganisationId,
  to: Target,
  share: z.number().min(0).max(1).nullable(),
  /** What runs goes on with this receiver, where shares do not say it. */
  isCarrier: z.boolean().default(false),
};
const matter = z.string().trim().min(1).max(500).nullable().default(null);

/** What happens to one body; a split is written once per receiver, and names the body itself when it keeps a part. */
export const BodyChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("renamed"), from: OrganisationId, name: z.string().trim().min(1).max(300) }),
  z.object({ kind: z.literal("moved"), from: OrganisationId, parent: Target.nullable() }),
  z.object({ kind: z.literal("ended"), from: OrganisationId }),
  z.object({ kind: z.literal("merged"), ...Passing, matter }),
  z.object({ kind: z.literal("split"), ...Passing, matter }),
]);
export type BodyChange = z.infer<typeof BodyChange>;

/** One dated operation under one legal basis, reviewed and recorded as a whole. */
export const ProposedReorganisation = z.object({
  effectiveOn: PlainDate,
  basis: LegalBasis,
  creates: z.array(CreatedBody),
  changes: z.array(BodyChange).min(1).max(2000),
});
export type ProposedReorganisation = z.infer<typeof ProposedReorganisation>;

/** Rows of another room that go from one body to another, and by which rule. */
export const MovingRows = z.object({
  /** Key of a sentence of that room, e.g. `assignments.succession.leads`. */
  label: z.string(),
  from: OrganisationId,
  to: OrganisationId.nullable(),
  count: z.int().nonnegative(),
});
export type MovingRows = z.infer<typeof MovingRows>;

/** What the operation changes, for review before it is recorded and as its answer afterwards. */
export const ReorganisationEffect = z.object({
  /** `null` for a dry run. */
  successionId: z.uuid().nullable(),
  created: z.array(NamedOrganisation),
  ended: z.array(NamedOrganisation.extend({ lastDay: PlainDate })),
  renamed: z.array(NamedOrganisation.extend({ before: z.string() })),
  moved: z.array(NamedOrganisation.extend({ parent: NamedOrganisation.nullable() })),
  /** Units of an ended body that the operation gives no body above. */
  withoutParent: z.array(NamedOrganisation),
  rows: z.array(MovingRows),
});
export type ReorganisationEffect = z.infer<typeof ReorganisationEffect>;
