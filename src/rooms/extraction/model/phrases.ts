/** Phrases by the number that their first word makes, the longest first. Looking one up costs the phrases that begin with the word at hand. */
export type PhraseTable = {
  readonly byFirstWord: ReadonlyMap<number, readonly string[]>;
  /** By which three signs phrases begin, and by which two those that have no third: a no is told without a look at the whole word. */
  readonly beginnings: Uint8Array;
};

/** So many beginnings are told apart; two that share a number only cost a look. */
const THREES = 4096;
const TWOS = 1024;

function mayBegin(words: string, at: number, beginnings: Uint8Array): boolean {
  return beginnings[ofThree(words, at)] === 1 || beginnings[ofTwo(words, at)] === 1;
}

function ofThree(words: string, at: number): number {
  return ((words.charCodeAt(at) * 961) ^ (words.charCodeAt(at + 1) * 31) ^ words.charCodeAt(at + 2)) & (THREES - 1);
}

function ofTwo(words: string, at: number): number {
  return THREES + (((words.charCodeAt(at) * 31) ^ words.charCodeAt(at + 1)) & (TWOS - 1));
}

export function phraseTable(phrases: Iterable<string>): PhraseTable {
  const byFirst = new Map<number, string[]>();
  for (const phrase of new Set(phrases)) {
    const first = numberOfWord(phrase, 0);
    const known = byFirst.get(first);
    if (known) known.push(phrase);
    else byFirst.set(first, [phrase]);
  }
  const beginnings = new Uint8Array(THREES + TWOS);
  for (const list of byFirst.values()) {
    list.sort((a, b) => b.length - a.length);
    for (const phrase of list) {
      // Any sign may follow a phrase of one.
      if (phrase.length === 1) beginnings.fill(1);
      else beginnings[phrase.length === 2 ? ofTwo(phrase, 0) : ofThree(phrase, 0)] = 1;
    }
  }
  return { byFirstWord: byFirst, beginnings };
}

/** The length of the longest phrase of the table that stands at the offset as whole words; 0 when none does. */
export function phraseAt(low: string, at: number, { byFirstWord, beginnings }: PhraseTable): number {
  if (!mayBegin(low, at, beginnings)) return 0;
  const candidates = byFirstWord.get(numberOfWord(low, at));
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

/** Nearly all signs of a text, told by as little as can be: neither comma, colon, semicolon, round bracket, typographic quote nor blank. */
export function isNoStop(code: number): boolean {
  return code > 0x3b && code < 0x2000;
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
