import { FileRefused } from "#file-kit/index.ts";
import { decodeText } from "../../model/encodings/decode-text.ts";
import { viqrReadingOf } from "../../model/encodings/viqr.ts";
import { HtmlTooLarge } from "../../model/html/bounded-tree.ts";
import { readHtml } from "../../model/html/read-html.ts";
import { type FileReading, isInternalText, type ReadingNotice, secrecyMarkOf } from "../../model/index.ts";

const HTML_START =
  /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|table|div|p|h[1-6]|article|main|section|header|nav|span|ol|ul|script|style|link|pre|a|img)\b/isu;
/** Other kinds of file that are letters through and through. */
const NOT_A_DOCUMENT = /^\s*(?:\{\\rtf|%!PS|MIME-Version:|<\?xml|<svg)/iu;

/** Reads plain text or HTML, whatever its encoding. Throws `FileRefused`. */
export function readPlain(bytes: Buffer): FileReading {
  if (bytes.length === 0) throw new FileRefused("file-empty");
  const charset = charsetOf(bytes);
  const decoded = charset === undefined ? decodeText(bytes) : { text: decodeAs(bytes, charset), convertedLines: 0 };
  if (!decoded) throw new FileRefused(isPrintable(bytes) ? "file-encoding-unknown" : "file-kind-unsupported");
  const { text, convertedLines } = decoded;
  const head = text.slice(0, 2_000);
  if (NOT_A_DOCUMENT.test(head) && !/<html/iu.test(head)) throw new FileRefused("file-kind-unsupported");
  const converted: ReadingNotice[] = convertedLines > 0 ? [{ kind: "old-encoding", count: convertedLines }] : [];
  if (!HTML_START.test(head) && !/<html[\s>]/iu.test(head)) return plainReadingOf(text, converted);
  const page = htmlOf(text);
  return readingOf("html", page.text, [...converted, ...page.notices]);
}

function plainReadingOf(text: string, notices: readonly ReadingNotice[]): FileReading {
  const viqr = viqrReadingOf(text);
  if (viqr.kind === "unclear") throw new FileRefused("file-viqr-unclear", { words: viqr.words });
  if (viqr.kind === "none") return readingOf("text", text, notices);
  return readingOf("text", viqr.text, [...notices, { kind: "old-encoding", count: viqr.lines }]);
}

function htmlOf(html: string) {
  try {
    return readHtml(html);
  } catch (error) {
    if (error instanceof HtmlTooLarge) throw new FileRefused(error.code, { limit: error.limit });
    throw error;
  }
}

function readingOf(kind: "text" | "html", text: string, notices: readonly ReadingNotice[]): FileReading {
  return { kind, text, notices, secrecyMark: secrecyMarkOf(text) ?? null, isInternal: isInternalText(text) };
}

/** The charset that a page names, when it is one that `decodeText` would not find by itself. */
function charsetOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 2_000).toString("latin1");
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase();
  if (named === undefined || /^utf-?(?:8|16)/u.test(named) || named === "windows-1252" || named === "iso-8859-1")
    return undefined;
  return isKnown(named) ? named : undefined;
}

function isKnown(charset: string): boolean {
  try {
    return new TextDecoder(charset).encoding !== "";
  } catch {
    return false;
  }
}

function decodeAs(bytes: Buffer, charset: string): string {
  return new TextDecoder(charset).decode(bytes).normalize("NFC");
}

/** Letters of some encoding rather than a program, a picture, a song. */
function isPrintable(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, 4_096);
  const controls = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
  return controls * 100 < sample.length;
}
