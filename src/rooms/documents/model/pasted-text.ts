import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { withoutOldEncodings } from "./encodings/pre-unicode.ts";
import { viqrReadingOf } from "./encodings/viqr.ts";

/** Words that somebody pasted, in Unicode: lines in TCVN3 or VNI as the copy of an old font gives them, or a text typed in VIQR. */
export function pastedText(raw: string): Outcome<string, "pasted-viqr-unclear"> {
  const { text } = withoutOldEncodings(raw);
  const viqr = viqrReadingOf(text);
  if (viqr.kind === "unclear") return refuse("pasted-viqr-unclear", { words: viqr.words });
  return done(viqr.kind === "read" ? viqr.text : text);
}
