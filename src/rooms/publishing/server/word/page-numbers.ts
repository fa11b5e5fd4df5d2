import type { Docx } from "./docx-parts.ts";
import { FONT, SIZE } from "./sizes.ts";

/** From the second page on, in the middle of the top margin. */
export function pageNumbers(docx: Docx) {
  const { AlignmentType, Header, PageNumber, Paragraph, TextRun } = docx;
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: SIZE.page, font: FONT })],
  });
  return { headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) } };
}
