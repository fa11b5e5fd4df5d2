import { z } from "zod";
import { NamedOrganisation, OrganisationId, PersonBehind, PersonId, Post } from "#rooms/organisations/model/index.ts";
import { AsOfQuery } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { AssignmentId } from "./assignment.ts";
import { mayNamePeople, mayReadPeopleBehind } from "./policy.ts";

const params = z.object({ assignmentId: AssignmentId });

export const getPeopleBehindEndpoint = endpoint({
  name: "getPeopleBehind",
  method: "GET",
  path: "/api/assignments/:assignmentId/people",
  summary: "Who stands behind an assignment on a day: the leading bodies of that day, and their people",
  permission: mayReadPeopleBehind,
  params,
  query: AsOfQuery,
  output: z.object({
    asOf: PlainDate,
    leads: z.array(z.object({ body: NamedOrganisation, people: z.array(PersonBehind) })),
  }),
});

export const namePersonEndpoint = endpoint({
  name: "namePerson",
  method: "POST",
  path: "/api/assignments/:assignmentId/people",
  summary: "Names a person for one post of one assignment, in the place of the body's portfolio, from a day on",
  permission: mayNamePeople,
  params,
  body: z.object({
    post: Post,
    personId: PersonId,
    handlingUnitId: OrganisationId.nullable(),
    basis: z.string().trim().min(3).max(500),
    validFrom: PlainDate,
  }),
  output: z.object({ assignmentId: AssignmentId }),
});
