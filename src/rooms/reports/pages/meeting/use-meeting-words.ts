import { type Say, useWords } from "#web-kit/use-words.ts";
import type { MeetingWord } from "../../model/meeting/wording.ts";

export function useMeetingWords(): Say<MeetingWord> {
  return useWords<MeetingWord>();
}
