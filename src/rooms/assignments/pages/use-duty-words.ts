import { type Say, useWords } from "#web-kit/use-words.ts";
import type { DutyWord } from "../model/page-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("duty", "assignments");

export function useDutyWords(): Say<DutyWord> {
  return useWords<DutyWord>();
}
