import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "./extract.ts";
import { type Prediction, predictionOf } from "./prediction.ts";

/** What the grammar makes of words, for tests. */
export function predictionFrom(words: string): Prediction {
  const reading = readText(words);
  return predictionOf(reading, extract(reading));
}

/** A document whose part on carrying out holds the words. */
export function carriedOut(words: string): string {
  return `I. TỔ CHỨC THỰC HIỆN\n${words}`;
}
