import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { register } from "#server-kit/index.ts";
import { industrialZones } from "../model/index.ts";

export const industrialZoneRegister = register(industrialZones, {
  place: placeReferences,
  organisation: organisationReferences,
});
