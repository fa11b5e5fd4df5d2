import { z } from "zod";
import { AsOfListQuery, AsOfQuery } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { OrganisationId } from "./organisation.ts";
import { Contact, Delegation, PersonBehind, PersonId, PersonSummary, PortfolioLine, Post } from "./person.ts";
import { mayKeepPeople, mayReadPeople } from "./policy.ts";

const personParams = z.object({ personId: PersonId });

export const listPeopleEndpoint = endpoint({
  name: "listPeople",
  method: "GET",
  path: "/api/people",
  summary: "People as of a day, by name",
  permission: mayReadPeople,
  query: AsOfListQuery,
  output: z.object({
    asOf: PlainDate,
    items: z.array(PersonSummary),
    nextCursor: z.string().nullable(),
    /** Whether whoever asks may add and give. */
    mayKeep: z.boolean(),
  }),
});

export const getPersonEndpoint = endpoint({
  name: "getPerson",
  method: "GET",
  path: "/api/people/:personId",
  summary: "One person: what the portfolio gives, and who acts in an absence",
  permission: mayReadPeople,
  params: personParams,
  query: AsOfQuery,
  output: PersonSummary.extend({
    asOf: PlainDate,
    portfolio: z.array(PortfolioLine),
    delegations: z.array(Delegation),
    mayKeep: z.boolean(),
  }),
});

export const addPersonEndpoint = endpoint({
  name: "addPerson",
  method: "POST",
  path: "/api/people",
  summary: "Adds a person with contact",
  permission: mayKeepPeople,
  body: Contact,
  output: z.object({ personId: PersonId }),
});

export const listPostsEndpoint = endpoint({
  name: "listPosts",
  method: "GET",
  path: "/api/organisations/:organisationId/posts",
  summary: "Who stands behind a body on a day, and its portfolio through time",
  permission: mayReadPeople,
  params: z.object({ organisationId: OrganisationId }),
  query: AsOfQuery,
  output: z.object({ asOf: PlainDate, behind: z.array(PersonBehind), portfolio: z.array(PortfolioLine) }),
});

export const givePostEndpoint = endpoint({
  name: "givePost",
  method: "POST",
  path: "/api/people/:personId/posts",
  summary: "Adds one line to a person's portfolio: field × body × post, from a day on",
  permission: mayKeepPeople,
  params: personParams,
  body: z.object({
    organisationId: OrganisationId,
    post: Post,
    field: z.string().trim().min(1).max(120).nullable(),
    handlingUnitId: OrganisationId.nullable(),
    basis: z.string().trim().min(1).max(500).nullable(),
    validFrom: PlainDate,
    validTo: PlainDate.nullable(),
  }),
  output: z.object({ lineId: z.uuid() }),
});

export const endPostEndpoint = endpoint({
  name: "endPost",
  method: "POST",
  path: "/api/portfolio-lines/:lineId/end",
  summary: "Ends one line of a portfolio with a last day",
  permission: mayKeepPeople,
  params: z.object({ lineId: z.uuid() }),
  body: z.object({ lastDay: PlainDate }),
  output: z.object({ lineId: z.uuid() }),
});

export const WrittenDelegation = z.object({
  toId: PersonId,
  reason: z.string().trim().min(3).max(300),
  validFrom: PlainDate,
  validTo: PlainDate,
});
export type WrittenDelegation = z.infer<typeof WrittenDelegation>;

export const delegateEndpoint = endpoint({
  name: "delegate",
  method: "POST",
  path: "/api/people/:personId/delegations",
  summary: "Says who acts for a person who is away, from a day to a day",
  permission: mayKeepPeople,
  params: personParams,
  body: WrittenDelegation,
  output: z.object({ delegationId: z.uuid() }),
});

export const endDelegationEndpoint = endpoint({
  name: "endDelegation",
  method: "POST",
  path: "/api/delegations/:delegationId/end",
  summary: "Ends a delegation before its last day: the person is back",
  permission: mayKeepPeople,
  params: z.object({ delegationId: z.uuid() }),
  body: z.object({ lastDay: PlainDate }),
  output: z.object({ delegationId: z.uuid() }),
});

/** What goes along when one person hands over to another, by kind. */
export const HandedOver = z.object({
  label: z.string(),
  count: z.int().nonnegative(),
});
export type HandedOver = z.infer<typeof HandedOver>;

export const handOverEndpoint = endpoint({
  name: "handOver",
  method: "POST",
  path: "/api/people/:personId/handover",
  summary: "Gives everything a person holds to another from a day on, or says what would go",
  permission: mayKeepPeople,
  params: personParams,
  body: z.object({
    mode: z.enum(["dry-run", "record"]),
    toId: PersonId,
    /** The first day of the one who takes over. */
    from: PlainDate,
    basis: z.string().trim().min(3).max(500),
    /** How many lines the person saw going; another number now is refused. */
    linesSeen: z.int().nonnegative().nullable(),
  }),
  output: z.object({ lines: z.array(HandedOver), isRecorded: z.boolean() }),
});
