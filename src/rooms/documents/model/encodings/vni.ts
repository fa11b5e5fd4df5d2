/** VNI for Windows: a letter, then a sign for its marks. In the order of `MARKED`. */
const MARKS = "øûõùïâàåãáäêèúüéë";
const MARKED: Readonly<Record<string, string>> = {
  a: "àảãáạâầẩẫấậăằẳẵắặ",
  e: "èẻẽéẹêềểễếệ",
  o: "òỏõóọôồổỗốộ",
  ô: "ờởỡớợ",
  u: "ùủũúụ",
  ö: "ừửữứự",
  y: "ỳỷỹý",
};
/** Letters that stand for themselves; `ô` and `ö` without a sign are `ơ` and `ư`. */
const ALONE: Readonly<Record<string, string>> = { ô: "ơ", ö: "ư", ñ: "đ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" };

const PAIR = /[aeouyôö][øûõùïâàåãáäêèúüéë]|[ôöñæóòî]/giu;

/** @param words in which Windows showed each byte as the sign of its own code page */
export function fromVni(words: string): string {
  return words.replace(PAIR, (signs) => {
    const [letter = "", mark = ""] = [...signs];
    const small = letter.toLowerCase();
    const marked = mark === "" ? ALONE[small] : MARKED[small]?.[MARKS.indexOf(mark.toLowerCase())];
    // A pair that VNI does not know: the letter alone, the sign as it is.
    const read = marked ?? `${ALONE[small] ?? small}${mark}`;
    return letter === small ? read : read.toUpperCase();
  });
}
