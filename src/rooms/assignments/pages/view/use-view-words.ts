import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ViewWord } from "../../model/view/view-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("view");

export function useViewWords(): Say<ViewWord> {
  return useWords<ViewWord>();
}
