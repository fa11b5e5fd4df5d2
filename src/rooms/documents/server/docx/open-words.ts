import { FileRefused } from "#file-kit/index.ts";
import { LIMITS } from "./limits.ts";
import type { Attributes } from "#file-kit/index.ts";
import { addWords, note, type Paragraph, type Story } from "./story.ts";
import { BODY_LEVEL, fontIn, isOn, wholeNumber } from "./style-sheet.ts";
import { symbolOf } from "../../model/symbols.ts";

/** What an element does to the story when it opens. */
export type Opening = (story: Story, attributes: Attributes, depth: number) => void;

const inRun =
  (words: string): Opening =>
  (story) => {
    // `w:tab` within the properties of a paragraph is a tab stop.
    if (openParagraph(story)?.run) addWords(story, words);
  };

const collect =
  (collects: Story["collects"]): Opening =>
  (story, attributes) => {
    story.collects = collects === "words" && attributes["xml:space"] !== "preserve" ? "trimmed-words" : collects;
  };

const refer =
  (kind: "footnotes" | "endnotes"): Opening =>
  (story, attributes) => {
    story.tally += 1;
    if (!story.fields.includes(false)) story.references.push({ kind, id: attributes["w:id"] ?? "" });
  };

const ofParagraph =
  (change: (paragraph: Paragraph, attributes: Attributes) => void): Opening =>
  (story, attributes) => {
    const paragraph = openParagraph(story);
    if (paragraph) change(paragraph, attributes);
  };

function openParagraph(story: Story): Paragraph | undefined {
  return story.paragraphs.at(-1);
}

function openField(story: Story): void {
  story.fields.push(false);
  if (story.fields.length > LIMITS.fields) throw new FileRefused("file-nested-too-deep", { limit: LIMITS.fields });
}

/** Paragraphs, runs, words, fields, references. */
export const WORD_OPENINGS: Readonly<Record<string, Opening>> = {
  "w:p": (story) => {
    story.findings.countBlock();
    story.paragraphs.push({ words: "", numbering: {}, inProperties: false, boxLines: [] });
  },
  "w:pPr": ofParagraph((paragraph) => (paragraph.inProperties = true)),
  "w:pStyle": ofParagraph((paragraph, attributes) => (paragraph.style = attributes["w:val"] ?? "")),
  "w:outlineLvl": ofParagraph((paragraph, attributes) => {
    if (paragraph.inProperties) paragraph.outlineLevel = wholeNumber(attributes["w:val"], BODY_LEVEL);
  }),
  "w:numId": ofParagraph((paragraph, attributes) => (paragraph.numbering.numId = attributes["w:val"] ?? "0")),
  "w:ilvl": ofParagraph((paragraph, attributes) => (paragraph.numbering.level = wholeNumber(attributes["w:val"], 0))),
  "w:vanish": ofParagraph((paragraph, attributes) => {
    if (paragraph.inProperties) paragraph.isMarkHidden = isOn(attributes["w:val"]);
    else if (paragraph.run) paragraph.run.isHidden = isOn(attributes["w:val"]);
  }),
  "w:specVanish": ofParagraph((paragraph, attributes) => {
    if (paragraph.inProperties && isOn(attributes["w:val"])) paragraph.joinsNext ??= "separator";
  }),
  "w:r": ofParagraph((paragraph) => (paragraph.run = {})),
  "w:rStyle": ofParagraph((paragraph, attributes) => {
    if (paragraph.run) paragraph.run.style = attributes["w:val"] ?? "";
  }),

  "w:rFonts": ofParagraph((paragraph, attributes) => {
    const font = fontIn(attributes);
    if (paragraph.run && font !== undefined) paragraph.run.font = font;
  }),

  "w:t": collect("words"),
  "m:t": collect("words"),
  "w:instrText": collect("instruction"),
  "w:tab": inRun("\t"),
  "w:ptab": inRun("\t"),
  "w:cr": inRun("\n"),
  "w:noBreakHyphen": inRun("-"),
  "w:br": (story, attributes) => {
    const isLine = (attributes["w:type"] ?? "textWrapping") === "textWrapping";
    if (openParagraph(story)?.run) addWords(story, isLine ? "\n" : " ");
  },
  "w:sym": (story, attributes) => {
    const code = Number.parseInt(attributes["w:char"] ?? "", 16);
    if (code > 0 && code <= 0xffff && !(code >= 0xd800 && code < 0xe000))
      addWords(story, symbolOf(code, attributes["w:font"] ?? ""));
  },

  "w:fldChar": (story, attributes) => {
    const type = attributes["w:fldCharType"];
    if (type === "begin") openField(story);
    else if (type === "separate" && story.fields.length > 0) story.fields[story.fields.length - 1] = true;
    else if (type === "end") story.fields.pop();
  },
  "w:fldSimple": (story, attributes) => noteNumberingField(story, attributes["w:instr"] ?? ""),
  "w:footnoteReference": refer("footnotes"),
  "w:endnoteReference": refer("endnotes"),
};

/** Fields that number by themselves leave no result in the file. */
export function noteNumberingField(story: Story, instruction: string): void {
  if (/^\s*(?:LISTNUM|AUTONUM)/u.test(instruction)) note(story, "numbering-field");
}
