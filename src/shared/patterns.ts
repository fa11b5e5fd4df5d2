/**
 * All that a global pattern finds. `matchAll` copies its pattern at every call, which costs more than reading a sentence does; a text
 * has thousands of them.
 */
export function matchesIn(words: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += (words.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** A pattern that is read backwards from the end of the words. */
export type Ending = RegExp & { readonly sticky: true };

/**
 * The same as the pattern, all of whose alternatives end with `$`. Looked for from the front it would be tried at every sign of the
 * words; from the end its last sign tells nearly always.
 */
export function ending(pattern: RegExp): Ending {
  return new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`) as Ending;
}

export function endsIn(words: string, pattern: Ending): boolean {
  pattern.lastIndex = words.length;
  return pattern.test(words);
}

/** One pattern that reads what any of them reads. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "u");
}
