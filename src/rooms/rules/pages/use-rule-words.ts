import { type Say, useWords } from "#web-kit/use-words.ts";
import type { RuleWord } from "../model/wording.ts";

export function useRuleWords(): Say<RuleWord> {
  return useWords<RuleWord>();
}
