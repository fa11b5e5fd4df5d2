/** Phrases by the number that their first word makes, the longest first. Looking one up costs the phrases that begin with the word at hand. */
export type PhraseTable = ReadonlyMap<number, readonly string[]>;

export function phraseTable(phrases: Iterable<string>): PhraseTable {
  const byFirst = new Map<number, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = numberOfWord(phrase, 0);
    const known = byFirst.get(first);
    if (known) known.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** The length of the longest phrase of the table that stands at the offset as whole words; 0 when none does. */
export function phraseAt(low: string, at: number, table: PhraseTable): number {
  const candidates = table.get(numberOfWord(low, at));
  if (!candidates) return 0;
  for (const phrase of candidates) {
    if (low.startsWith(phrase, at) && !isWordCharacter(low.charCodeAt(at + phrase.length))) return phrase.length;
  }
  return 0;
}

/** Of two words that make one number the phrase itself tells which it is; no word is cut out of the text to look it up. */
function numberOfWord(low: string, at: number): number {
  let number = 0;
  for (let end = at; ; end += 1) {
    const code = low.charCodeAt(end);
    if (!isWordCharacter(code)) return number;
    number = (Math.imul(number, 31) + code) | 0;
  }
}

/** The first occurrence of a phrase of the table as whole words in the stretch; -1 when there is none. */
export function phraseIn(low: string, start: number, end: number, table: PhraseTable): number {
  for (let at = nextWord(low, start, end); at < end; at = nextWord(low, wordEnd(low, at), end)) {
    if (phraseAt(low, at, table) > 0) return at;
  }
  return -1;
}

/** Letters and figures. Everything past Latin-1 punctuation in a Vietnamese text is a letter, but for typographic signs. */
export function isWordCharacter(code: number): boolean {
  if (Number.isNaN(code)) return false;
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || code >= 0x3040;
}

export function wordEnd(low: string, at: number): number {
  let end = at;
  while (isWordCharacter(low.charCodeAt(end))) end += 1;
  return end;
}

/** The offset of the next word at or after `at`; `limit` when there is none before it. */
function nextWord(low: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && !isWordCharacter(low.charCodeAt(next))) next += 1;
  return Math.min(next, limit);
}

export function skipBlanks(low: string, at: number, limit: number): number {
  let next = at;
  while (next < limit && (low[next] === " " || low[next] === "\n")) next += 1;
  return next;
}
