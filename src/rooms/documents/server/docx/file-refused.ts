import type { RefusalParams } from "#shared/outcome.ts";
import type { DocxRefusal } from "./docx-reading.ts";

/** Ends the reading from within the parser's callbacks; `parseDocx` turns it into a refusal. */
export class FileRefused extends Error {
  readonly code: DocxRefusal;
  readonly params: RefusalParams;

  constructor(code: DocxRefusal, params: RefusalParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
