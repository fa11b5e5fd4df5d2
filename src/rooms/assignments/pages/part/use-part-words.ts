import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PartWord } from "../../model/index.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("part", "complement");

export function usePartWords(): Say<PartWord> {
  return useWords<PartWord>();
}
