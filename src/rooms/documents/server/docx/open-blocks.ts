import { FileRefused } from "#file-kit/index.ts";
import { LIMITS } from "./limits.ts";
import type { Opening } from "./open-words.ts";
import type { Attributes } from "#file-kit/index.ts";
import { finishFlow, note, type Story } from "./story.ts";
import { isOn, wholeNumber } from "./style-sheet.ts";
import { advance, type Row } from "./table-lines.ts";

/** Elements whose content is no text of the document, or the text of a reading that was not accepted. */
const PASSED_OVER = [
  "w:delText", "w:delInstrText", "w:fldData", "w:ffData", "w:binData", "w:sdtPr", "w:sectPr", "w:tblGrid", "w:rt", "w:softHyphen",
  "w:pPrChange", "w:rPrChange", "w:sectPrChange", "w:tblPrChange", "w:tblPrExChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange",
  "w:numberingChange",
] as const; // prettier-ignore

const skip: Opening = (story, _attributes, depth) => {
  story.skipTo = depth;
};

/** Text that is no longer there: a run of it, the end of a paragraph, a row. */
const openDeletion: Opening = (story, _attributes, depth) => {
  note(story, "tracked-changes");
  const paragraph = story.paragraphs.at(-1);
  const row = openRow(story);
  if (paragraph?.inProperties) paragraph.joinsNext = "deleted";
  else if (row?.inProperties) story.skipTo = depth - 2;
  else story.skipTo = depth;
};

const openInsertion: Opening = (story) => note(story, "tracked-changes");

const openNote: Opening = (story, attributes) => {
  story.noteId = attributes["w:id"] ?? "";
  story.flows.push({ lines: [] });
};

const ofRow =
  (change: (row: Row, attributes: Attributes) => void): Opening =>
  (story, attributes) => {
    const row = openRow(story);
    if (row) change(row, attributes);
  };

function openRow(story: Story): Row | undefined {
  return story.tables.at(-1)?.rows.at(-1);
}

/** Tables, text boxes, notes, tracked changes, alternatives, and what is not read. */
export const BLOCK_OPENINGS: Readonly<Record<string, Opening>> = {
  ...Object.fromEntries(PASSED_OVER.map((name) => [name, skip])),

  "w:footnote": openNote,
  "w:endnote": openNote,

  "w:ins": openInsertion,
  "w:moveTo": openInsertion,
  "w:cellIns": openInsertion,
  "w:del": openDeletion,
  "w:moveFrom": openDeletion,
  "w:cellDel": (story, _attributes, depth) => {
    note(story, "tracked-changes");
    story.skipTo = depth - 2;
  },

  "w:txbxContent": (story) => {
    story.flows.push({ lines: [] });
    story.fieldsOutside.push(story.fields);
    story.fields = [];
  },
  "v:textpath": (story, attributes) => {
    const words = attributes["string"]?.trim() ?? "";
    if (words === "") return;
    note(story, "text-box");
    story.findings.lookForStamp(words, true);
    story.findings.countLetters(words.length);
    story.paragraphs.at(-1)?.boxLines.push(words);
  },

  "mc:AlternateContent": (story) => story.alternatives.push({ isTaken: false, before: 0 }),
  "mc:Choice": (story, _attributes, depth) => {
    const alternative = story.alternatives.at(-1);
    if (alternative?.isTaken) story.skipTo = depth;
    else if (alternative) alternative.before = story.tally;
  },
  "mc:Fallback": (story, _attributes, depth) => {
    if (story.alternatives.at(-1)?.isTaken) story.skipTo = depth;
  },

  "w:tbl": (story) => {
    const flow = story.flows.at(-1);
    if (flow) finishFlow(story, flow);
    story.tables.push({ rows: [] });
    if (story.tables.length > LIMITS.tableDepth) {
      throw new FileRefused("file-nested-too-deep", { limit: LIMITS.tableDepth });
    }
  },
  "w:tr": (story) => {
    story.findings.countBlock();
    story.tables.at(-1)?.rows.push({ cells: [], next: 0, inProperties: false });
  },
  "w:trPr": ofRow((row) => (row.inProperties = true)),
  "w:hidden": (story, attributes, depth) => {
    if (!openRow(story)?.inProperties || !isOn(attributes["w:val"])) return;
    note(story, "hidden-text");
    story.skipTo = depth - 2;
  },
  "w:gridBefore": ofRow((row, attributes) => advance(row, wholeNumber(attributes["w:val"], 0))),
  "w:tc": (story) => {
    story.findings.countBlock();
    const row = openRow(story);
    if (row) row.cell = { span: 1, continues: false };
    story.flows.push({ lines: [] });
  },
  "w:gridSpan": ofRow((row, attributes) => {
    if (row.cell) row.cell.span = Math.max(1, wholeNumber(attributes["w:val"], 1));
  }),
  "w:vMerge": ofRow((row, attributes) => {
    if (row.cell) row.cell.continues = attributes["w:val"] !== "restart";
  }),
  "w:hMerge": ofRow((row, attributes) => {
    if (row.cell) row.cell.continues = attributes["w:val"] !== "restart";
  }),

  "w:commentReference": (story) => note(story, "comments"),
  "w:object": (story) => note(story, "embedded-object"),
  "w:altChunk": (story) => note(story, "foreign-part"),
  "v:imagedata": (story) => note(story, "picture"),
  "a:graphicData": (story, { uri = "" }) => {
    if (uri.endsWith("/picture")) note(story, "picture");
    else if (uri.endsWith("/chart") || uri.endsWith("/chartex")) note(story, "chart");
    else if (uri.endsWith("/diagram")) note(story, "diagram");
  },
};
