import { z } from "zod";
import { AssignmentId } from "#rooms/assignments/model/index.ts";
import { NamedOrganisation, OrganisationId } from "#rooms/organisations/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { mayDraftOutgoing } from "../policy.ts";

/** How often a body, or one duty of it, was reminded by letters that were issued, and when last. */
const reminded = { times: z.int().nonnegative(), lastOn: PlainDate.nullable() };

export const ChasedDuty = z.object({
  id: AssignmentId,
  code: z.string(),
  words: z.string(),
  dueOn: PlainDate,
  ...reminded,
});
export type ChasedDuty = z.infer<typeof ChasedDuty>;

export const ChasedBody = NamedOrganisation.extend({
  overdue: z.int().nonnegative(),
  /** The most overdue first; no more than a letter's page takes. */
  duties: z.array(ChasedDuty).readonly(),
  ...reminded,
});
export type ChasedBody = z.infer<typeof ChasedBody>;

export const MOST_CHASED_BODIES = 20;

export const listChasedEndpoint = endpoint({
  name: "listChased",
  method: "GET",
  path: "/api/outgoing/chased",
  summary:
    "Leading bodies with overdue duties, those with most first: what is overdue, how often it was reminded of and when last",
  permission: mayDraftOutgoing,
  query: z.object({ body: OrganisationId.optional() }),
  output: z.object({ asOf: PlainDate, items: z.array(ChasedBody) }),
  shows: ["assignment", "outgoing"],
});
