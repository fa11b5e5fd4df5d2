/** The two habits of placing a tone mark on `oa`, `oe`, `uy`; both spell the same word. */
const OLD_TONES: Readonly<Record<string, string>> = {
  oà: "òa", oá: "óa", oả: "ỏa", oã: "õa", oạ: "ọa",
  oè: "òe", oé: "óe", oẻ: "ỏe", oẽ: "õe", oẹ: "ọe",
  uỳ: "ùy", uý: "úy", uỷ: "ủy", uỹ: "ũy", uỵ: "ụy",
}; // prettier-ignore

/** `quý`, `quỹ` are written so in both. */
const OLD_TONE = /(?:o(?<!qo)[àáảãạèéẻẽẹ]|u(?<!qu)[ỳýỷỹỵ])(?!\p{L})/gu;

const STRAY_LETTER = /[ðƣ]/u;

/**
 * A text for matching: lower case, one habit of tone marks (`Uỷ ban` and `Ủy ban` agree), the Icelandic eth that some keyboards
 * give for `Đ` read as `đ`, the letter `ƣ` that old fonts leave in files read as `ư`.
 * It has the length of the original, so an offset holds in both.
 */
export function comparableText(text: string): string {
  const lower = text.toLowerCase();
  const aligned = lower.length === text.length ? lower : [...text].map(lowerOfSameLength).join("");
  const latin = STRAY_LETTER.test(aligned) ? aligned.replace(/ð/gu, "đ").replace(/ƣ/gu, "ư") : aligned;
  return latin.replace(OLD_TONE, (pair) => OLD_TONES[pair] ?? pair);
}

function lowerOfSameLength(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}
