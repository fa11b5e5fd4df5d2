import { type Say, useWords } from "#web-kit/use-words.ts";
import type { RuleWord } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("rules");

export function useRuleWords(): Say<RuleWord> {
  return useWords<RuleWord>();
}
