import { type Say, useWords } from "#web-kit/use-words.ts";
import type { RhythmWord } from "../../model/rhythm/rhythm-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("rhythm");

export function useRhythmWords(): Say<RhythmWord> {
  return useWords<RhythmWord>();
}
