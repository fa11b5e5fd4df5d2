import { ending, endsIn } from "#shared/patterns.ts";
import { anchorsOf, type Branch } from "./anchors.ts";
import { type ClauseLabel, labelOf } from "./clause-label.ts";
import { isHeadingLine, isTableHeader, isTableRow, isTableTitleRow } from "./heading.ts";
import {
  isAnnexTitle,
  isClosingLine,
  isLetterheadLine,
  isOmission,
  isPreambleLine,
  isUpperCase,
  typeBeforeTitle,
  typeOfLine,
} from "./line-shape.ts";
import type { Clause, ClauseKind } from "./reading.ts";

type Line = {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly label: ClauseLabel | undefined;
};

/** Ranks of clauses without a label. */
const RANK = {
  annex: -1,
  title: 2.5,
  plainTitle: 2.7,
  lead: 9,
  opener: 9.2,
  tableHeader: 9.5,
  tableTitle: 9.6,
  tableRow: 14,
  paragraph: 15,
  face: 20,
} as const;

/** `1.` on a line of its own: the number of what follows. */
const LONE_NUMBER = /^(?:\d{1,2}|[IVX]{1,5}|\p{L})[.)]$/u;

const NO_TITLES: ReadonlySet<string> = new Set();

/**
 * The outline of a canonical text. One clause a line: paragraphs are lines, and blank lines belong to no clause.
 *
 * @param titles lines that are titles by the style of the file
 */
export function clausesOf(text: string, titles: ReadonlySet<string> = NO_TITLES): Clause[] {
  const lines = linesOf(text);
  const branches: Branch[] = [];
  const stack: Branch[] = [];
  const titleAt = ownTitleAt(lines);
  const isNumbered = lines.some(
    ({ label, words }) => (label !== undefined && label.kind !== "bullet") || LONE_NUMBER.test(words),
  );
  let phase: Phase = "head";

  for (const [index, line] of lines.entries()) {
    if (index > titleAt) phase = phaseAt(phase, line, index);
    if (isOmission(line.words) || isAnnexTitle(line.words)) stack.length = 0;
    const next = lines[index + 1];
    const styled = shapeOf(line, phase, next, titles.has(line.words) && !isSentence(line.words));
    const shape = !isNumbered && isPlainTitle(styled, line, next) ? PLAIN_TITLE : styled;
    popTo(stack, shape);
    const parent = shape.rank === RANK.face ? undefined : stack.at(-1);
    const branch: Branch = {
      ...shape,
      start: line.start,
      end: line.end,
      ordinal: branches.length,
      parent: parent?.ordinal ?? null,
      depth: parent ? parent.depth + 1 : 0,
    };
    branches.push(branch);
    if (holdsClauses(branch)) stack.push(branch);
  }
  const anchors = anchorsOf(branches);
  const parents = new Set(branches.map((branch) => branch.parent));
  return branches.map(({ kind, label, isHeading, start, end, ordinal, parent, depth }, index) => ({
    kind,
    label,
    isHeading:
      isHeading && (titles.has(text.slice(start, end)) || !isLeafPoint(text, { kind, start, end, ordinal }, parents)),
    start,
    end,
    ordinal,
    parent,
    depth,
    anchor: anchors[index] ?? `${index}`,
  }));
}

/** A point with nothing below it is a sentence that lost its full stop, not a title. */
function isLeafPoint(
  text: string,
  clause: Pick<Clause, "kind" | "start" | "end" | "ordinal">,
  parents: ReadonlySet<number | null>,
): boolean {
  if (clause.kind !== "point" && clause.kind !== "letter") return false;
  const words = text.slice(clause.start, clause.end);
  return !parents.has(clause.ordinal) && !/:$/u.test(words) && !isUpperCase(words);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of text.split("\n")) {
    const words = raw.trim();
    const start = from + (raw.length - raw.trimStart().length);
    const above = lines.at(-1);
    const isGap = isBlank(text.charCodeAt(from - 2)) && /\n\s*\n\s*$/u.test(text.slice(Math.max(0, start - 40), start));
    const label = labelOf(words);
    if (words !== "" && above && !isGap && goesOn(above, words, label)) {
      const joined = `${above.words} ${words}`;
      lines[lines.length - 1] = { ...above, end: start + words.length, words: joined, label: labelOf(joined) };
    } else if (words !== "") lines.push({ start, end: start + words.length, words, label });
    from += raw.length + 1;
  }
  return lines;
}

/** A line that says something ends with a letter or a sign: in a canonical text no blank stands before its end. */
function isBlank(code: number): boolean {
  return code <= 0x20;
}

/** Words that no sentence ends with. */
const LEFT_OPEN = ending(/\s(?:với|và|của|các|tại|về|cho|theo|trong|do|là|từ|đến|số|ngày|tháng|năm|Sở|Bộ|UBND|tỉnh)$/u);

const QUARTER = ending(/\squý$/iu);
const SMALL_LETTER = ending(/\p{Ll}$/u);

/** A line that is cut where the page ends is at least so long. */
const FULL_LINE = 60;

/** A line that was wrapped: the one above has no end, and this one goes on in small letters. */
function goesOn({ words: above, label: labelAbove }: Line, words: string, label: ClauseLabel | undefined): boolean {
  if (above.length > FULL_LINE && /^[IV]{1,3}\s?(?:\/|năm|-)/u.test(words) && endsIn(above, QUARTER)) return true;
  // `… phân bón tiết giảm` / `5 - 8% chi phí …`: a range opens no list.
  if (above.length > FULL_LINE && /^\d+\s?[-–]\s?\d[\d.,]*\s?(?:%|\p{Ll})/u.test(words) && endsIn(above, SMALL_LETTER))
    return true;
  if (label !== undefined) return false;
  if (
    above.length > 40 &&
    endsIn(above, LEFT_OPEN) &&
    !(
      !above.endsWith(" và") &&
      (labelAbove !== undefined || above.endsWith(" tỉnh")) &&
      above.length < 120 &&
      /^\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(words)
    ) &&
    !isUpperCase(words) &&
    !isUpperCase(above) &&
    !isTableRow(above) &&
    !isTableRow(words)
  )
    return true;
  // `… và các đơn vị trước` / `30/4/2026; …`: a full line ends before the figure.
  const isFigure =
    above.length > FULL_LINE &&
    /\p{Ll}$/u.test(above) &&
    /^\d[\d./,]*(?:\s?[-–]\s?\d[\d./,]*)?(?:\s?[%;.)]|\s\p{Ll})/u.test(words);
  if (!isFigure && !/^\p{Ll}\p{L}*[\s,;.)/]/u.test(words)) return false;
  return /[\p{L}\d,%)]$/u.test(above) && !isUpperCase(above) && !isTableRow(above) && !isTableRow(words);
}

/** A line that is only a type (`KẾ HOẠCH`) comes so early, if it is the document's own. */
const FACE_LINES = 12;

/** The place of the title that follows the document's own type line; all before it is face, whatever it says. -1 without one. */
function ownTitleAt(lines: readonly Line[]): number {
  const face = lines.slice(0, FACE_LINES);
  const labelled = face.findIndex(({ label }) => label !== undefined && label.kind !== "bullet");
  const typeAt = (labelled < 0 ? face : face.slice(0, labelled)).findIndex(
    ({ words }) => typeOfLine(words) !== undefined,
  );
  const title = lines[typeAt + 1];
  return typeAt >= 0 && title && !title.label ? typeAt + 1 : -1;
}

/** How far the document has come: its face, its legal bases, its body, the signature. */
type Phase = "head" | "preamble" | "body" | "closing";

function phaseAt(phase: Phase, line: Line, index: number): Phase {
  const { label } = line;
  if (isClosingLine(line.words) && phase !== "head") return "closing";
  if (isAnnexTitle(line.words)) return "body";
  if (label && label.kind !== "bullet") return "body";
  if (phase === "closing" && isTableRow(line.words) && isTableHeader(line.words)) return "body";
  if (phase === "closing") return isListedUnderClosing(line.words) ? "closing" : "body";
  if (phase === "body") return "body";
  if (isTableRow(line.words) && isTableHeader(line.words) && !isLetterheadLine(line.words)) return "body";
  if (phase === "preamble" && isUpperCase(line.words) && OPENS_BODY.test(line.words)) return "body";
  if (isFaceLine(line.words, index)) return phase;
  return isPreambleLine(line.words) ? "preamble" : "body";
}

/** `MỤC TIÊU` without a number behind the legal bases: the body has begun. */
const OPENS_BODY =
  /^(?:MỤC TIÊU|MỤC ĐÍCH|QUAN ĐIỂM|NHIỆM VỤ|GIẢI PHÁP|NỘI DUNG|TÌNH HÌNH|THỰC TRẠNG|TỔ CHỨC THỰC HIỆN)(?!\p{L})/u;

/** Recipients on lines of their own, and the names of those who sign. */
function isListedUnderClosing(words: string): boolean {
  return /^[-–+]/u.test(words) || isUpperCase(words) || words.length < 60;
}

function isFaceLine(words: string, index: number): boolean {
  if (isLetterheadLine(words) || isUpperCase(words) || typeOfLine(words) !== undefined) return true;
  return (
    index < 4 &&
    ((typeBeforeTitle(words) !== undefined && !isParagraph(words)) ||
      (words.length < 120 && !/[.;:,]$/u.test(words)) ||
      /^\W+$/u.test(words))
  );
}

/** `Đề án này thực hiện tại … với mục tiêu …; …`: what begins like a title and goes on as sentences do. */
function isParagraph(words: string): boolean {
  return (
    /[.;…]$/u.test(words) &&
    (words.length > LONGEST_SAID_TITLE || /\p{Ll}{2}[.;]\s+\p{Lu}/u.test(words) || TELLS_OF_ITSELF.test(words))
  );
}
const LONGEST_SAID_TITLE = 200;
/** `Chỉ thị yêu cầu các xã …`, `Nghị quyết đề ra 9 chỉ tiêu …`, `Kết luận cuộc họp, ông A đề nghị …` */
const TELLS_OF_ITSELF =
  /^\p{L}+(?:\s\p{L}+){0,3}\s(?:yêu cầu|giao|đề nghị|đề ra|đặt ra|đặt|nêu|xác định|quy định|cũng|đã|vừa|cuộc họp|hội nghị|buổi làm việc)(?!\p{L})/u;

type Shape = Pick<Branch, "kind" | "label" | "isHeading" | "series" | "rank" | "slug">;

/** Whatever its style, a whole sentence orders something; a title does not end like one. */
function isSentence(words: string): boolean {
  return /[.;,]["”)]*$/u.test(words) || words.length > LONGEST_STYLED;
}
const LONGEST_STYLED = 300;

function shapeOf(line: Line, phase: Phase, next: Line | undefined, isStyled: boolean): Shape {
  const { words, label } = line;
  if (phase === "closing") return unlabelled("closing", false, RANK.face);
  if (phase === "head") return unlabelled("letterhead", isUpperCase(words) || !/[.;]$/u.test(words), RANK.face);
  if (phase === "preamble") return unlabelled("preamble", isUpperCase(words), RANK.face);
  if (isAnnexTitle(words)) return { ...unlabelled("part", true, RANK.annex), slug: "phu-luc" };
  if (isTableRow(words)) return tableShape(words);
  if (label) {
    const isHeading = isStyled || isHeadingLine(words.slice(label.label.length).trim(), label.kind, next?.words);
    const isOpener = opensOuterBullets(line, next);
    return {
      kind: label.kind,
      label: label.label,
      isHeading,
      slug: label.slug,
      series: isOpener ? `${label.series}:` : label.series,
      rank: isOpener ? RANK.opener : label.rank,
    };
  }
  const isHeading = isHeadingLine(words, "paragraph", next?.words);
  if (isStyled || (isHeading && isUpperCase(words))) return unlabelled("paragraph", true, RANK.title);
  return unlabelled("paragraph", isHeading, isHeading ? RANK.lead : RANK.paragraph);
}

const PLAIN_TITLE: Shape = { ...unlabelled("paragraph", true, RANK.plainTitle), slug: "" };
const LONGEST_PLAIN_TITLE = 120;

/** In a text that lost its numbers: `Mục tiêu cụ thể đến năm 2025` above bullets or above a paragraph that ends like one. */
function isPlainTitle(shape: Shape, { words }: Line, next: Line | undefined): boolean {
  if (shape.kind !== "paragraph" || shape.label !== "" || shape.isHeading || next === undefined) return false;
  if (words.length > LONGEST_PLAIN_TITLE || !/^\p{Lu}/u.test(words) || !/[\p{L}\d)]$/u.test(words)) return false;
  return next.label?.kind === "bullet" || (next.words.length > words.length && /[.;…:]$/u.test(next.words));
}

/** `* Đến năm 2020:` above lines that begin with `-`: the star, elsewhere inside of these, holds them. */
function opensOuterBullets({ words, label }: Line, next: Line | undefined): boolean {
  if (label?.series !== "*" || !words.endsWith(":") || next?.label?.kind !== "bullet") return false;
  return next.label.rank < label.rank;
}

function tableShape(words: string): Shape {
  if (isTableHeader(words)) return unlabelled("table-row", true, RANK.tableHeader);
  if (isTableTitleRow(words)) return unlabelled("table-row", true, RANK.tableTitle);
  return unlabelled("table-row", false, RANK.tableRow);
}

function unlabelled(kind: ClauseKind, isHeading: boolean, rank: number): Shape {
  return { kind, label: "", isHeading, series: `${kind}-${rank}`, rank, slug: "" };
}

/**
 * Takes from the stack what cannot hold the clause. A label whose series is on the stack is a sibling of its last member,
 * whatever the ranks say: decisions put `I.` below `Điều 1`, codes put `Điều 1` below `I.`
 */
function popTo(stack: Branch[], shape: Shape): void {
  const sibling = stack.findLastIndex((branch) => branch.series === shape.series);
  if (sibling >= 0) stack.length = sibling;
  while ((stack.at(-1)?.rank ?? -Infinity) > shape.rank) stack.pop();
}

function holdsClauses(branch: Branch): boolean {
  if (branch.rank >= RANK.tableRow) return false;
  return branch.label !== "" || branch.isHeading;
}
