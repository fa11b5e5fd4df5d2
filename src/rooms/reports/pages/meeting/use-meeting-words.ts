import { type Say, useWords } from "#web-kit/use-words.ts";
import type { MeetingWord } from "../../model/meeting/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("meeting");

export function useMeetingWords(): Say<MeetingWord> {
  return useWords<MeetingWord>();
}
