import { fromOldFont } from "../../model/encodings/pre-unicode.ts";
import type { ReadingNoticeKind } from "../../model/index.ts";
import type { Findings } from "./findings.ts";
import type { ListLabels } from "./list-labels.ts";
import { labelledLines } from "./paragraph-lines.ts";
import { BODY_LEVEL, type NumberingPointer, type StyleSheet } from "./style-sheet.ts";
import type { Table } from "./table-lines.ts";

type Run = { style?: string; isHidden?: boolean; isShown?: boolean; font?: string };

export type Paragraph = {
  words: string;
  style?: string;
  numbering: NumberingPointer;
  inProperties: boolean;
  run?: Run;
  /** Its end is deleted, or a style separator: what follows stands on the same line. */
  joinsNext?: "deleted" | "separator";
  isMarkHidden?: boolean;
  boxLines: string[];
  /** What the paragraph says itself of its level in the outline. */
  outlineLevel?: number;
};

/** A place that holds paragraphs one below the other: the body, a cell, a text box, a note. */
export type Flow = { lines: string[]; carried?: { words: string; label?: string } };

export type NoteKind = "footnotes" | "endnotes";

/** The state of reading one part that holds text. */
export type Story = {
  readonly findings: Findings;
  readonly styles: StyleSheet;
  readonly labels: ListLabels;
  /** A header or footer, where any line may be a stamp. */
  readonly isMargin: boolean;
  readonly flows: Flow[];
  readonly paragraphs: Paragraph[];
  readonly tables: Table[];
  /** Fields that are open; false while their instruction is read. A text box has fields of its own. */
  fields: boolean[];
  readonly fieldsOutside: boolean[][];
  readonly alternatives: { isTaken: boolean; before: number }[];
  /** Everything down to the end of the element at this depth is passed over. */
  skipTo?: number;
  collects: "nothing" | "words" | "trimmed-words" | "instruction";
  paragraphCount: number;
  /** Grows with all that is read, so that an empty alternative is noticed. */
  tally: number;
  readonly references: { readonly kind: NoteKind; readonly id: string }[];
  readonly notes: Map<string, readonly string[]>;
  /** Lines that a style or the paragraph itself makes titles. */
  readonly headings: Set<string>;
  noteId?: string;
};

/** Paragraphs from the top among which a stamp may stand. */
const HEAD_PARAGRAPHS = 40;

export function createStory(shared: Pick<Story, "findings" | "styles" | "labels" | "isMargin">): Story {
  return {
    ...shared,
    flows: [{ lines: [] }],
    paragraphs: [],
    tables: [],
    fields: [],
    fieldsOutside: [],
    alternatives: [],
    collects: "nothing",
    paragraphCount: 0,
    tally: 0,
    references: [],
    notes: new Map(),
    headings: new Set(),
  };
}

export function note(story: Story, kind: ReadingNoticeKind): void {
  story.tally += 1;
  story.findings.note(kind);
}

/** Adds words to the open paragraph, unless they are hidden or belong to a field's instruction. */
export function addWords(story: Story, words: string): void {
  const paragraph = story.paragraphs.at(-1);
  if (!paragraph || words === "" || story.fields.includes(false)) return;
  if (isShown(story, paragraph)) {
    story.tally += 1;
    story.findings.countLetters(words.length);
    paragraph.words += inUnicode(story, paragraph, words);
  } else if (words.trim() !== "") note(story, "hidden-text");
}

/** Letters beyond ASCII in a font of TCVN3 or VNI are not what they seem. */
function inUnicode(story: Story, { run, style }: Paragraph, words: string): string {
  // oxlint-disable-next-line no-control-regex -- the end of ASCII
  if (!run || !/[^\u0000-\u007f]|\p{L}/u.test(words)) return words;
  run.font ??=
    (run.style === undefined ? undefined : story.styles.fontOf(run.style)) ??
    story.styles.fontOf(style ?? story.styles.defaultParagraph()) ??
    "";
  const read = fromOldFont(words, run.font);
  if (read !== words) note(story, "old-encoding");
  return read;
}

function isShown({ styles }: Story, { run, style }: Paragraph): boolean {
  const isHidden = () =>
    run?.isHidden ?? styles.isHidden(run?.style) ?? styles.isHidden(style ?? styles.defaultParagraph()) ?? false;
  if (!run) return !isHidden();
  run.isShown ??= !isHidden();
  return run.isShown;
}

/** Puts the finished paragraph into the flow that holds it, with the text boxes that hang on it. */
export function finishParagraph(story: Story, paragraph: Paragraph, flow: Flow): void {
  const style = paragraph.style ?? story.styles.defaultParagraph();
  const { label: carriedLabel, words: carriedWords = "" } = flow.carried ?? {};
  const words = carriedWords + paragraph.words;
  const isNothing = words.trim() === "";
  if (paragraph.joinsNext !== undefined) {
    const isSeparator = paragraph.joinsNext === "separator";
    const label = carriedLabel ?? (isSeparator ? story.labels(style, paragraph.numbering) : undefined);
    flow.carried = { words, ...(label !== undefined && { label }) };
  } else {
    delete flow.carried;
    if (story.styles.isContentsLine(style)) {
      if (!isNothing) note(story, "table-of-contents");
    } else if (!(isNothing && paragraph.isMarkHidden)) {
      const label = carriedLabel ?? story.labels(style, paragraph.numbering);
      const lines = labelledLines(label, words);
      putLines(story, flow, lines, words);
      const isTitle = (paragraph.outlineLevel ?? (story.styles.isHeading(style) ? 0 : BODY_LEVEL)) < BODY_LEVEL;
      if (isTitle && lines[0] !== undefined) story.headings.add(lines[0]);
    }
  }
  append(flow.lines, paragraph.boxLines);
}

/** `push(...lines)` would put every line on the stack. */
export function append(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}

/** Words that wait for a next paragraph that never comes. */
export function finishFlow(story: Story, flow: Flow): string[] {
  const { carried } = flow;
  delete flow.carried;
  if (carried) putLines(story, flow, labelledLines(carried.label ?? "", carried.words), carried.words);
  return flow.lines;
}

function putLines(story: Story, flow: Flow, lines: readonly string[], words: string): void {
  if (lines.length === 0) return;
  story.paragraphCount += 1;
  const isBox = story.fieldsOutside.length > 0;
  const isPlaceOfStamps = story.isMargin || isBox || story.paragraphCount <= HEAD_PARAGRAPHS;
  for (const line of words.split("\n")) story.findings.lookForStamp(line, isPlaceOfStamps);
  append(flow.lines, lines);
}
