import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PublicWord } from "../../model/public/index.ts";
import type { PublishingWord } from "../../model/public/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("publishing", "public");

type NoteWord = Extract<PublicWord, `public.note.${string}`>;

export function usePublishingWords(): Say<PublishingWord | NoteWord> {
  return useWords<PublishingWord | NoteWord>();
}
