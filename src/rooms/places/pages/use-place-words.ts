import { type Say, useWords } from "#web-kit/use-words.ts";
import type { PlaceWord } from "../model/wording.ts";

export function usePlaceWords(): Say<PlaceWord> {
  return useWords<PlaceWord>();
}
