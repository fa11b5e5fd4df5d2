import { z } from "zod";
import { AsOfListQuery, AsOfQuery, heirOnDay, MATCH_REASONS, PlaceId } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import {
  NamedOrganisation,
  OrganisationGroupId,
  OrganisationHistory,
  OrganisationId,
  OrganisationKind,
  OrganisationSummary,
} from "./organisation.ts";
import { ProposedReorganisation, ReorganisationEffect } from "./reorganisation.ts";
import { mayKeepOrganisations, mayReadOrganisations } from "./policy.ts";

export const listOrganisationsEndpoint = endpoint({
  name: "listOrganisations",
  method: "GET",
  path: "/api/organisations",
  summary: "Bodies in force on a day, by name",
  permission: mayReadOrganisations,
  query: AsOfListQuery.extend({
    kind: OrganisationKind.optional(),
    place: PlaceId.optional(),
    /** Only what stands below this body on the day, at any depth. */
    below: OrganisationId.optional(),
  }),
  output: z.object({ asOf: PlainDate, items: z.array(OrganisationSummary), nextCursor: z.string().nullable() }),
});

export const getOrganisationEndpoint = endpoint({
  name: "getOrganisation",
  method: "GET",
  path: "/api/organisations/:organisationId",
  summary: "A body through time: names, codes, what it came from, what it became, who holds its duties on a day",
  permission: mayReadOrganisations,
  params: z.object({ organisationId: OrganisationId }),
  query: AsOfQuery,
  output: OrganisationHistory,
});

export const matchOrganisationEndpoint = endpoint({
  name: "matchOrganisation",
  method: "GET",
  path: "/api/organisation-matches",
  summary: "What a body's name in a text may mean on a day, with the reason and with who holds its duties",
  permission: mayReadOrganisations,
  query: AsOfQuery.extend({ name: z.string().trim().min(1).max(300) }),
  output: z.object({
    asOf: PlainDate,
    bodies: z.array(
      z.object({
        body: NamedOrganisation,
        reason: z.enum(MATCH_REASONS),
        isInForce: z.boolean(),
        heirs: z.array(heirOnDay(OrganisationId)),
      }),
    ),
    groups: z.array(z.object({ id: OrganisationGroupId, name: z.string(), members: z.array(NamedOrganisation) })),
  }),
});

export const recordSuccessionEndpoint = endpoint({
  name: "recordSuccession",
  method: "POST",
  path: "/api/organisation-successions",
  summary: "Records one dated reorganisation with its legal basis, or says what it would change",
  permission: mayKeepOrganisations,
  body: z.discriminatedUnion("mode", [
    ProposedReorganisation.extend({ mode: z.literal("dry-run") }),
    ProposedReorganisation.extend({
      mode: z.literal("record"),
      /** How many rows of other rooms the person saw moving; another number now is refused, so nothing moves unseen. */
      rowsSeen: z.int().nonnegative(),
    }),
  ]),
  output: ReorganisationEffect,
});
