/**
 * TCVN 5712:1993 VN3 ("ABC", fonts `.VnTime`): one byte a letter. Rows of sixteen from A0; a dot where the code has no letter. Its
 * capitals carry no tone: fonts whose name ends in H show the small letters as capitals.
 */
const ROWS = [
  "·ĂÂÊÔƠƯĐăâêôơưđ·", // A0
  "·····àảãáạ·ằẳẵắ·", // B0
  "······ặầẩẫấậè·ẻẽ", // C0
  "éẹềểễếệìỉ···ĩíịò", // D0
  "·ỏõóọồổỗốộờởỡớợù", // E0
  "·ủũúụừửữứựỳỷỹýỵ·", // F0
] as const; // prettier-ignore

const LETTERS = ROWS.join("");
const FIRST = 0xa0;

/** @param words in which Windows showed each byte as the sign of its own code page */
export function fromTcvn3(words: string): string {
  return words.replace(/[\u00a1-\u00ff]/gu, (sign) => {
    const letter = LETTERS[sign.charCodeAt(0) - FIRST] ?? "·";
    return letter === "·" ? sign : letter;
  });
}
