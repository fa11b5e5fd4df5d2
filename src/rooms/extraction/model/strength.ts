import { STRENGTH_WORDS } from "./lexicon/verbs.ts";
import { phraseAt } from "./phrases.ts";
import type { WordingStrength } from "./proposal.ts";
import type { Source } from "./source.ts";

/** How strongly the words bind: by the verb of the task, and by whether the body was told to lead. */
export function strengthOf(source: Source, taskStart: number, isLeading: boolean): WordingStrength {
  if (phraseAt(source.low, taskStart, STRENGTH_WORDS.encourage) > 0) return "encourage";
  if (phraseAt(source.low, taskStart, STRENGTH_WORDS.advise) > 0) return "advise";
  if (phraseAt(source.low, taskStart, STRENGTH_WORDS.study) > 0) return "study";
  return isLeading || phraseAt(source.low, taskStart, STRENGTH_WORDS.lead) > 0 ? "lead" : "order";
}
