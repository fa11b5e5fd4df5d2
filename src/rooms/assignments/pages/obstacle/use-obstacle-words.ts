import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ObstacleWord } from "../../model/index.ts";

export function useObstacleWords(): Say<ObstacleWord> {
  return useWords<ObstacleWord>();
}
