import { matchesIn } from "#shared/patterns.ts";
import { comparableText } from "./comparable-text.ts";
import { dayIn } from "./day-in-words.ts";
import { DOCUMENT_TYPES } from "./line-shape.ts";
import type { DocumentFace } from "./reading.ts";

/** Kinds of document that a page reports on; laws and decrees are what it quotes beside. */
const TYPES = DOCUMENT_TYPES.map((type) => type.toLowerCase()).join("|");
const CITED = new RegExp(
  `(${TYPES})\\s+(?:số\\s+)?(\\d{1,5}(?:\\s*\\/\\s*[\\p{L}\\d]+(?:\\s*-\\s*[\\p{L}\\d&]+)*|-\\p{L}+(?:\\/\\p{L}+)?)?)(?![\\d/])`,
  "giu",
);

/** A citation introduced as the source of what follows counts like several mere mentions. */
const AS_SOURCE = /^\(?(?:cũng\s+|cụ thể,?\s+)?(?:theo|tại)[^.:,]{0,60}$/iu;
const ISSUES = /(\S.*?)\s+(?:vừa\s+|đã\s+|mới\s+)*(?:ban hành|có|ký|phê duyệt)\s*$/iu;

/** `UBND tỉnh nhận được Công văn số …`: what the page's document answers. */
const RECEIVED = /nhận được\s*$/iu;

const LONGEST_HEADLINE = 200;
/** A document that is named in passing is not what the page is about. */
const LEAST_WEIGHT = 2;

type Candidate = { weight: number; type: string; number: string };

/** The document that a news page reports on: the one most cited, above all in the headline and as a source. */
export function aboutDocument(lines: readonly string[]): Pick<DocumentFace, "number" | "type" | "issuer" | "issuedOn"> {
  const candidates = new Map<string, Candidate>();
  let issuer: string | null = null;
  let issuedOn: DocumentFace["issuedOn"] = null;
  for (const [index, line] of lines.entries()) {
    for (const match of matchesIn(line, CITED)) {
      const number = (match[2] ?? "").trim();
      const before = line.slice(0, match.index);
      const known = candidates.get(number) ?? { weight: 0, type: typeNamed(match[1] ?? ""), number };
      known.weight +=
        1 +
        (index === 0 && line.length < LONGEST_HEADLINE ? 4 : 0) +
        (AS_SOURCE.test(before) ? 5 : 0) +
        (ISSUES.test(before) ? 6 : 0) -
        (RECEIVED.test(before) ? 20 : 0);
      candidates.set(number, known);
      if (!issuer && ISSUES.test(before)) {
        issuer = bodyBefore(before);
        issuedOn = dayIn(before);
      }
    }
  }
  const best = [...candidates.values()].toSorted((a, b) => b.weight - a.weight)[0];
  if (!best || best.weight < LEAST_WEIGHT) return { number: null, type: null, issuer, issuedOn };
  return { number: best.number, type: best.type, issuer: issuer ?? issuerAfter(lines, best.number), issuedOn };
}

function typeNamed(words: string): string {
  return DOCUMENT_TYPES.find((type) => comparableText(type) === comparableText(words)) ?? words;
}

const ISSUER =
  /(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+(?:tỉnh|thành phố|TP\.?)(?:\s+\p{Lu}\p{L}*)*|Thủ tướng(?: Chính phủ)?|Chính phủ|Bộ trưởng Bộ\s+\p{Lu}\p{L}*(?:\s+(?:và\s+)?\p{Lu}\p{L}*)*|Bộ\s+\p{Lu}\p{L}*(?:\s+(?:và\s+)?\p{Lu}\p{L}*)*/u;

function bodyBefore(before: string): string | null {
  const all = matchesIn(before, new RegExp(ISSUER, "gu"));
  return all.at(-1)?.[0] ?? null;
}

/** `Chỉ thị 5/CT-… năm … của Thủ tướng`: the words after `của` name the issuer. */
function issuerAfter(lines: readonly string[], number: string): string | null {
  for (const line of lines) {
    const at = line.indexOf(number);
    if (at < 0) continue;
    const after = line.slice(at + number.length).match(/^[^.:;]{0,40}?của\s+/u);
    const issuer = after ? line.slice(at + number.length + after[0].length).match(ISSUER) : null;
    if (issuer?.index === 0) return issuer[0];
  }
  return null;
}

/** In a document without a letterhead: who `chỉ thị`, `quyết định`, `ban hành`, `yêu cầu` in the words of issue, or a line that is the issuer. */
export function issuerInWords(lines: readonly string[]): string | null {
  for (const line of lines.slice(1, 20)) {
    if (line.length < 60 && !/[.:;,]$/u.test(line) && new RegExp(`^(?:${ISSUER.source})`, "iu").test(line)) return line;
    const match = line.match(
      new RegExp(`(${ISSUER.source})\\s+(?:chỉ thị|quyết định|quyết nghị|ban hành|yêu cầu)[^.;]*:$`, "u"),
    );
    if (match?.[1]) return match[1];
  }
  return null;
}
