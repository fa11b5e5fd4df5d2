import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PlaceWord } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("places");

export function usePlaceWords(): Say<PlaceWord> {
  return useWords<PlaceWord>();
}
