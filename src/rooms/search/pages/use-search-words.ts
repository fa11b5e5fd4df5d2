import { type Say, useWords } from "#web-kit/use-words.ts";
import type { SearchWord } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("search");

export function useSearchWords(): Say<SearchWord> {
  return useWords<SearchWord>();
}
