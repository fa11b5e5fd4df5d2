import { type Say, useWords } from "#web-kit/use-words.ts";
import type { OutgoingWord } from "../model/page-wording.ts";

export function useOutgoingWords(): Say<OutgoingWord> {
  return useWords<OutgoingWord>();
}
