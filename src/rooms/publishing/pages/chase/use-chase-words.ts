import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ChaseWord } from "../../model/chase/chase-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("chase");

export function useChaseWords(): Say<ChaseWord> {
  return useWords<ChaseWord>();
}
