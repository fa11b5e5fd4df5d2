import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ObstacleWord } from "../../model/index.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("obstacle");

export function useObstacleWords(): Say<ObstacleWord> {
  return useWords<ObstacleWord>();
}
