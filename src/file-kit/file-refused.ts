import type { RefusalParams } from "#shared/outcome.ts";
import type { FileRefusalCode } from "./wording.ts";

/** Ends the reading of a file from within a parser's callbacks; who called the parser turns it into a refusal. */
export class FileRefused<Code extends string = FileRefusalCode> extends Error {
  readonly code: Code;
  readonly params: RefusalParams;

  constructor(code: Code, params: RefusalParams = {}) {
    super(code);
    this.name = "FileRefused";
    this.code = code;
    this.params = params;
  }
}
