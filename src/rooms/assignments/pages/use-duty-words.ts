import { type Say, useWords } from "#web-kit/use-words.ts";
import type { DutyWord } from "../model/page-wording.ts";

export function useDutyWords(): Say<DutyWord> {
  return useWords<DutyWord>();
}
