/** VIQR (RFC 1456): Vietnamese in plain letters, the marks typed after the vowel. */
export type ViqrReading =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly text: string; readonly lines: number }
  /** Some sign may be a mark or punctuation, or the text also has Vietnamese in Unicode. */
  | { readonly kind: "unclear"; readonly words: string };

const SHAPES: Readonly<Record<string, string>> = { "^": "\u0302", "(": "\u0306", "+": "\u031b" };
const TONES: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "?": "\u0309",
  "~": "\u0303",
  ".": "\u0323",
};
const SIGNS = /\\(.)|([dD])[dD]|([aeiouyAEIOUY])([\^(+]?)(['`?~.]?)/gu;

function fromViqr(words: string): string {
  return words
    .replace(SIGNS, (whole, escaped?: string, dd?: string, vowel?: string, shape = "", tone = "") => {
      if (escaped !== undefined) return escaped;
      if (dd !== undefined) return dd === "D" ? "Đ" : "đ";
      return vowel === undefined ? whole : `${vowel}${SHAPES[shape] ?? ""}${TONES[tone] ?? ""}`;
    })
    .normalize("NFC");
}

/** Words that hardly a line of officialese does without; the marks of each are typed with signs that no other text has there. */
const USUAL: ReadonlySet<string> = new Set(["của", "và", "các", "được", "dân", "ủy", "tỉnh", "hội", "việt", "kế", "hoạch", "quyết", "định", "số", "phát", "triển", "thực", "hiện", "nhiệm", "vụ", "công", "nghiệp", "điều", "chủ", "sở", "đến", "năm", "về", "tại", "những", "thường", "tổ", "chức", "nhân"]); // prettier-ignore
const UNICODE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const LEAST = 3;
/**
 * A vowel without a tone at the end of a word, then a sign that is a tone by the rules and the end of a sentence by habit. A question
 * mark before a capital is a tone (`So+? Y te^'`): officialese asks nothing in the middle of a line.
 */
const UNCLEAR = /[\p{L}^(+'`?~]*[aeiouyAEIOUY][\^(+]?(?:\.(?=$|["”)]|\s+(?:["“(]?\p{Lu}|\d|[-+*]))|\?(?=$|["”)]))/gmu;

/** Whether a text is in VIQR, and what it says. Nothing is guessed: one unclear place makes it unclear as a whole. */
export function viqrReadingOf(text: string): ViqrReading {
  const typed = text.match(/\S*[\^(+'`?~.]\S*|\S*dd\S*/giu) ?? [];
  const hits = typed.filter((word) => isUsual(word)).length;
  if (hits < LEAST) return { kind: "none" };
  const unicode =
    text.match(UNICODE) && (text.match(/\S*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]\S*/iu)?.[0] ?? "");
  if (unicode) return { kind: "unclear", words: unicode };
  const unclear = text.match(UNCLEAR)?.[0];
  if (unclear !== undefined) return { kind: "unclear", words: unclear };
  const lines = text.split("\n").filter((line) => fromViqr(line) !== line).length;
  return { kind: "read", text: fromViqr(text), lines };
}

function isUsual(word: string): boolean {
  const read = fromViqr(word).toLowerCase();
  return read !== word.toLowerCase() && read.split(/[^\p{L}]+/u).some((part) => USUAL.has(part));
}
