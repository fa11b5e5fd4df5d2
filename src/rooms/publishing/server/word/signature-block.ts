import type { PaperContent } from "../../model/index.ts";
import { centred, type Docx, run, sideBySide } from "./docx-parts.ts";
import { AFTER, SIZE, TEXT_WIDTH } from "./sizes.ts";

const LEFT = Math.round(TEXT_WIDTH * 0.46);
const RIGHT = TEXT_WIDTH - LEFT;
/** Room for signature and seal, in lines. */
const ROOM = 4;

/**
 * Cells 7 and 9b: who receives the paper, and where it is signed. Authority, post and name are the signer's and stay blank. It stands on
 * one page: a signature alone on a sheet could be put below any other words.
 */
export function signatureBlock(docx: Docx, content: PaperContent) {
  const { Paragraph } = docx;
  // Whoever has "Kính gửi" above begins with "Như trên".
  const first = content.addressees.length > 0 || content.form === "letter" ? ["- Như trên;"] : [];
  const lines = [...first, ...content.recipients.map((name) => `- ${name};`), "- Lưu: VT, ………"];
  const left = [
    new Paragraph({
      children: [run(docx, "Nơi nhận:", { bold: true, italics: true, size: SIZE.recipientsHead })],
    }),
    ...lines.map((line) => new Paragraph({ children: [run(docx, line, { size: SIZE.recipients })] })),
  ];
  const right = [
    centred(docx, "………………………………", { bold: true }),
    ...Array.from({ length: ROOM }, () => centred(docx, "")),
    centred(docx, "………………………………", { bold: true }),
  ];
  return [
    new Paragraph({ keepNext: true, spacing: { after: AFTER }, children: [] }),
    sideBySide(docx, [
      { width: LEFT, children: left },
      { width: RIGHT, children: right },
    ]),
  ];
}
