import { z } from "zod";
import { PlainDate } from "#shared/plain-date.ts";
import { PUBLIC_STATUSES } from "./public-status.ts";

export const Slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u).max(90).brand<"Slug">(); // prettier-ignore
export type Slug = z.infer<typeof Slug>;

/** `published`, `withdrawn` and `corrected` are the office's acts; `late-list` a leader's; `version` came with an amended plan. */
export const NoteKind = z.enum(["published", "withdrawn", "corrected", "late-list-opened", "late-list-closed"]);
export type NoteKind = z.infer<typeof NoteKind>;

export const PublicNote = z.object({ on: PlainDate, kind: NoteKind, words: z.string() });
export type PublicNote = z.infer<typeof PublicNote>;

export const PublicAssignment = z.object({
  code: z.string(),
  anchor: z.string(),
  words: z.string(),
  leads: z.array(z.string()),
  /** Who carries it on where the named body was merged, split or renamed since. */
  heldNow: z.array(z.string()),
  coordinators: z.array(z.string()),
  /** The words say that the body leads (`chủ trì`). */
  saysLead: z.boolean(),
  deadline: z.string().nullable(),
  /** The day that counts now: of the words, or granted since. */
  dueOn: PlainDate.nullable(),
  product: z.string().nullable(),
  status: z.enum(PUBLIC_STATUSES),
  statusOn: PlainDate.nullable(),
});
export type PublicAssignment = z.infer<typeof PublicAssignment>;

const Both = z.object({ vi: z.string(), en: z.string() });

const PublicFigure = z.object({
  anchor: z.string(),
  /** The target that the figure measures. */
  target: z.string(),
  name: Both,
  value: z.number(),
  unit: Both,
  period: z.string(),
  stage: z.enum(["estimated", "preliminary", "official"]),
  certainty: z.enum(["high", "medium", "low"]),
  source: z.string(),
  /** When the value was recorded, or confirmed as the target's measure: the later of the two. */
  changedOn: PlainDate.nullable(),
});
/** Everything that is told of a plan. What is not a field here is never told. */
export const PublicPlan = z.object({
  slug: Slug,
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: PlainDate.nullable(),
  isIllustration: z.boolean(),
  /** The day that status and figures are true on. */
  asOf: PlainDate,
  /** Of a newer version that is public too. */
  newer: Slug.nullable(),
  clauses: z.array(
    z.object({ anchor: z.string(), label: z.string(), words: z.string(), isHeading: z.boolean(), depth: z.int() }),
  ),
  goals: z.array(
    z.object({ anchor: z.string(), words: z.string(), horizonYear: z.int().nullable(), isVision: z.boolean() }),
  ),
  assignments: z.array(PublicAssignment),
  targets: z.array(
    z.object({
      anchor: z.string(),
      words: z.string(),
      subject: z.string().nullable(),
      comparator: z.string(),
      value: z.number(),
      value2: z.number().nullable(),
      unit: z.string(),
      year: z.int().nullable(),
    }),
  ),
  programmes: z.array(z.object({ anchor: z.string(), name: z.string() })),
  solutions: z.array(z.object({ anchor: z.string(), words: z.string() })),
  figures: z.array(PublicFigure),
  /** Null: no leader decided to show it. */
  lateBodies: z.array(z.object({ name: z.string(), count: z.int() })).nullable(),
  notes: z.array(PublicNote),
});
export type PublicPlan = z.infer<typeof PublicPlan>;
