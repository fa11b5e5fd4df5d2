/** The languages of the interface, the first one first. */
export const LOCALES = ["vi", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** One sentence in every language, as an ICU message: `{count, plural, other {# câu}}`, `{name}`. */
export type Sentence = Readonly<Record<Locale, string>>;
export type Sentences = Readonly<Record<string, Sentence>>;

/**
 * Declares the sentences of a room or a kit. A sentence that lacks a language does not compile.
 * Keys are `room.thing`; the sentence of a refusal has the key `refusal.<code>`.
 */
export function sentences<const Table extends Sentences>(table: Table): Table {
  return table;
}

/**
 * The part of a catalogue that holds a key: what the menu says is one part, what refusals say another, and every first word of the
 * other keys its own. A page loads the parts that it says.
 */
export function partOf(key: string): string {
  return key.endsWith(".nav") ? "nav" : key.slice(0, Math.max(0, key.indexOf(".")));
}

/** The catalogue of one language: message key to ICU message. */
export function catalogueOf(locale: Locale, tables: readonly Sentences[]): Record<string, string> {
  const catalogue: Record<string, string> = {};
  for (const table of tables) {
    for (const [key, sentence] of Object.entries(table)) {
      if (key in catalogue) throw new Error(`Two sentences have the key ${key}`);
      catalogue[key] = sentence[locale];
    }
  }
  return catalogue;
}
