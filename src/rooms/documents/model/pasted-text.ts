import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { withoutOldEncodings } from "./encodings/pre-unicode.ts";
import { viqrReadingOf } from "./encodings/viqr.ts";

/**
 * Words that somebody pasted, in Unicode: lines in TCVN3 or VNI as the copy of an old font gives them, or a text typed in VIQR; of
 * messages copied together, without when each came and who sent it.
 */
export function pastedText(raw: string): Outcome<string, "pasted-viqr-unclear"> {
  const { text } = withoutOldEncodings(withoutChatHeads(raw));
  const viqr = viqrReadingOf(text);
  if (viqr.kind === "unclear") return refuse("pasted-viqr-unclear", { words: viqr.words });
  return done(viqr.kind === "read" ? viqr.text : text);
}

/** `[14:32, 25/11/2026] Nguyễn An: ` and `[25/11/2026 14:32:05] Nguyễn An: `, as chat programs (Zalo) put them before each message. */
const CHAT_HEAD =
  /^\[(?:\d{1,2}:\d{2}(?::\d{2})?,? +\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2}\/\d{4},? +\d{1,2}:\d{2}(?::\d{2})?)\] *[^:\n]{1,80}: */gmu;

function withoutChatHeads(raw: string): string {
  return raw.replace(CHAT_HEAD, "");
}
