import { z } from "zod";
import { NamedOrganisation, OrganisationId } from "#rooms/organisations/model/index.ts";
import { PlanId } from "#rooms/plans/model/index.ts";
import { Instant, PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "./assignment.ts";
import { AssignmentSourceId, GiverField, SourceKind } from "./giving.ts";
import { AssignmentAct, AssignmentState } from "./life.ts";
import { Complement } from "./part/contract.ts";

/**
 * Which assignments a list shows: those still open; the official cells (`in-time` and `late` are the open ones); due within a week;
 * with a request for an extension; without a sign of life; or those in one state.
 */
export const ListStatus = z.enum([
  "open",
  "late",
  "in-time",
  "done-in-time",
  "done-late",
  "soon",
  "asked",
  "stale",
  "all",
  ...AssignmentState.options,
]);
export type ListStatus = z.infer<typeof ListStatus>;

/** `due`: the most overdue first, those without a date last. `given`: the newest first. */
export const ListSort = z.enum(["due", "given"]);
export type ListSort = z.infer<typeof ListSort>;

export const SOON_DAYS = 7;
/** Nobody has told anything for so long: the age at which a duty asks for a sign of life. A choice of ours; no rule names it. */
export const STALE_DAYS = 30;

export const AssignmentQuery = z.object({
  status: ListStatus.default("open"),
  sort: ListSort.default("due"),
  body: OrganisationId.optional(),
  role: z.enum(["lead", "coordinator"]).default("lead"),
  /** `mine`: the duties of the bodies that the person acts for, in either part. `given`: what these bodies gave to others. */
  whose: z.enum(["all", "mine", "given"]).default("all"),
  plan: PlanId.optional(),
  source: AssignmentSourceId.optional(),
  /** Due within these days, both counted. */
  dueFrom: PlainDate.optional(),
  dueTo: PlainDate.optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type AssignmentQuery = z.infer<typeof AssignmentQuery>;

export const AssignmentLine = z.object({
  id: AssignmentId,
  code: z.string(),
  words: z.string(),
  state: AssignmentState,
  /** The bodies that lead as the words name them. */
  leads: z.array(z.string()).readonly(),
  /** With whom the leading duty stands on the day, by their names of then; none of what nobody holds. */
  holderNames: z.array(z.string()).readonly(),
  firstDueOn: PlainDate.nullable(),
  /** The day that is judged: the deadline, or an occurrence that is owed before it. */
  dueOn: PlainDate.nullable(),
  ownDueOn: PlainDate.nullable(),
  isLate: z.boolean(),
  askedDueOn: PlainDate.nullable(),
  toldOn: PlainDate.nullable(),
  isGroup: z.boolean(),
  version: z.int(),
  /** What the one who asks may do now. */
  offered: z.array(AssignmentAct).readonly(),
});
export type AssignmentLine = z.infer<typeof AssignmentLine>;

/** Who answers for it now; where nobody holds it, whom the words name. */
export function answerersOf({ holderNames, leads }: Pick<AssignmentLine, "holderNames" | "leads">): readonly string[] {
  return holderNames.length > 0 ? holderNames : leads;
}

export const AssignmentDetail = AssignmentLine.extend({
  /** The day that it is seen as of; on another day than today nothing is offered. */
  asOf: PlainDate,
  today: PlainDate,
  givenOn: PlainDate,
  /** The plan that says so, and the clause in which it does. */
  plan: z.object({ id: PlanId, title: z.string(), anchor: z.string().nullable() }).nullable(),
  extensions: z.int(),
  source: z
    .object({
      id: AssignmentSourceId,
      kind: SourceKind,
      number: z.string().nullable(),
      issuedOn: PlainDate,
      issuer: z.string(),
      basis: z.string(),
      isInternal: z.boolean(),
    })
    .nullable(),
  /** What entitled persons added, the newest of each first. */
  complements: z.array(Complement).readonly(),
  maySetComplement: z.boolean(),
  /** What the giver set beside the document's words. */
  setByGiver: z.array(GiverField).readonly(),
  coordinators: z.array(z.string()).readonly(),
  product: z.string().nullable(),
  deadlineWords: z.string().nullable(),
  /** With whom the leading duty stands on the day. */
  holders: z.array(NamedOrganisation).readonly(),
  proposedOwner: NamedOrganisation.nullable(),
  steps: z
    .array(
      z.object({
        ordinal: z.int(),
        act: AssignmentAct,
        on: PlainDate,
        at: Instant,
        by: z.string(),
        to: AssignmentState,
        words: z.string().nullable(),
        product: z.string().nullable(),
        newDueOn: PlainDate.nullable(),
      }),
    )
    .readonly(),
});
export type AssignmentDetail = z.infer<typeof AssignmentDetail>;
