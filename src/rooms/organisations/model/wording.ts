import { sentences } from "#shared/sentences.ts";

export const organisationWording = sentences({});
export type OrganisationWord = keyof typeof organisationWording;
