import { type Say, useWords } from "#web-kit/use-words.ts";
import type { SearchWord } from "../model/wording.ts";

export function useSearchWords(): Say<SearchWord> {
  return useWords<SearchWord>();
}
