/** Line and paragraph separators of every system, and the form feed that a PDF leaves between pages. */
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\f\v]/gu;

/** Invisible characters that carry no word: byte order mark, zero-width, soft hyphen, bidi marks and overrides, controls. */
const INVISIBLE = /(?!\n)[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

/** Every kind of blank but the plain space and the line end: tab, no-break space, the typographic spaces. */
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/** Any sign of the three, in one look: most texts have none. */
const UNCLEAN = /[[\p{Cc}\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffb]--[\n]]/v;

/**
 * The text that offsets point into: NFC, `\n` line ends, plain spaces, nothing invisible, no space before a line end.
 * A clean text is returned as it is, so that an offset into the file is an offset into the reading.
 */
export function canonicalText(raw: string): string {
  const clean = UNCLEAN.test(raw) ? raw.replace(LINE_ENDS, "\n").replace(BLANKS, " ").replace(INVISIBLE, "") : raw;
  const composed = clean.normalize("NFC");
  return composed.includes(" \n") || composed.endsWith(" ") ? withoutTrailingBlanks(composed) : composed;
}

function withoutTrailingBlanks(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}
