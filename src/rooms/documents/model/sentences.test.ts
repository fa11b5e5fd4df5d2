import { describe, expect, test } from "vitest";
import { readText } from "./read-text.ts";
import { sentencesOf } from "./sentences.ts";

const split = (raw: string) => {
  const { text, clauses } = readText(raw);
  return sentencesOf(text, clauses).map((sentence) => text.slice(sentence.start, sentence.end));
};

describe("sentencesOf", () => {
  test.for([
    { words: "Sở A làm việc một. Sở B làm việc hai.", count: 2 },
    { words: "Tổng vốn là 1.234,5 tỷ đồng. Phần còn lại chia đều.", count: 2 },
    { words: "UBND TP. Mẫu Sơn rà soát các chợ.", count: 1 },
    { words: "Gồm gạo, chè, v.v. và các mặt hàng khác.", count: 1 },
    { words: "Tuyến ĐT. 770 được nâng cấp.", count: 1 },
    { words: "Theo Quyết định số 12/2025/QĐ-UBND ngày 01.02.2025 của UBND tỉnh.", count: 1 },
    { words: "Hoàn thành trong năm 2026. Ngân sách tỉnh bảo đảm.", count: 2 },
    { words: "Nêu rõ lý do (nếu chậm. Ghi cả ngày) và gửi về Sở A.", count: 1 },
    { words: "Làm một; làm hai; làm ba.", count: 1 },
    { words: "Rà soát ... Sau đó báo cáo.", count: 2 },
  ])("$words", ({ words, count }) => {
    expect(split(`- ${words}`)).toHaveLength(count);
  });

  test("the label belongs to the first sentence", () => {
    expect(split("a) Làm một. Làm hai.")).toEqual(["a) Làm một.", "Làm hai."]);
  });

  test("a row of a table is one sentence", () => {
    expect(split("1 | Rà soát. Báo cáo. | Sở A")).toHaveLength(1);
  });
});
