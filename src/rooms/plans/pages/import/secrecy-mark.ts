const MARK = /^[\s*_([]*(?:độ mật\s*:?\s*)?(tuyệt mật|tối mật|mật)[\s*_)\].:]*$/iu;
/** A stamp may share its line with another cell of the letterhead. */
const CELLS = /[|\t]|\s{3,}/u;

/**
 * The secrecy mark of a pasted text, as written, so that nothing marked is kept or sent by this page. The server looks again
 * and more closely; what it refuses it does not store.
 */
export function secrecyMarkIn(text: string): string | null {
  for (const line of text.normalize("NFC").split(/\r\n?|\n/u)) {
    for (const cell of line.split(CELLS)) {
      const mark = cell.match(MARK)?.[1];
      if (mark !== undefined) return mark;
    }
  }
  return null;
}
