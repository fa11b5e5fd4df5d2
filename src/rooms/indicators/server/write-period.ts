import { createSay } from "#shared/say.ts";
import type { Locale } from "#shared/sentences.ts";
import { indicatorPageWording } from "../model/page-wording.ts";
import { periodWords } from "../model/period-words.ts";

const say = createSay([indicatorPageWording]);

/** A period in the words of pages that the server itself writes: `quý 4/2025`, `Q4 2025`. */
export function writePeriod(text: string, locale: Locale): string {
  return periodWords(text, (key, params) => say(locale, key, params));
}
