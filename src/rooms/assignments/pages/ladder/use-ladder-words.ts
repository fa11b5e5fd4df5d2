import { type Say, useWords } from "#web-kit/use-words.ts";
import type { LadderWord } from "../../model/ladder/ladder-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("ladder");

export function useLadderWords(): Say<LadderWord> {
  return useWords<LadderWord>();
}
