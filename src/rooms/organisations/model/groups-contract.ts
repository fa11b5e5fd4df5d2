import { z } from "zod";
import { Validity } from "#rooms/places/model/index.ts";
import { endpoint } from "#shared/endpoint.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { NamedOrganisation, OrganisationGroupId, OrganisationId } from "./organisation.ts";
import { mayKeepOrganisations, mayReadOrganisations } from "./policy.ts";

const words = z.string().trim().min(1).max(300);
/** By what the group is there, or its seat taken and left. */
const basis = z.string().trim().min(3).max(500);

/** Bodies that texts order about together, as of a day: who sits in it, and who did or will. */
export const GroupOnDay = Validity.extend({
  id: OrganisationGroupId,
  name: z.string(),
  aliases: z.array(z.string()).readonly(),
  version: z.int(),
  members: z.array(Validity.extend({ body: NamedOrganisation, isSitting: z.boolean() })).readonly(),
});
export type GroupOnDay = z.infer<typeof GroupOnDay>;

export const listGroupsEndpoint = endpoint({
  name: "listOrganisationGroups",
  method: "GET",
  path: "/api/organisation-groups",
  summary: "Groups of bodies as of a day, with their members through time",
  permission: mayReadOrganisations,
  query: z.object({ as_of: PlainDate.optional() }),
  output: z.object({ asOf: PlainDate, groups: z.array(GroupOnDay).readonly() }),
});

export const AddedGroup = z.object({ name: words, aliases: z.array(words).max(20), from: PlainDate, basis });
export type AddedGroup = z.infer<typeof AddedGroup>;

const Kept = z.object({ groupId: OrganisationGroupId, version: z.int() });

export const addGroupEndpoint = endpoint({
  name: "addOrganisationGroup",
  method: "POST",
  path: "/api/organisation-groups",
  summary: "Adds a group of bodies, empty at first, by whose name texts order all of its members about",
  permission: mayKeepOrganisations,
  body: AddedGroup,
  output: Kept,
});

const seats = {
  method: "POST",
  permission: mayKeepOrganisations,
  params: z.object({ groupId: OrganisationGroupId }),
  output: Kept,
  edits: true,
} as const;

export const TakenSeat = z.object({ organisationId: OrganisationId, from: PlainDate, basis });
export type TakenSeat = z.infer<typeof TakenSeat>;
export const LeftSeat = z.object({ organisationId: OrganisationId, lastDay: PlainDate, basis });
export type LeftSeat = z.infer<typeof LeftSeat>;

export const takeSeatEndpoint = endpoint({
  ...seats,
  name: "takeGroupSeat",
  path: "/api/organisation-groups/:groupId/seats",
  summary: "A body sits in a group from a day on",
  body: TakenSeat,
});

export const leaveSeatEndpoint = endpoint({
  ...seats,
  name: "leaveGroupSeat",
  path: "/api/organisation-groups/:groupId/seats/end",
  summary: "A body leaves a group with a last day; who sat in it before stays readable",
  body: LeftSeat,
});
