import type { TableCell, TableRow } from "docx";

export type OfficePaper = {
  readonly titles: { readonly title: string; readonly remark: string };
  readonly header: readonly { readonly title: string; readonly width: number; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
};

/** A4 lying, with the margins that NĐ 30/2020/NĐ-CP, Annex I, sets for official papers; in twentieths of a point. */
const MM = 56.7;
const PAGE = { width: 11906, height: 16838 };
const MARGIN = {
  top: Math.round(20 * MM),
  bottom: Math.round(20 * MM),
  left: Math.round(25 * MM),
  right: Math.round(15 * MM),
};
const TEXT_WIDTH = PAGE.height - MARGIN.left - MARGIN.right;
const FONT = "Times New Roman";
const BODY_SIZE = 24; // half points
const TITLE_SIZE = 28;

/** The table as a Word file: Times New Roman, A4 lying, the header on every page, no row broken over two. */
export async function officeDocx(paper: OfficePaper): Promise<Uint8Array> {
  // Loaded on first use: reading a document does without.
  const docx = await import("docx");
  const { AlignmentType, Document, Packer, PageOrientation, Paragraph, Table, TextRun, WidthType } = docx;
  const widths = columnWidths(paper);
  const centred = (words: string, bold: boolean, size: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [new TextRun({ text: words, bold, size, font: FONT })],
    });
  const cell = (words: string, at: number, look: { bold: boolean; centred: boolean }): TableCell =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: words.split("\n").map(
        (line) =>
          new Paragraph({
            alignment: look.centred ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [new TextRun({ text: line, bold: look.bold, size: BODY_SIZE, font: FONT })],
          }),
      ),
    });
  const row = (cells: readonly string[], isHeader: boolean): TableRow =>
    new docx.TableRow({
      tableHeader: isHeader,
      cantSplit: true,
      children: cells.map((words, at) =>
        cell(words, at, { bold: isHeader, centred: isHeader || paper.header[at]?.isNumber === true }),
      ),
    });
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(
        paper.header.map(({ title }) => title),
        true,
      ),
      ...paper.rows.map((cells) => row(cells, false)),
    ],
  });
  const size = { ...PAGE, orientation: PageOrientation.LANDSCAPE };
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE } } } },
    sections: [
      {
        properties: { page: { size, margin: MARGIN } },
        children: [
          centred(paper.titles.title, true, TITLE_SIZE),
          centred(paper.titles.remark, false, BODY_SIZE),
          table,
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function columnWidths({ header }: OfficePaper): number[] {
  const all = header.reduce((sum, { width }) => sum + width, 0);
  return header.map(({ width }) => Math.floor((width / all) * TEXT_WIDTH));
}
