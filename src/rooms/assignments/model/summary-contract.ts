import { z } from "zod";
import { NamedOrganisation, OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { mayReadAssignments } from "./policy.ts";

const count = z.int().nonnegative();
const Percentages = z.object({ completion: z.string(), overdue: z.string() });

/** The official return of a day as it travels. */
const Return = z.object({
  total: count,
  cells: z.object({ "done-in-time": count, "done-late": count, "open-in-time": count, "open-overdue": count }),
  outside: count,
  ratios: z.object({ rounded: Percentages, asPublished: Percentages }).nullable(),
});

export const BodyLine = NamedOrganisation.extend(Return.shape);
export type BodyLine = z.infer<typeof BodyLine>;

export const AssignmentSummary = Return.extend({ asOf: PlainDate });
export type AssignmentSummary = z.infer<typeof AssignmentSummary>;

export const summariseAssignmentsEndpoint = endpoint({
  name: "summariseAssignments",
  method: "GET",
  path: "/api/assignments/summary",
  summary: "The four official cells of today, whole, of one leading body, or of the caller's own duties",
  permission: mayReadAssignments,
  query: z.object({ body: OrganisationId.optional(), whose: z.enum(["all", "mine"]).default("all") }),
  output: AssignmentSummary,
  shows: ["assignment"],
});

export const rankBodiesEndpoint = endpoint({
  name: "rankBodies",
  method: "GET",
  path: "/api/assignments/bodies",
  summary:
    "Leading bodies with the four official cells of today, those with most overdue first; a working body sees itself",
  permission: mayReadAssignments,
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(10) }),
  output: z.object({ asOf: PlainDate, items: z.array(BodyLine) }),
  shows: ["assignment"],
});
