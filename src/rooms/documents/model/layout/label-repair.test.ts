import { describe, expect, test } from "vitest";
import { repairLabels } from "./label-repair.ts";
import { type Paragraph, wordsOf } from "./page-words.ts";

const recognised = (line: string): Paragraph =>
  line.split(" ").map((text, index) => ({
    text,
    box: { x: index, y: 0, width: 1, height: 1 },
    confidence: 0.9,
    page: 1,
    before: index === 0 ? "" : " ",
  }));
const repair = (...lines: string[]) => {
  const { paragraphs, repairs } = repairLabels(lines.map(recognised));
  return { lines: paragraphs.map(wordsOf), repairs };
};

describe("labels that recognition lost", () => {
  test.for([
    {
      case: "a Roman numeral read as letters",
      lines: ["I. MỤC TIÊU", "Lời.", "1I. NHIỆM VỤ"],
      expected: ["I. MỤC TIÊU", "Lời.", "II. NHIỆM VỤ"],
    },
    {
      case: "the first part read as a figure",
      lines: ["KẾ HOẠCH", "l. MỤC TIÊU", "II. NHIỆM VỤ"],
      expected: ["KẾ HOẠCH", "I. MỤC TIÊU", "II. NHIỆM VỤ"],
    },
    {
      case: "a heading in capitals whose numeral is gone",
      lines: ["I. MỤC TIÊU", "Lời.", "NHIỆM VỤ, GIẢI PHÁP", "III. TỔ CHỨC THỰC HIỆN"],
      expected: ["I. MỤC TIÊU", "Lời.", "II. NHIỆM VỤ, GIẢI PHÁP", "III. TỔ CHỨC THỰC HIỆN"],
    },
    {
      case: "a letter with another mark",
      lines: ["1. Việc", "a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "ở) Năm;", "e) Sáu."],
      expected: ["1. Việc", "a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "đ) Năm;", "e) Sáu."],
    },
    {
      case: "d for đ after d",
      lines: ["1. Việc", "a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "d) Năm;", "e) Sáu."],
      expected: ["1. Việc", "a) Một;", "b) Hai;", "c) Ba;", "d) Bốn;", "đ) Năm;", "e) Sáu."],
    },
    {
      case: "a point between two others",
      lines: ["1. Sở Y tế rà soát;", "Sở Nội vụ báo cáo;", "3. Sở Tài chính bố trí."],
      expected: ["1. Sở Y tế rà soát;", "2. Sở Nội vụ báo cáo;", "3. Sở Tài chính bố trí."],
    },
  ])("gives back $case", ({ lines, expected }) => {
    expect(repair(...lines)).toEqual({ lines: expected, repairs: 1 });
  });

  test.for([
    {
      case: "labels that follow each other",
      lines: ["I. MỤC TIÊU", "1. Một", "a) Hai;", "b) Ba;", "II. NHIỆM VỤ", "1. Bốn"],
    },
    {
      case: "a gap that two lines could fill",
      lines: ["1. Sở Y tế rà soát;", "Sở Nội vụ báo cáo;", "Sở Tài chính bố trí;", "3. Sở Xây dựng lập."],
    },
    { case: "figures within words", lines: ["1. Một", "15 triệu lượt khách.", "10. Mười"] },
  ])("leaves $case alone", ({ lines }) => {
    expect(repair(...lines)).toEqual({ lines, repairs: 0 });
  });

  test("keeps what was read beside the repair", () => {
    const { paragraphs } = repairLabels(["I. MỤC TIÊU", "1I. NHIỆM VỤ"].map(recognised));
    expect(paragraphs[1]?.[0]).toMatchObject({ text: "II.", repairedFrom: "1I.", confidence: 0 });
  });
});
