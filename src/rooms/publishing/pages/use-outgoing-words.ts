import { type Say, useWords } from "#web-kit/use-words.ts";
import type { OutgoingWord } from "../model/page-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("outgoing");

export function useOutgoingWords(): Say<OutgoingWord> {
  return useWords<OutgoingWord>();
}
