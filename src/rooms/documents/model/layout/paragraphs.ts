import { labelOf } from "../clause-label.ts";
import { isClosingLine, isLetterheadLine, typeOfLine } from "../line-shape.ts";
import { hyphenJoin } from "./hyphens.ts";
import type { Line } from "./lines.ts";
import { median, rightOf, type Token } from "./page-words.ts";

/** The edges between which a block of lines is set, and the usual distance from line to line. */
export type Setting = { readonly left: number; readonly right: number; readonly leading: number };
/** A paragraph in the making; its lines decide whether the next line goes on with it. */
export type OpenParagraph = { lines: Line[]; tokens: Token[]; setting: Setting };

const WIDER_THAN_LEADING = 1.55;
const OTHER_SIZE = 0.12;
const INDENT = 0.8;
/** A centred line leaves so much free on both sides, as a share of the width. */
const CENTRED_MARGIN = 0.06;

export function settingOf(lines: readonly Line[]): Setting {
  const rights = lines.map(({ box }) => rightOf(box)).toSorted((a, b) => a - b);
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const size = median(lines.map((line) => line.size));
  const usual = steps.filter((step) => step > 0.8 * size && step < 2.4 * size);
  return {
    left: Math.min(...lines.map(({ box }) => box.x)),
    right: rights[Math.floor((rights.length - 1) * (rights.length > 8 ? 0.95 : 1))] ?? 0,
    // The narrow steps are those within paragraphs; between paragraphs they are wider.
    leading: usual.toSorted((a, b) => a - b)[Math.floor(usual.length / 4)] ?? size * 1.2,
  };
}

/** Lines of one block as paragraphs. */
export function paragraphsOf(lines: readonly Line[], page: number, setting: Setting, mayCentre: boolean) {
  const paragraphs: OpenParagraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && goesOn(open, line, setting, { mayCentre, isOtherPage: false })) addLine(open, line, page);
    else paragraphs.push(openParagraph(line, page, setting));
  }
  return paragraphs;
}

function openParagraph(line: Line, page: number, setting: Setting): OpenParagraph {
  const open: OpenParagraph = { lines: [], tokens: [], setting };
  addLine(open, line, page);
  return open;
}

export function addLine(open: OpenParagraph, line: Line, page: number): void {
  open.lines.push(line);
  for (const [index, { text, box, confidence }] of line.words.entries()) {
    const joined = index === 0 ? hyphenJoin(open.tokens.at(-1)?.text, text) : undefined;
    if (joined !== undefined) {
      const last = open.tokens.pop();
      if (last) open.tokens.push({ ...last, text: joined });
    }
    const isGlued = joined !== undefined;
    open.tokens.push({ text, box, confidence, page, before: isGlued || open.tokens.length === 0 ? "" : " " });
  }
}

type Circumstance = { readonly mayCentre: boolean; readonly isOtherPage: boolean };

/** Whether a line goes on with the paragraph above it. `setting` is that of the line's own block. */
export function goesOn(open: OpenParagraph, line: Line, setting: Setting, circumstance: Circumstance): boolean {
  const last = open.lines.at(-1);
  if (!last || beginsByItself(last, line)) return false;
  if (Math.abs(last.size - line.size) > OTHER_SIZE * last.size || isOtherWeight(open, line)) return false;
  if (!circumstance.isOtherPage && line.baseline - last.baseline > WIDER_THAN_LEADING * setting.leading) return false;
  const isCentred = centredIn(last, open.setting) && centredIn(line, setting);
  if (isCentred) return circumstance.mayCentre && !circumstance.isOtherPage && goesOnCentred(last, line, setting);
  if (isShort(last, line, open.setting)) return false;
  return !isIndented(open, line, setting);
}

const REFERS = /(?:^|\s)(?:điều|khoản|điểm|mục|phần|chương|phụ lục|số|tiết|tháng|năm|ngày|quý)$/iu;

/** A label begins a paragraph, unless it is the end of a reference that was wrapped: `khoản` / `2. …`, `2021` / `- 2025`. */
function beginsByItself(last: Line, line: Line): boolean {
  if (typeOfLine(last.text) !== undefined || typeOfLine(line.text) !== undefined) return true;
  if (isHeadOfLetter(line) || isHeadOfLetter(last) || isClosingLine(line.text)) return true;
  const label = labelOf(line.text);
  if (!label) return false;
  if (label.kind === "bullet") return !(/\d$/u.test(last.text) && /^.\s?\d/u.test(line.text));
  return !REFERS.test(last.text);
}

/** A line that was wrapped may begin with `số 12/…` too, in a small letter. */
function isHeadOfLetter({ text }: Line): boolean {
  return /^\p{Lu}/u.test(text) && isLetterheadLine(text);
}

/** A heavy title above light words, or the reverse; a paragraph may be mixed. */
function isOtherWeight({ lines }: OpenParagraph, line: Line): boolean {
  const isAll = (whole: Line, bold: boolean) => whole.words.every(({ isBold }) => isBold === bold);
  const above = lines.at(-1);
  if (!above) return false;
  return (isAll(above, true) && isAll(line, false)) || (lines.every((each) => isAll(each, false)) && isAll(line, true));
}

/** Its first word had found room at the end of the line above: the line was ended on purpose. */
function isShort(last: Line, line: Line, { right }: Setting): boolean {
  const [first] = line.words;
  return rightOf(last.box) + 0.3 * last.size + (first?.box.width ?? 0) < right - 0.5 * last.size;
}

/** The first line of a paragraph is set in; lines below a label hang. */
function isIndented({ lines }: OpenParagraph, line: Line, setting: Setting): boolean {
  const last = lines.at(-1);
  if (!last) return false;
  const indent = line.box.x - setting.left;
  if (lines.length === 1 && labelOf(last.text)) return false;
  const lastIndent = last.box.x - setting.left;
  return indent > INDENT * line.size && indent - lastIndent > INDENT * line.size;
}

function centredIn({ box }: Line, { left, right }: Setting): boolean {
  const before = box.x - left;
  const after = right - rightOf(box);
  const width = right - left;
  const margin = CENTRED_MARGIN * width;
  return before > margin && after > margin && Math.abs(before - after) < Math.max(4, 0.04 * width);
}

/** A centred title of several lines: its lines are long, and none ends a sentence. */
function goesOnCentred(last: Line, line: Line, { left, right }: Setting): boolean {
  const isLong = last.box.width > 0.45 * (right - left);
  return (isLong || /^\p{Ll}/u.test(line.text)) && !/[.:;!?_*]$/u.test(last.text);
}
