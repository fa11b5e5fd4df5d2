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
export type Ending = { readonly pattern: RegExp; readonly needs: readonly string[] };

/**
 * The same as the pattern, all of whose alternatives end with `$`. Looked for from the front it would be tried at every sign of the
 * words; from the end its last sign tells nearly always.
 *
 * @param needs one of these stands in whatever the pattern reads; worth saying where the pattern may reach far back
 */
export function ending(pattern: RegExp, needs: readonly string[] = []): Ending {
  return { pattern: new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`), needs };
}

export function endsIn(words: string, { pattern, needs }: Ending): boolean {
  if (needs.length > 0 && !saysAny(words, needs)) return false;
  pattern.lastIndex = words.length;
  return pattern.test(words);
}

/** Whether one of the words stands anywhere. */
export function saysAny(words: string, any: readonly string[]): boolean {
  for (const each of any) if (words.includes(each)) return true;
  return false;
}

/** One pattern that reads what any of them reads. */
export function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "u");
}
