import { type Say, useWords } from "#web-kit/use-words.ts";
import type { OrganisationWord } from "../model/wording.ts";

export function useOrganisationWords(): Say<OrganisationWord> {
  return useWords<OrganisationWord>();
}
