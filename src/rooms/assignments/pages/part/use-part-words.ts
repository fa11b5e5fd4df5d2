import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PartWord } from "../../model/index.ts";

export function usePartWords(): Say<PartWord> {
  return useWords<PartWord>();
}
