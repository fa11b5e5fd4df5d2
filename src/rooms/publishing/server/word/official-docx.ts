import type { Paper } from "../../model/index.ts";
import { annexSection } from "./annex-section.ts";
import { type Docx, run } from "./docx-parts.ts";
import { letterhead } from "./letterhead.ts";
import { pageNumbers } from "./page-numbers.ts";
import { signatureBlock } from "./signature-block.ts";
import { stablePackage } from "./stable-package.ts";
import { AFTER, FIRST_LINE, FONT, LINE, MARGIN, PAGE, SIZE } from "./sizes.ts";

/**
 * The paper as a Word file in the layout of Nghị định 30/2020/NĐ-CP, Annex I. Number, place and day, signer and signature are blank:
 * they come when it is signed. Each annex is numbered by itself.
 */
export async function officialDocx(paper: Paper, madeAt: Date): Promise<Uint8Array> {
  // Loaded on first use: reading a document does without.
  const docx = await import("docx");
  const { content } = paper;
  const isAnnexAlone = content.typeName === "PHỤ LỤC" && content.blocks.length === 0;
  const annexes = content.annexes.map((annex, place) =>
    annexSection(docx, paper, { annex, place, title: isAnnexAlone ? content.summary : annex.title }),
  );
  const body = {
    properties: { titlePage: true, page: { size: PAGE, margin: MARGIN } },
    ...pageNumbers(docx),
    children: [...letterhead(docx, content), ...blocksOf(docx, content), ...signatureBlock(docx, content)],
  };
  const document = new docx.Document({
    creator: "Lộ Trình",
    title: content.summary,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body } } } },
    sections: isAnnexAlone ? annexes : [body, ...annexes],
  });
  return stablePackage(await docx.Packer.toBuffer(document), madeAt);
}

function blocksOf(docx: Docx, { blocks }: Paper["content"]) {
  const { AlignmentType, LineRuleType, Paragraph } = docx;
  const line = { line: LINE, lineRule: LineRuleType.AUTO };
  return blocks.map((block, at) =>
    block.kind === "heading"
      ? new Paragraph({
          keepNext: true,
          spacing: { before: AFTER, after: AFTER, ...line },
          indent: { firstLine: FIRST_LINE },
          children: [run(docx, block.words, { bold: true })],
        })
      : new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          // The last words go along with the signature to its page.
          keepNext: at === blocks.length - 1,
          spacing: { after: AFTER, ...line },
          indent: { firstLine: FIRST_LINE },
          children: [run(docx, block.words)],
        }),
  );
}
