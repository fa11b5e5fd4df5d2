import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import { recordReferences, register } from "#server-kit/index.ts";
import { industrialZones, landParcels, workersHousing } from "../model/index.ts";

const references = {
  place: placeReferences,
  organisation: organisationReferences,
  "industrial-zone": recordReferences(industrialZones),
};

export const landRegisters = [
  register(industrialZones, references),
  register(landParcels, references),
  register(workersHousing, references),
] as const;
