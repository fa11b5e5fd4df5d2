import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { register } from "#server-kit/index.ts";
import { petitions, policyInstruments, proposedMeasures } from "../model/index.ts";

const references = {
  place: placeReferences,
  organisation: organisationReferences,
};

export const supportRegisters = [
  register(policyInstruments, references),
  register(proposedMeasures, references),
  register(petitions, references),
] as const;
