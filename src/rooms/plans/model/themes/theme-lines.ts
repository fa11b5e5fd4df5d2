/** What a theme says of itself, read from its fields. */
export type ThemeScope = {
  /** Headings, folded to their bare words. */
  readonly sections: readonly string[];
  readonly phrases: readonly string[];
  readonly records: readonly RecordLine[];
  /** Lines of `records` that say no register and filter. */
  readonly unread: readonly string[];
  readonly indicators: readonly string[];
};

/** A register as a theme looks at it: narrowed by a filter, by words, or whole. */
export type RecordLine = { readonly register: string; readonly filter: string; readonly search: string };

type ThemeFields = Readonly<Record<"sections" | "phrases" | "records" | "indicators", string | null>>;

export function scopeOf({ sections, phrases, records, indicators }: ThemeFields): ThemeScope {
  const lines = linesOf(records).map((line) => ({ line, read: readRecordLine(line) }));
  return {
    sections: linesOf(sections).map(bareHeading),
    phrases: linesOf(phrases).map((phrase) => phrase.toLowerCase()),
    records: lines.flatMap(({ read }) => read ?? []),
    unread: lines.flatMap(({ line, read }) => (read === undefined ? [line] : [])),
    indicators: linesOf(indicators),
  };
}

function linesOf(words: string | null): string[] {
  return (words ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

const RECORD_LINE = /^([a-z][a-z-]*)(?:\s+([A-Za-z]+=[^\s"“”]+))?(?:\s+["“”]([^"“”]+)["“”])?$/u;

/** `undertaking`, `mineral-site mineral=white-sand`, `undertaking "silica"`. */
export function readRecordLine(line: string): RecordLine | undefined {
  const read = RECORD_LINE.exec(line);
  return read?.[1] === undefined ? undefined : { register: read[1], filter: read[2] ?? "", search: read[3] ?? "" };
}

/** A heading without its number, in lower case: `5. Khoáng sản` and `KHOÁNG SẢN:` are the same one. */
export function bareHeading(words: string): string {
  return words
    .replace(/^(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+/u, "")
    .replace(/\s+/gu, " ")
    .replace(/[\s:.;…]+$/u, "")
    .trim()
    .toLowerCase();
}
