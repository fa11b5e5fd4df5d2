import { type Say, useWords } from "#web-kit/use-words.ts";
import type { OrganisationWord } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("organisations", "people");

export function useOrganisationWords(): Say<OrganisationWord> {
  return useWords<OrganisationWord>();
}
