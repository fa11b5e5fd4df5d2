import { type Say, useWords } from "#web-kit/use-words.ts";
import type { IndicatorPageWord } from "../model/page-wording.ts";

export function useIndicatorWords(): Say<IndicatorPageWord> {
  return useWords<IndicatorPageWord>();
}
