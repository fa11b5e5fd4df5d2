import { comparableText } from "./comparable-text.ts";

/**
 * What an electronic signature prints at the head of a page: who signed, by which address, when. Its day is the day of signing by
 * machine, not the day of the document (Decree 30/2020/NĐ-CP, annex I, part III: signature and copy marks stand outside the body).
 */
const SIGNING =
  /^(?:người ký|ký bởi|được ký bởi|ký số bởi|đã ký(?: bởi)?|digitally signed by|signed by|email|e-mail|thư điện tử|cơ quan ký|cơ quan|tổ chức|đơn vị|thời gian ký|ngày ký|giờ ký|signing time|date|lý do|reason|location|vị trí)\s*:/u;
const SIGNING_TIME =
  /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}:?\d{2})?$|^\d{4}[.-]\d{2}[.-]\d{2}\s+\d{2}:\d{2}:\d{2}/u;
/** `SAO Y`, `SAO Y BẢN CHÍNH`, `SAO LỤC`, `TRÍCH SAO`, with the number and the day of the copy in the lines that follow. */
const COPY = /^(?:bản\s+)?(?:sao y(?: bản chính)?|sao lục|trích sao)(?![\p{L}])/u;
const DAY_OF_COPY = /(?:^|,\s*)ngày\s/u;
const COPY_NUMBER = /\/\s*(?:sy|sl|trs|ts|sao)\s*-/u;

/** Lines below the mark of a copy that give its number, place and day. */
const LINES_OF_COPY = 2;

export function isSigningLine(line: string): boolean {
  const words = comparableText(line.trim());
  return SIGNING.test(words) || SIGNING_TIME.test(words);
}

/** The lines or cells of a document's face without those of an electronic signature or of a copy, as far as they are asked for. */
export function* withoutSigning(lines: Iterable<string>): Generator<string, undefined> {
  let ofCopy = 0;
  for (const line of lines) {
    const words = comparableText(line.trim().replace(/^[*_\s]+/u, ""));
    if (isSigningLine(line)) continue;
    if (COPY.test(words) || COPY_NUMBER.test(words)) {
      // A mark that tells its own number and day has no lines below it.
      ofCopy = COPY.test(words) && /\d/u.test(words) ? 0 : LINES_OF_COPY;
      continue;
    }
    const isOfCopy = ofCopy > 0 && DAY_OF_COPY.test(words);
    ofCopy -= 1;
    if (!isOfCopy) yield line;
  }
}
