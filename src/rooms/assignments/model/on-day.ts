import { z } from "zod";
import { OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentLine } from "./list.ts";
import { mayReadAssignments } from "./policy.ts";

/** `leads` are the bodies with whom the duty stood on the day, by the names of the day; nothing is offered: a past day is only read. */
export const listOnDayEndpoint = endpoint({
  name: "listAssignmentsOnDay",
  method: "GET",
  path: "/api/assignments/on-day",
  summary: "What was given by a day, as it stood at its end: words, holders, state, deadline of then; the newest first",
  permission: mayReadAssignments,
  query: z.object({
    as_of: PlainDate,
    body: OrganisationId.optional(),
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  output: z.object({ asOf: PlainDate, items: z.array(AssignmentLine), nextCursor: z.string().nullable() }),
  shows: ["assignment"],
});
