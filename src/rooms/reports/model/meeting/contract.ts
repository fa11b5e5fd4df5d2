import { z } from "zod";
import { NamedPerson, OrganisationId, PersonId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { policy } from "#shared/permission.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { Conclusion, Meeting, MeetingDetail, MeetingId } from "./meeting.ts";

/** The office prepares a meeting and writes down what is concluded. */
export const mayHoldMeetings = policy("reports.hold-meetings", ["office"]);

/** Leaders and those who watch look at the pack; it tells of every body in it. */
export const mayReadMeetings = policy("reports.read-meetings", [
  "office",
  "administrator",
  "approving-leader",
  "observer",
]);

export const listMeetingsEndpoint = endpoint({
  name: "listMeetings",
  method: "GET",
  path: "/api/meetings",
  summary: "The last meetings, and the leaders whose portfolio one may look at",
  permission: mayReadMeetings,
  output: z.object({
    asOf: PlainDate,
    items: z.array(Meeting).readonly(),
    leaders: z.array(NamedPerson.extend({ bodies: z.int() })).readonly(),
  }),
  shows: ["meeting"],
});

export const openMeetingEndpoint = endpoint({
  name: "openMeeting",
  method: "POST",
  path: "/api/meetings",
  summary: "Prepares a meeting of a leader: since the one before, over the bodies of the portfolio",
  permission: mayHoldMeetings,
  body: z.object({
    title: z.string().trim().min(3).max(300),
    heldOn: PlainDate,
    leaderId: PersonId.nullable(),
    issuerId: OrganisationId,
  }),
  output: z.object({ meetingId: MeetingId }),
});

const params = z.object({ meetingId: MeetingId });

export const getMeetingEndpoint = endpoint({
  name: "getMeeting",
  method: "GET",
  path: "/api/meetings/:meetingId",
  summary:
    "The pack of a meeting: late with what was told, decisions asked, what happened since, petitions; conclusions",
  permission: mayReadMeetings,
  params,
  output: MeetingDetail,
  shows: ["meeting", "assignment"],
});

export const concludeEndpoint = endpoint({
  name: "concludeInMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/conclusions",
  summary: "Writes down a conclusion; with a lead body it is given as an assignment at once",
  permission: mayHoldMeetings,
  params,
  body: z.object({
    words: z.string().trim().min(3).max(10_000),
    leadId: OrganisationId.nullable(),
    dueOn: PlainDate.nullable(),
  }),
  output: Conclusion,
});

export const closeMeetingEndpoint = endpoint({
  name: "closeMeeting",
  method: "POST",
  path: "/api/meetings/:meetingId/closing",
  summary: "Ends a meeting: nothing is concluded any more, and the pack stays that of its day",
  permission: mayHoldMeetings,
  params,
  output: z.object({ meetingId: MeetingId, version: z.int() }),
  edits: true,
});
