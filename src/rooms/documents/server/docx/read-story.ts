import type { XmlListener } from "#file-kit/index.ts";
import { addWords, append, finishFlow, finishParagraph, note, type Story } from "./story.ts";
import { noteNumberingField, WORD_OPENINGS } from "./open-words.ts";
import { BLOCK_OPENINGS } from "./open-blocks.ts";
import { advance, linesOfRows } from "./table-lines.ts";

const OPENINGS = new Map(Object.entries({ ...WORD_OPENINGS, ...BLOCK_OPENINGS }));

/** Reads a part that holds text (body, header, footer, notes) into its story. */
export function storyListener(story: Story): XmlListener {
  return {
    open: (name, attributes, depth) => {
      if (story.skipTo === undefined) OPENINGS.get(name)?.(story, attributes, depth);
    },
    close: (name, depth) => {
      if (story.skipTo === undefined) CLOSINGS.get(name)?.(story);
      else if (depth <= story.skipTo) {
        delete story.skipTo;
        // A row that was passed over from within closes here, and must be closed.
        CLOSINGS.get(name)?.(story);
      }
    },
    text: (words) => {
      if (story.collects === "nothing" || story.skipTo !== undefined) return;
      if (story.collects === "instruction") noteNumberingField(story, words);
      else addWords(story, story.collects === "words" ? words : words.trim());
    },
  };
}

/** The lines of a story that has been read to its end. */
export function linesOfStory(story: Story): string[] {
  const [flow] = story.flows;
  return flow ? finishFlow(story, flow) : [];
}

type Closing = (story: Story) => void;

const stopCollecting: Closing = (story) => {
  story.collects = "nothing";
};

const closeNote: Closing = (story) => {
  const flow = story.flows.pop();
  if (flow && story.noteId !== undefined) story.notes.set(story.noteId, finishFlow(story, flow));
  delete story.noteId;
};

const closeCell: Closing = (story) => {
  const flow = story.flows.pop();
  const row = story.tables.at(-1)?.rows.at(-1);
  if (!flow) return;
  const lines = finishFlow(story, flow);
  if (!row?.cell) return append(story.flows.at(-1)?.lines ?? [], lines);
  const { span, continues } = row.cell;
  if (continues && lines.length > 0) note(story, "hidden-text");
  row.cells.push({ start: row.next, lines: continues ? [] : lines });
  advance(row, span);
  delete row.cell;
};

const closeBox: Closing = (story) => {
  const flow = story.flows.pop();
  const lines = flow ? finishFlow(story, flow) : [];
  story.fields = story.fieldsOutside.pop() ?? [];
  if (lines.length === 0) return;
  note(story, "text-box");
  append(story.paragraphs.at(-1)?.boxLines ?? story.flows.at(-1)?.lines ?? [], lines);
};

const CLOSINGS: ReadonlyMap<string, Closing> = new Map(
  Object.entries({
    "w:t": stopCollecting,
    "m:t": stopCollecting,
    "w:instrText": stopCollecting,
    "w:pPr": (story) => {
      const paragraph = story.paragraphs.at(-1);
      if (paragraph) paragraph.inProperties = false;
    },
    "w:r": (story) => {
      delete story.paragraphs.at(-1)?.run;
    },
    "w:p": (story) => {
      const paragraph = story.paragraphs.pop();
      const flow = story.flows.at(-1);
      if (paragraph && flow) finishParagraph(story, paragraph, flow);
    },
    "w:footnote": closeNote,
    "w:endnote": closeNote,
    "w:txbxContent": closeBox,
    "mc:Choice": (story) => {
      const alternative = story.alternatives.at(-1);
      if (alternative) alternative.isTaken ||= story.tally > alternative.before;
    },
    "mc:AlternateContent": (story) => void story.alternatives.pop(),
    "w:trPr": (story) => {
      const row = story.tables.at(-1)?.rows.at(-1);
      if (row) row.inProperties = false;
    },
    "w:tc": closeCell,
    "w:tbl": (story) => {
      const table = story.tables.pop();
      const flow = story.flows.at(-1);
      if (!table || !flow) return;
      const lines = linesOfRows(table);
      story.findings.countLetters(lines.reduce((sum, line) => sum + line.length, 0));
      append(flow.lines, lines);
    },
  } satisfies Record<string, Closing>),
);
