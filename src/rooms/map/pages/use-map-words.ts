import { type Say, useWords } from "#web-kit/use-words.ts";
import type { MapWord } from "../model/wording.ts";

export function useMapWords(): Say<MapWord> {
  return useWords<MapWord>();
}
