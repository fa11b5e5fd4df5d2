import { comparableText } from "./comparable-text.ts";
import { cellsOfRow } from "./heading.ts";
import { dayIn } from "./day-in-words.ts";
import { isLetterheadLine, isUpperCase, typeBeforeTitle, typeOfLine } from "./line-shape.ts";
import { aboutDocument, issuerInWords } from "./news-face.ts";
import type { Clause, DocumentFace } from "./reading.ts";
import { withoutSigning } from "./signing-lines.ts";

const NUMBER = /^số\s*:?\s*([\d…._]*\s*\/\s*[^\s|,]+(?:\s*-\s*[^\s|,]+)?|\d+\s*-\s*\p{L}+\s*\/\s*[^\s|,]+)/iu;
/** Within so many lines a line that is only a type (`KẾ HOẠCH`) is the document's own, even without a letterhead. */
const FACE_LINES = 6;
const ILLUSTRATION = "tài liệu minh họa";
/** What a document says of itself it says in so many lines; only of what a page reports on all its lines tell. */
const OPENING_LINES = 30;

/** What the document says of itself: from its letterhead, else from a title that begins with the type, else as a page about a document. */
export function faceOf(text: string, clauses: readonly Clause[]): DocumentFace {
  const words = clauses.map((clause) => text.slice(clause.start, clause.end));
  const lines = firstOf(withoutSigning(words), OPENING_LINES);
  const isIllustration = lines.some((line) => comparableText(line).includes(ILLUSTRATION));
  const head = [...withoutSigning(words.filter((_words, index) => clauses[index]?.kind === "letterhead"))];
  if (head.some(isLetterheadLine)) return { ...letterheadFace(head), isIllustration };

  const bareTypeAt = lines.slice(0, FACE_LINES).findIndex((line) => typeOfLine(line) !== undefined);
  if (bareTypeAt >= 0) {
    const type = typeOfLine(lines[bareTypeAt] ?? "") ?? null;
    const title = lines[bareTypeAt + 1] ?? null;
    return { title, number: null, type, issuer: issuerInWords(lines), issuedOn: null, isIllustration };
  }
  const first = lines[0] ?? "";
  const type = typeBeforeTitle(first);
  if (type) return { title: first, number: null, type, issuer: issuerInWords(lines), issuedOn: null, isIllustration };
  const about = aboutDocument([...withoutSigning(words)]);
  return { title: first === "" ? null : first, ...about, isIllustration };
}

function firstOf(lines: Iterable<string>, count: number): string[] {
  const first: string[] = [];
  for (const line of lines) {
    first.push(line);
    if (first.length === count) break;
  }
  return first;
}

function letterheadFace(head: readonly string[]): Omit<DocumentFace, "isIllustration"> {
  const cells = [...withoutSigning(head.flatMap(cellsOfRow))];
  const typeAt = head.findIndex((line) => typeOfLine(line) !== undefined);
  const typeLine = typeAt < 0 ? undefined : head[typeAt];
  const title =
    typeAt < 0 ? undefined : head.slice(typeAt + 1).find((line) => !isLetterheadLine(line) && /\p{L}{2}/u.test(line));
  const subject = cells.map((cell) => SUBJECT.exec(cell)?.[1]).find((found) => found !== undefined);
  const number = cells.map((cell) => cell.match(NUMBER)?.[1]).find((found) => found !== undefined);
  return {
    title: title ?? subject ?? null,
    number: number && /^\d/u.test(number) ? number.trim() : null,
    type: typeLine
      ? (typeOfLine(typeLine) ?? null)
      : (typeOfNumber(number) ?? (subject === undefined ? null : "Công văn")),
    issuer: issuerOf(cells),
    issuedOn: dayIn(cells.find((cell) => dayIn(cell) !== null) ?? ""),
  };
}

/** A letter has no title; `V/v …` says what it is about. */
const SUBJECT = /^V\/v:?\s+(.+)$/iu;

const NEEDS_PLACE = /^[UỦ][ỶY]\s?BAN NHÂN DÂN$|^UBND$|^HỘI ĐỒNG NHÂN DÂN$/u;
/** The body that issues stands below the one it belongs to: `UBND TỈNH … / SỞ …`. */
const BELOW = /^(?:SỞ|CỤC|CHI CỤC|TỔNG CỤC|VỤ|BAN|TRUNG TÂM|PHÒNG|VIỆN|TRƯỜNG)\s(?!HÀNH\s)/u;
const PLACE = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s/u;

/** Both in one cell: `UBND TỈNH … SỞ …`. */
const BELOW_IN_LINE =
  /^(?:UBND|[UỦ][ỶY]\s?BAN NHÂN DÂN)\s(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ)\s.+?\s((?:SỞ|CHI CỤC|CỤC|BAN QUẢN LÝ|BAN DÂN TỘC|TRUNG TÂM|PHÒNG|THANH TRA)\s.+)$/u;

/** The issuing body stands above the number, beside or above the national name. */
function issuerOf(cells: readonly string[]): string | null {
  for (const [index, cell] of cells.entries()) {
    const name = cell.replace(/[\s*_-]+$/u, "").replace(/^[\s*_-]+/u, "");
    if (name === "" || isLetterheadLine(name) || typeOfLine(name) !== undefined) continue;
    if (!isUpperCase(name)) return null;
    const own = BELOW_IN_LINE.exec(name)?.[1];
    if (own !== undefined) return own;
    const next = cells[index + 1]?.trim() ?? "";
    if (BELOW.test(next) && !isLetterheadLine(next)) return next.replace(/[\s*_-]+$/u, "");
    return NEEDS_PLACE.test(name) && PLACE.test(next) ? `${name} ${next}` : name;
  }
  return null;
}

/** `…/KH-UBND` is a plan even where the type line is missing. */
const TYPE_OF_SIGN: Readonly<Record<string, string>> = {
  KH: "Kế hoạch",
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  NQ: "Nghị quyết",
  NĐ: "Nghị định",
  TB: "Thông báo",
  CTR: "Chương trình",
  TTR: "Tờ trình",
  BC: "Báo cáo",
  CĐ: "Công điện",
};

function typeOfNumber(number: string | undefined): string | null {
  const sign = number?.match(/\/\s*(?:\d{4}\/)?(\p{L}+)-/u)?.[1]?.toUpperCase();
  return sign ? (TYPE_OF_SIGN[sign] ?? null) : null;
}
