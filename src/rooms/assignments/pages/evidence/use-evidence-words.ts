import { type Say, useWords } from "#web-kit/use-words.ts";
import type { EvidenceWord } from "../../model/index.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("evidence");

export function useEvidenceWords(): Say<EvidenceWord> {
  return useWords<EvidenceWord>();
}
