import { type Say, useWords } from "#web-kit/use-words.ts";
import type { EvidenceWord } from "../../model/index.ts";

export function useEvidenceWords(): Say<EvidenceWord> {
  return useWords<EvidenceWord>();
}
