/**
 * Symbol fonts put their signs on ordinary letters, or on the private letters F000–F0FF. Here are those that offices use for bullets
 * and ticks; the sign that people see replaces the code.
 */
const SYMBOL: Readonly<Record<number, string>> = { 0xb7: "•", 0xa8: "♦", 0xae: "→", 0xde: "⇒", 0x2d: "-", 0xb0: "°", 0xb3: "≥", 0xa3: "≤", 0xb1: "±", 0xd7: "×" }; // prettier-ignore
const WINGDINGS: Readonly<Record<number, string>> = { 0xa7: "▪", 0x6e: "▪", 0x6c: "•", 0x9f: "•", 0xa1: "○", 0x6f: "□", 0xa8: "□", 0x71: "□", 0x76: "❖", 0xd8: "➢", 0xe0: "→", 0xf0: "⇨", 0xfc: "✓", 0xfe: "☑", 0xfd: "☒", 0x78: "☒" }; // prettier-ignore

const SYMBOL_FONT = /^(?:symbol|wingdings|webdings)/iu;

/** The sign that a code shows in a font. A private code that is not in the tables is a bullet of some shape. */
export function symbolOf(code: number, font: string): string {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (low === code && (code > 0xff || !SYMBOL_FONT.test(font))) return String.fromCodePoint(code);
  const table = /wingdings|webdings/iu.test(font) ? WINGDINGS : SYMBOL;
  return table[low] ?? WINGDINGS[low] ?? (low === code && code > 0x7f ? String.fromCodePoint(code) : "•");
}

/** A bullet as it is seen: `o` of Courier New is a circle. */
export function bulletOf(text: string, font: string): string {
  if (text === "o" && /courier/iu.test(font)) return "○";
  const isPrivate = /^[\uf000-\uf0ff]/u.test(text);
  if (!isPrivate && !SYMBOL_FONT.test(font)) return text;
  return [...text].map((letter) => symbolOf(letter.codePointAt(0) ?? 0, font)).join("");
}
