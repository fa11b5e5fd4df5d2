import { withoutOldEncodings } from "./pre-unicode.ts";

export type DecodedText = { readonly text: string; readonly convertedLines: number };

/**
 * The words of a plain text, whatever its encoding: UTF-8, UTF-16, Windows-1258, TCVN3 or VNI. Undefined when none of them gives
 * Vietnamese or plain text: a wrong guess would change the document's words unseen.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const unicode = decodeUnicode(bytes);
  if (unicode !== undefined) return isBinary(unicode) ? undefined : withoutOldEncodings(unicode);
  // One byte a letter. Bytes 80 to 9F are no letters in TCVN3 and VNI; what they mean elsewhere only Windows-1258 says.
  const western = new TextDecoder("windows-1252").decode(bytes);
  if (isBinary(western)) return undefined;
  const old = withoutOldEncodings(western);
  if (old.convertedLines > 0) return old;
  const windows = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  return isVietnamese(windows) ? { text: windows, convertedLines: windows.split("\n").length } : undefined;
}

function decodeUnicode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(unicodeFormOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** By the byte order mark; without one, text in UTF-16 shows as zeros at every other byte. */
function unicodeFormOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 1].map((offset) => sample.filter((byte, at) => at % 2 === offset && byte === 0).length);
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even < odd / 8) return "utf-16le";
  return even > sample.length / 8 && odd < even / 8 ? "utf-16be" : "utf-8";
}

/** A zero, or more than a few controls, never stand in a text. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
  return sample.includes("\u0000") || controls > 2 + sample.length / 1_000;
}

/** Windows-1258 writes tones as letters of their own; a text in another code page does not compose to Vietnamese syllables. */
function isVietnamese(text: string): boolean {
  const marked = text.match(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0;
  const foreign = text.match(/[\u0080-\u009f¡-¿×÷ßøþåæçëïîñöûüäÿ]|(?<!\p{L})\p{M}/gu)?.length ?? 0;
  return marked >= 3 && foreign * 10 < marked;
}
