/** Lines from the top among which a mark may share its line with another cell of the letterhead. */
const HEAD_LINES = 40;
const MARK = /^[\s*_([|]*(?:độ mật\s*:?\s*)?(tuyệt mật|tối mật|mật)[\s*_)\].:!|]*$/iu;
/** A stamp may stand beside another cell. */
const CELLS = /[|\t]|\s{3,}/u;

/**
 * The secrecy mark of a document (`Mật`, `Tối mật`, `Tuyệt mật`), as written; undefined when it has none. In the head any line or
 * cell that is nothing but a mark counts; further down, where an annex begins, a line of its own in capitals. Asked before anything of
 * the text is kept.
 */
export function secrecyMarkOf(text: string): string | undefined {
  const lines = text
    .normalize("NFC")
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== "");
  for (const [index, line] of lines.entries()) {
    const isHead = index < HEAD_LINES;
    for (const cell of isHead ? line.split(CELLS) : [line]) {
      const mark = cell.match(MARK)?.[1];
      if (mark !== undefined && (isHead || mark === mark.toUpperCase())) return mark;
    }
  }
  return undefined;
}
