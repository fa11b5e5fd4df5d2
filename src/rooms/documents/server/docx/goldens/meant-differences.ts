/** LibreOffice's text conversion (the body only, numbers included), and the words on its printed pages. */
export type LibreOfficeShows = { readonly lines: readonly string[]; readonly printed: string };

type Meant = { readonly reason: string } & Partial<LibreOfficeShows>;

const both = (reason: string, ...lines: string[]): Meant => ({ reason, lines, printed: lines.join(" ") });
const inLines = (reason: string, ...lines: string[]): Meant => ({ reason, lines });
const onPages = (reason: string, ...words: string[]): Meant => ({ reason, printed: words.join(" ") });

const RESTART = "LibreOffice 7.4 does not read w:lvlRestart; Word does (ECMA-376 17.9.10)";
const SYMBOLS =
  "the sign of a symbol font is read as the letter that looks like it; LibreOffice keeps the font's own place";
const ONE_CELL = "the paragraphs of a cell are one line of ours";
const TRACKED = "tracked changes are read as if all were accepted; LibreOffice shows both states";

/** Where we read otherwise than LibreOffice shows, and mean to: what we read, and why. */
export const MEANT_DIFFERENCES: Readonly<Record<string, Meant>> = {
  "chapters, articles, clauses, points": both(RESTART, "Chương I Việc 1", "Điều 1. Việc 2", "1. Việc 3", "a) Việc 4", "b) Việc 5", "2. Việc 6", "Điều 2. Việc 7", "Chương II Việc 8", "Điều 3. Việc 9", "1. Việc 10", "a) Việc 11"),
  "a level that never restarts": both(RESTART, "1. Việc 1", "1) Việc 2", "2) Việc 3", "2. Việc 4", "3) Việc 5"),
  "a level that restarts only after the first": both(RESTART, "1. Việc 1", "1) Việc 2", "(1) Việc 3", "2) Việc 4", "(2) Việc 5", "2. Việc 6", "1) Việc 7", "(1) Việc 8"),
  "legal style": both("LibreOffice 7.4 does not read w:isLgl; Word shows all figures in Arabic (ECMA-376 17.9.4)", "I. Việc 1", "II. Việc 2", "2.1. Việc 3", "2.2. Việc 4"),
  "a dash and a plus as bullets": inLines("its text conversion writes one sign for every bullet; on its pages they are as we read them", "- Việc 1", "+ Việc 2", "+ Việc 3", "- Việc 4"),
  "a bullet of Symbol": onPages(SYMBOLS, "• Việc 1", "• Việc 2"),
  "a bullet of Wingdings": both(SYMBOLS, "▪ Việc 1", "▪ Việc 2"),
  "a row that may break over pages, with its head repeated": onPages("the head that is printed again on the next page is said once", "STT Nhiệm vụ", ...Array.from({ length: 50 }, (_, at) => `${at + 1} Việc ${at + 1}`)),
  "a table within a table": inLines(ONE_CELL, "Ngoài", "Trong một", "Trong hai Dưới"),
  "the letterhead in a table": inLines(ONE_CELL, "ỦY BAN NHÂN DÂN TỈNH X", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"),
  "footnotes": both("notes stand after the text with their numbers; the raised figure among the words goes", "Sở Y tế rà soát.", "[1] Theo Quyết định số 1.", "[2] Theo Quyết định số 2."),
  "words inserted and deleted": both(TRACKED, "Sở Y tế mới rà soát"),
  "a paragraph deleted from a list": both(TRACKED, "1. Việc 1", "2. Việc 1"),
  "hidden words": inLines("its text conversion gives hidden words; its pages do not, as we read them", "Thấy được"),
  "a text box": both("a box is read after the paragraph that holds it; text conversion leaves it out, pages draw it last", "Trước khung", "Trong khung", "Sau khung"),
  "manual line breaks, tabs and hyphens": inLines("a tab is a space, a hyphen that does not break is a hyphen", "KẾ HOẠCH", "Chuyển đổi số", "Nơi nhận Sở Y tế-Sở Nội vụ"),
  "a field shows its result": both("the result that the office saved is the document's; LibreOffice works out today's day", "ngày 05 tháng 3"),
}; // prettier-ignore
