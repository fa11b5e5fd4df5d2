import { z } from "zod";
import { endpoint } from "#shared/endpoint.ts";
import { AddedName, GivenCode, SetUpBody } from "./keeping.ts";
import { OrganisationId } from "./organisation.ts";
import { mayKeepOrganisations } from "./policy.ts";

const Kept = z.object({ organisationId: OrganisationId, version: z.int() });
const keeps = {
  method: "POST",
  permission: mayKeepOrganisations,
  params: z.object({ organisationId: OrganisationId }),
  output: Kept,
  edits: true,
} as const;

export const addNameEndpoint = endpoint({
  ...keeps,
  name: "addName",
  path: "/api/organisations/:organisationId/names",
  summary: "Keeps a further name or abbreviation of a body, by which texts are matched and bodies found",
  body: AddedName,
});

export const giveCodeEndpoint = endpoint({
  ...keeps,
  name: "giveCode",
  path: "/api/organisations/:organisationId/codes",
  summary: "Gives a body a code from a day on; the one of the same scheme before ends and stays readable",
  body: GivenCode,
});

export const setUpBodyEndpoint = endpoint({
  name: "setUpBody",
  method: "POST",
  path: "/api/organisations",
  summary: "Adds a body that begins without another one's duties: an internal unit, a steering committee",
  permission: mayKeepOrganisations,
  body: SetUpBody,
  output: Kept,
});
