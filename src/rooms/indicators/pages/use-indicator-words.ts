import { type Say, useWords } from "#web-kit/use-words.ts";
import type { IndicatorPageWord } from "../model/page-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("indicators", "measures", "overview", "territories");

export function useIndicatorWords(): Say<IndicatorPageWord> {
  return useWords<IndicatorPageWord>();
}
