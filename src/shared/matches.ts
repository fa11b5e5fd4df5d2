/**
 * All that a global pattern finds. `matchAll` copies its pattern at every call, which costs more than reading a sentence does; a text
 * has thousands of them.
 */
export function matchesIn(words: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}
