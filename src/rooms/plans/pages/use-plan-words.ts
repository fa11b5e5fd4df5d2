import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PlanWord } from "../model/wording.ts";

export function usePlanWords(): Say<PlanWord> {
  return useWords<PlanWord>();
}
