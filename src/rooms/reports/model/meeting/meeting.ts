import { z } from "zod";
import { AssignmentId } from "#rooms/assignments/model/index.ts";
import { OrganisationId, PersonId } from "#rooms/organisations/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { MeetingPack } from "./pack.ts";

export const MeetingId = z.uuid().brand<"MeetingId">();
export type MeetingId = z.infer<typeof MeetingId>;

const MeetingState = z.enum(["open", "closed"]);

export const Meeting = z.object({
  id: MeetingId,
  title: z.string(),
  heldOn: PlainDate,
  /** What happened after this day is looked at: the day of the meeting before. */
  sinceOn: PlainDate,
  /** Whose portfolio is looked at; null: of every body. */
  leaderId: PersonId.nullable(),
  leaderName: z.string().nullable(),
  /** The body whose conclusion it is. */
  issuerId: OrganisationId,
  issuerName: z.string(),
  state: MeetingState,
  version: z.int(),
});
export type Meeting = z.infer<typeof Meeting>;

export const Conclusion = z.object({
  ordinal: z.int(),
  words: z.string(),
  leadId: OrganisationId.nullable(),
  leadName: z.string().nullable(),
  dueOn: PlainDate.nullable(),
  /** The assignment that it became; null where it names nobody to do it. */
  assignmentId: AssignmentId.nullable(),
});
export type Conclusion = z.infer<typeof Conclusion>;

export const MeetingDetail = Meeting.extend({
  asOf: PlainDate,
  bodies: z.array(z.object({ id: OrganisationId, name: z.string() })).readonly(),
  pack: MeetingPack,
  conclusions: z.array(Conclusion).readonly(),
  mayHold: z.boolean(),
});
export type MeetingDetail = z.infer<typeof MeetingDetail>;
