import type { Paragraph, TableRow } from "docx";
import type { Paper, PaperAnnex, PaperLine } from "../../model/index.ts";
import { centred, type Docx, run } from "./docx-parts.ts";
import { internalMark } from "./letterhead.ts";
import { pageNumbers } from "./page-numbers.ts";
import { AFTER, LYING_WIDTH, MARGIN, PAGE, SIZE } from "./sizes.ts";

type Placed = { readonly annex: PaperAnnex; readonly place: number; readonly title: string };

/** An annex on pages of its own, lying, numbered by itself; with two or more of them each has its Roman number. */
export function annexSection(docx: Docx, paper: Paper, { annex, place, title }: Placed) {
  const { PageOrientation } = docx;
  const number = paper.content.annexes.length > 1 ? ` ${romanOf(place + 1)}` : "";
  const lines = paper.lines.filter((line) => line.annex === place);
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    ...pageNumbers(docx),
    children: [
      ...internalMark(docx, paper.content),
      centred(docx, `Phụ lục${number}`, { bold: true }),
      centred(docx, title.toLocaleUpperCase("vi"), { bold: true }),
      centred(docx, attachedTo(paper.content), { italics: true }, AFTER * 2),
      tableOf(docx, annex, lines),
    ],
  };
}

/** Left unfilled on an electronic document. */
function attachedTo({ form, typeName }: Paper["content"]): string {
  const kind = form === "letter" ? "Công văn" : sentenceCase(typeName ?? "");
  const named = typeName === "PHỤ LỤC" || kind === "" ? "…………………" : kind;
  return `(Kèm theo ${named} số:         /…… ngày …… tháng …… năm ……… của ………………………)`;
}

function sentenceCase(words: string): string {
  return `${words.charAt(0)}${words.slice(1).toLocaleLowerCase("vi")}`;
}

function tableOf(docx: Docx, { columns }: PaperAnnex, lines: readonly PaperLine[]) {
  const { AlignmentType, Table, TableCell, TableRow: Row, WidthType } = docx;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / all) * LYING_WIDTH));
  const alignments = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
  };
  const paragraphs = (words: string, align: keyof typeof alignments, bold: boolean): Paragraph[] =>
    words
      .split("\n")
      .map(
        (line) =>
          new docx.Paragraph({ alignment: alignments[align], children: [run(docx, line, { bold, size: SIZE.table })] }),
      );
  const cell = (words: string, at: number, isHeader: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: paragraphs(words, isHeader ? "center" : (columns[at]?.align ?? "left"), isHeader),
    });
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new Row({ tableHeader: isHeader, cantSplit: true, children: cells.map((words, at) => cell(words, at, isHeader)) });
  const group = ({ cells }: PaperLine): TableRow =>
    new Row({
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: columns.length,
          margins: { top: 40, bottom: 40, left: 80, right: 80 },
          children: paragraphs(cells[0] ?? "", "left", true),
        }),
      ],
    });
  return new Table({
    width: { size: LYING_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...lines.map((line) => (line.isGroup ? group(line) : row(line.cells, false))),
    ],
  });
}

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function romanOf(place: number): string {
  return ROMAN[place] ?? String(place);
}
