import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "../assignment.ts";
import { mayCarryOut, mayDecide, mayReadAssignments } from "../policy.ts";
import { Occurrence, OccurrenceState } from "./occurrence.ts";
import { AssignmentRhythm } from "./rhythm.ts";

const params = z.object({ assignmentId: AssignmentId });
const ofPeriod = params.extend({ period: z.string().regex(/^\d{4}(?:-(?:[QH]\d|W?\d{2}))?$/u) });
const words = z.string().trim().min(1).max(4_000).nullable().default(null);

/** One version of a rhythm: who set it, when, on what ground. */
export const SetRhythmVersion = AssignmentRhythm.safeExtend({
  ordinal: z.int(),
  basis: z.string(),
  on: PlainDate,
  by: z.string(),
});
export type SetRhythmVersion = z.infer<typeof SetRhythmVersion>;

export const getRhythmEndpoint = endpoint({
  name: "getRhythm",
  method: "GET",
  path: "/api/assignments/:assignmentId/rhythm",
  summary: "In which rhythm an assignment recurs: what its words propose, what was set, what is due next, what was reported",
  permission: mayReadAssignments,
  params,
  output: z.object({
    asOf: PlainDate,
    /** Of the assignment: sent with the next rhythm. */
    version: z.int(),
    /** The words speak of recurrence; without a proposal they do not say how often. */
    isRecurringInWords: z.boolean(),
    proposal: AssignmentRhythm.nullable(),
    /** The newest first; the first one stands. */
    versions: z.array(SetRhythmVersion).readonly(),
    /** The newest first, at most 60. */
    occurrences: z.array(Occurrence).readonly(),
    /** Of a standing duty. */
    life: z.object({ lastSignOn: PlainDate, hasToldOnce: z.boolean(), askedBy: PlainDate, silentDays: z.int(), isStale: z.boolean() }).nullable(),
    /** The span of the office, which a standing duty without one of its own follows. */
    officeAliveDays: z.int(),
    isOpen: z.boolean(),
    maySet: z.boolean(),
  }),
  shows: ["assignment"],
}); // prettier-ignore

export const setRhythmEndpoint = endpoint({
  name: "setRhythm",
  method: "POST",
  path: "/api/assignments/:assignmentId/rhythm",
  summary: "Sets the rhythm of an assignment with its basis; earlier versions stay, and so does what was reported",
  permission: mayDecide,
  params,
  body: z.object({ rhythm: AssignmentRhythm, basis: z.string().trim().min(3).max(2_000) }),
  output: z.object({ assignmentId: AssignmentId, version: z.int() }),
  edits: true,
});

const moved = z.object({ period: z.string(), state: OccurrenceState, version: z.int() });

export const reportOccurrenceEndpoint = endpoint({
  name: "reportOccurrence",
  method: "POST",
  path: "/api/assignments/:assignmentId/occurrences/:period/report",
  summary: "The lead body reports one occurrence of a recurring assignment, with its product or in words",
  permission: mayCarryOut,
  params: ofPeriod,
  body: z.object({ words, product: z.string().trim().min(1).max(2_000).nullable().default(null) }),
  output: moved,
  edits: true,
});

export const decideOccurrenceEndpoint = endpoint({
  name: "decideOccurrence",
  method: "POST",
  path: "/api/assignments/:assignmentId/occurrences/:period/decision",
  summary: "The giver confirms the report of one occurrence, or hands it back with a reason",
  permission: mayDecide,
  params: ofPeriod,
  body: z.object({ act: z.enum(["confirm", "hand-back"]), words }),
  output: moved,
  edits: true,
});

/** An occurrence in a list over several assignments. */
export const OwnOccurrence = Occurrence.extend({
  assignmentId: AssignmentId,
  code: z.string(),
  wholeWords: z.string(),
});
export type OwnOccurrence = z.infer<typeof OwnOccurrence>;

export const listOwnOccurrencesEndpoint = endpoint({
  name: "listOwnOccurrences",
  method: "GET",
  path: "/api/assignments/occurrences/mine",
  summary:
    "Occurrences that wait for the caller: to report for the bodies that they work for, to confirm for who gave them; late ones for who watches",
  permission: mayReadAssignments,
  output: z.object({ asOf: PlainDate, items: z.array(OwnOccurrence).readonly(), lateCount: z.int(), hasMore: z.boolean() }),
  shows: ["assignment"],
}); // prettier-ignore
