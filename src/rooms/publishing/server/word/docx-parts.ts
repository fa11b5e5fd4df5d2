import type * as docxLibrary from "docx";
import type { Paragraph, TextRun } from "docx";
import { FONT, SIZE } from "./sizes.ts";

/** The library, which is loaded on first use. */
export type Docx = typeof docxLibrary;

type Look = { readonly bold?: boolean; readonly italics?: boolean; readonly size?: number };

export function run(
  { TextRun: Run }: Docx,
  text: string,
  { bold = false, italics = false, size = SIZE.body }: Look = {},
): TextRun {
  return new Run({ text, bold, italics, size, font: FONT });
}

/** One line in the middle. */
export function centred(docx: Docx, text: string, look: Look = {}, after = 0): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: { after },
    children: [run(docx, text, look)],
  });
}

/** A rule in the middle of a column: as long as what the two indents leave. */
export function rule(docx: Docx, columnWidth: number, length: number, after = 0): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - length) / 2));
  return new docx.Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 40, after, line: 20, lineRule: docx.LineRuleType.EXACT },
    border: { top: { style: docx.BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [],
  });
}

/** A table without lines that holds columns side by side. */
export function sideBySide(
  docx: Docx,
  columns: readonly { readonly width: number; readonly children: readonly Paragraph[] }[],
) {
  const { BorderStyle, Table, TableCell, TableRow, WidthType } = docx;
  const none = { style: BorderStyle.NONE, size: 0, color: "FFFFFF" };
  const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
  return new Table({
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    borders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: { top: none, bottom: none, left: none, right: none },
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}
