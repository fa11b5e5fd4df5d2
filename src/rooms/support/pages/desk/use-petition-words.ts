import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PetitionWord } from "../../model/desk/desk-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("petition");

export function usePetitionWords(): Say<PetitionWord> {
  return useWords<PetitionWord>();
}
