import { fromTcvn3 } from "./tcvn3.ts";
import { fromVni } from "./vni.ts";

/** Encodings of Vietnamese from before Unicode, each known by its fonts. */
export type PreUnicodeEncoding = "tcvn3" | "vni";

/** The encoding that a font implies; undefined for a font of Unicode. */
export function encodingOfFont(font: string): PreUnicodeEncoding | undefined {
  if (/^\s*["']?\.Vn/iu.test(font)) return "tcvn3";
  return /^\s*["']?VNI[- ]/iu.test(font) ? "vni" : undefined;
}

/** The words as Unicode. A TCVN3 font whose name ends in H (`.VnTimeH`) shows small letters as capitals. */
export function fromOldFont(words: string, font: string): string {
  const encoding = encodingOfFont(font);
  if (encoding === undefined) return words;
  const read = fromOldEncoding(words, encoding);
  return /^\s*["']?\.Vn\w*H["']?\s*$/u.test(font) ? read.toUpperCase() : read;
}

export function fromOldEncoding(words: string, encoding: PreUnicodeEncoding): string {
  return (encoding === "tcvn3" ? fromTcvn3(words) : fromVni(words)).normalize("NFC");
}

/** Words that hardly a line of officialese does without, as whole words, by what they look like in each encoding. */
const USUAL = ["của", "và", "các", "được", "nhân", "dân", "ủy", "ban", "tỉnh", "hội", "việt", "nam", "kế", "hoạch", "quyết", "định", "số", "phát", "triển", "thực", "hiện", "nhiệm", "vụ", "công", "nghiệp", "điều", "hòa", "cộng", "chủ", "nghĩa", "sở", "đến", "năm", "theo", "về", "cho", "tại", "những", "trình", "thường", "tổ", "chức"]; // prettier-ignore
const USUAL_WORDS: ReadonlySet<string> = new Set(USUAL);
/** Letters that Vietnamese in Unicode has and the old encodings, read as Western signs, do not show. */
const UNICODE_ONLY = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;
const WESTERN = /[\u00a1-\u00ff]/u;
const LONGEST_SAMPLE = 200_000;

/**
 * The old encoding of a line whose bytes were taken for Western signs; undefined when it reads better as it is. A line counts only when
 * at least two usual words appear by converting, and more than stood there before.
 */
export function oldEncodingOf(line: string): PreUnicodeEncoding | undefined {
  if (!WESTERN.test(line) || UNICODE_ONLY.test(line)) return undefined;
  const sample = line.slice(0, LONGEST_SAMPLE);
  const asIs = usualWords(sample);
  const tcvn3 = usualWords(fromTcvn3(sample));
  const vni = usualWords(fromVni(sample));
  const best = Math.max(tcvn3, vni);
  if (best < 2 || best <= asIs) return undefined;
  return tcvn3 >= vni ? "tcvn3" : "vni";
}

function usualWords(text: string): number {
  return text
    .toLowerCase()
    .normalize("NFC")
    .split(/[^\p{L}]+/u)
    .filter((word) => USUAL_WORDS.has(word) && /[^a-z]/u.test(word)).length;
}

/**
 * Converts the lines that are in an old encoding, also when only some are. Short lines beside them (titles, cells) follow the encoding
 * that most of the converted letters are in.
 */
export function withoutOldEncodings(text: string): { readonly text: string; readonly convertedLines: number } {
  if (!WESTERN.test(text)) return { text, convertedLines: 0 };
  const lines = text.split("\n");
  const found = lines.map(oldEncodingOf);
  const main = mostOf(found);
  if (main === undefined) return { text, convertedLines: 0 };
  let convertedLines = 0;
  const read = lines.map((line, at) => {
    const encoding = found[at] ?? (looksForeign(line) ? main : undefined);
    if (encoding === undefined) return line;
    convertedLines += 1;
    return fromOldEncoding(line, encoding);
  });
  return { text: read.join("\n"), convertedLines };
}

/** Signs that no word of Vietnamese in Unicode has: only an old encoding leaves them among letters. */
function looksForeign(line: string): boolean {
  return /[¸µ¶·¹¨»¼½¾©®ª«¬¡¢£¤¥¦§ÆÇËÎÏÐÑÖ×ØÜÞßåæçëîïñöøûüþäÿ\u00ad]/u.test(line) && !UNICODE_ONLY.test(line);
}

function mostOf(found: readonly (PreUnicodeEncoding | undefined)[]): PreUnicodeEncoding | undefined {
  const tcvn3 = found.filter((encoding) => encoding === "tcvn3").length;
  const vni = found.filter((encoding) => encoding === "vni").length;
  if (tcvn3 + vni === 0) return undefined;
  return tcvn3 >= vni ? "tcvn3" : "vni";
}
