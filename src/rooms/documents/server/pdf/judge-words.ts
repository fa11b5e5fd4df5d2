import type { PageWord } from "../../model/layout/page-words.ts";

/** Letters, figures and signs that Vietnamese documents use. */
const USUAL = /[\p{Script=Latin}\p{N}\p{M}\s\p{P}=<>+|~$€₫°№→✓√≤≥±×²³▪○●➢]/u;
/** What a table of characters that was lost, or an old 8-bit font, leaves within words. */
const FOREIGN = /[¡¢£¤¥¦¨©ª«¬®¯±²³´µ¶·¸¹º»¼½¾¿×÷\ufffd\p{Co}\p{Cc}]/u;
const LEAST_LETTERS = 40;
const MOST_STRANGE = 0.12;
const MOST_BROKEN_WORDS = 0.15;

/** Whether the words of a page say what is seen: a PDF whose table of characters is broken draws well and reads as nonsense. */
export function areGarbled(words: readonly PageWord[]): boolean {
  const text = words.map((word) => word.text).join("");
  if (text.length < LEAST_LETTERS) return false;
  const strange = [...text].filter((sign) => !USUAL.test(sign)).length;
  if (strange > MOST_STRANGE * text.length) return true;
  const broken = words.filter(
    (word) => /\p{L}/u.test(word.text) && FOREIGN.test(word.text.replace(/^[«"“]|[»"”]$/gu, "")),
  ).length;
  return broken > MOST_BROKEN_WORDS * words.length;
}
