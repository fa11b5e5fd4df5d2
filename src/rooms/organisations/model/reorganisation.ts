import { z } from "zod";
import { LegalBasis, PlaceId, Provenance } from "#rooms/places/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { HandoverRule } from "./holding.ts";
import {
  NamedOrganisation,
  OrganisationGroupId,
  OrganisationId,
  OrganisationKind,
  OrganisationLevel,
} from "./organisation.ts";

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
  /** Its code in the office's own register. */
  code: z.string().min(1).nullable().default(null),
  /** Where it is known from; absent: from the basis of the operation. */
  provenance: Provenance.optional(),
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

/** Bodies that texts order about together from that day on, in the place of earlier groups. */
export const CreatedGroup = z.object({
  name: z.string().trim().min(1).max(300),
  aliases: z.array(z.string().trim().min(1).max(300)).default([]),
  note: z.string().nullable().default(null),
  members: z.array(Target).max(2000),
  replaces: z.array(OrganisationGroupId).default([]),
});
export type CreatedGroup = z.infer<typeof CreatedGroup>;

/** One dated operation under one legal basis, reviewed and recorded as a whole. */
export const ProposedReorganisation = z.object({
  effectiveOn: PlainDate,
  basis: LegalBasis,
  creates: z.array(CreatedBody),
  changes: z.array(BodyChange).min(1).max(2000),
  groups: z.array(CreatedGroup).max(50).default([]),
});
export type ProposedReorganisation = z.infer<typeof ProposedReorganisation>;

/** Rows of another room that go from one body to another, and by which rule. */
export const MovingRows = z.object({
  /** Key of a sentence of that room, e.g. `assignments.succession.leads`. */
  label: z.string(),
  from: OrganisationId,
  to: OrganisationId.nullable(),
  rule: HandoverRule,
  count: z.int().nonnegative(),
  /** The rows as a person knows them; the first hundred of many. */
  examples: z.array(z.object({ id: z.uuid(), code: z.string(), words: z.string() })).max(100),
});
export type MovingRows = z.infer<typeof MovingRows>;

/** Rows of the day itself follow on the morning of an operation's day, dated ones (`null`) when it is recorded. */
const followsOn = PlainDate.nullable();
export const FollowingRows = MovingRows.extend({ followsOn });
export type FollowingRows = z.infer<typeof FollowingRows>;

/** What a room's rows that point to bodies counted on the day of the operation, without it and with it. */
export const RowBalance = z.object({
  label: z.string(),
  before: z.int().nonnegative(),
  after: z.int().nonnegative(),
  /** Rows that nobody holds afterwards: `before = after + without`. */
  without: z.int().nonnegative(),
  followsOn,
});
export type RowBalance = z.infer<typeof RowBalance>;

/** What the operation changes, for review before it is recorded and as its answer afterwards. */
export const ReorganisationEffect = z.object({
  /** `null` for a dry run. */
  successionId: z.uuid().nullable(),
  created: z.array(NamedOrganisation),
  ended: z.array(NamedOrganisation.extend({ lastDay: PlainDate })),
  renamed: z.array(NamedOrganisation.extend({ before: z.string() })),
  moved: z.array(NamedOrganisation.extend({ parent: NamedOrganisation.nullable() })),
  /** Bodies that go on, and take or give. */
  involved: z.array(NamedOrganisation),
  /** Units of an ended body that the operation gives no body above. */
  withoutParent: z.array(NamedOrganisation),
  rows: z.array(FollowingRows),
  balance: z.array(RowBalance),
  groups: z.array(z.object({ name: z.string(), replaces: z.array(z.string()), memberCount: z.int() })),
});
export type ReorganisationEffect = z.infer<typeof ReorganisationEffect>;
