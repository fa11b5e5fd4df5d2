import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { register } from "#server-kit/index.ts";
import { technologyListings } from "../model/index.ts";

const references = {
  place: placeReferences,
  organisation: organisationReferences,
};

export const technologyRegisters = [register(technologyListings, references)] as const;
