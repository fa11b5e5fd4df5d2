import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { recordReferences, register } from "#server-kit/index.ts";
import { fundings, promotionSchemes, undertakings } from "../model/index.ts";

const references = {
  place: placeReferences,
  organisation: organisationReferences,
  undertaking: recordReferences(undertakings),
};

export const programmeRegisters = [
  register(undertakings, references),
  register(fundings, references),
  register(promotionSchemes, references),
] as const;
