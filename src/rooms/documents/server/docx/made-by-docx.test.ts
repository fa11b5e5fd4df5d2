import { AlignmentType, Document, FootnoteReferenceRun, Header, InsertedTextRun, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from "docx"; // prettier-ignore
import { expect, test } from "vitest";
import { parseDocx } from "./parse-docx.ts";

const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

const NUMBERING = {
  config: [
    {
      reference: "outline",
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, "%1."),
        level(1, LevelFormat.DECIMAL, "%2."),
        level(2, LevelFormat.LOWER_LETTER, "%3)"),
      ],
    },
    { reference: "rows", levels: [level(0, LevelFormat.DECIMAL, "%1")] },
  ],
};

const item = (at: number, words: string, reference = "outline") =>
  new Paragraph({ text: words, numbering: { reference, level: at } });
const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
const merged = (words: string, verticalMerge: (typeof VerticalMergeType)[keyof typeof VerticalMergeType]) =>
  new TableCell({ children: [new Paragraph(words)], verticalMerge });
const numberCell = () => new TableCell({ children: [item(0, "", "rows")] });

function planOf(): Document {
  const changed = new InsertedTextRun({ text: "rà soát", id: 1, author: "a", date: "2026-01-01T00:00:00Z" });
  const tasks = new Table({
    rows: [
      new TableRow({ children: [cell("STT"), cell("Nhiệm vụ"), cell("Chủ trì")] }),
      new TableRow({ children: [numberCell(), cell("Phủ sóng 5G"), merged("Sở Y tế", VerticalMergeType.RESTART)] }),
      new TableRow({ children: [numberCell(), cell("Mở dữ liệu"), merged("", VerticalMergeType.CONTINUE)] }),
    ],
  });
  const face = new Table({
    rows: [new TableRow({ children: [cell("ỦY BAN NHÂN DÂN", "TỈNH X"), cell("CỘNG HÒA", "Độc lập")] })],
  });
  const children = [
    face,
    new Paragraph({ children: [new TextRun("KẾ HOẠCH"), new TextRun({ text: "Chuyển đổi số", break: 1 })] }),
    item(0, "MỤC TIÊU"),
    item(1, "Đạt 80%."),
    item(0, "NHIỆM VỤ"),
    item(1, "Hạ tầng"),
    new Paragraph({
      numbering: { reference: "outline", level: 2 },
      children: [new TextRun("Sở Y tế "), changed, new TextRun(" các trạm."), new FootnoteReferenceRun(1)],
    }),
    tasks,
  ];
  return new Document({
    numbering: NUMBERING,
    footnotes: { 1: { children: [new Paragraph("Theo Quyết định số 1/QĐ.")] } },
    sections: [{ headers: { default: new Header({ children: [new Paragraph("Dự thảo")] }) }, children }],
  });
}

test("a plan that another program made reads as Word shows it", async () => {
  const outcome = await parseDocx(await Packer.toBuffer(planOf()));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  expect(outcome.value.text.split("\n")).toEqual([
    "ỦY BAN NHÂN DÂN TỈNH X | CỘNG HÒA Độc lập",
    "KẾ HOẠCH",
    "Chuyển đổi số",
    "I. MỤC TIÊU",
    "1. Đạt 80%.",
    "II. NHIỆM VỤ",
    "1. Hạ tầng",
    "a) Sở Y tế rà soát các trạm.",
    "STT | Nhiệm vụ | Chủ trì",
    "1 | Phủ sóng 5G | Sở Y tế",
    "2 | Mở dữ liệu |",
    "",
    "[1] Theo Quyết định số 1/QĐ.",
  ]);
  expect(outcome.value.headers).toEqual(["Dự thảo"]);
});
