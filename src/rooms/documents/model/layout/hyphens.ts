/** A soft hyphen only says where a word may be broken. */
const SOFT = /\u00ad$/u;
/** Vietnamese writes no hyphen within its own words; one between letters belongs to the word (`các-bon`), so it stays. */
const HARD = /\p{L}-$/u;

/** `34/` and `NQ-HĐND`, `31/10/2` and `025`: numbers of documents and days are broken at the edge of a cell. */
const NUMBER = /[\p{L}\p{N}]\/$/u;
const YEAR = /\d\/(\d{1,3})$/u;

/**
 * The word at the end of a line without the sign that only broke it, when the next line goes on with the same word; undefined when
 * a space stands between the two.
 */
export function hyphenJoin(end: string | undefined, next: string): string | undefined {
  if (end === undefined) return undefined;
  if (SOFT.test(end)) return end.replace(SOFT, "");
  if (NUMBER.test(end) && /^[\p{L}\p{N}]/u.test(next)) return end;
  const year = `${YEAR.exec(end)?.[1] ?? ""}${/^\d{1,3}(?!\d)/u.exec(next)?.[0] ?? ""}`;
  if (YEAR.test(end) && /^\d/u.test(next) && year.length === 4) return end;
  return HARD.test(end) && /^\p{Ll}/u.test(next) ? end : undefined;
}
