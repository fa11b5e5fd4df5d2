import { type Say, useWords } from "#web-kit/use-words.ts";
import type { MapWord } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("map");

export function useMapWords(): Say<MapWord> {
  return useWords<MapWord>();
}
