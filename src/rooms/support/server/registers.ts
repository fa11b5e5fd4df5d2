import { organisationReferences } from "#rooms/organisations/server/index.ts";
import { placeReferences } from "#rooms/places/server/index.ts";
import type { Actor } from "#shared/act.ts";
import type { Verdict } from "#shared/permission.ts";
import { register } from "#server-kit/index.ts";
import { petitions, policyInstruments, proposedMeasures } from "../model/index.ts";

const references = {
  place: placeReferences,
  organisation: organisationReferences,
};

/** The register of petitions under the permission of one act: a body that asks or answers writes its own row, and no other. */
export function petitionRegister(mayKeep: (actor: Actor) => Verdict) {
  return register({ ...petitions, mayKeep: Object.assign(mayKeep, petitions.mayKeep) }, references);
}

export const supportRegisters = [
  register(policyInstruments, references),
  register(proposedMeasures, references),
  register(petitions, references),
] as const;
