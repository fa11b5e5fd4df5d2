import { readText } from "#rooms/documents/model/index.ts";
import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const fatesIn = (words: string) => {
  const reading = readText(words);
  return extract(reading).sentences.map((sentence) => ({
    words: reading.text.slice(sentence.start, sentence.end),
    ...sentence,
  }));
};

describe("fates of sentences", () => {
  test.for([
    { case: "an assignment", words: "Sở Y tế rà soát các trạm.", fate: "became", reason: "proposed" },
    {
      case: "a binding sentence without an agency",
      words: "Nâng cao chất lượng khám chữa bệnh.",
      fate: "became",
      reason: "proposed",
    },
    {
      case: "everyone is called on",
      words: "Toàn tỉnh tập trung phát triển du lịch.",
      fate: "became",
      reason: "proposed",
    },
    { case: "a description", words: "Huyện có ba chợ và hai bến xe.", fate: "context", reason: "no-binding-word" },
    {
      case: "closing words to agencies",
      words: "Giám đốc Sở Y tế chịu trách nhiệm thi hành Quyết định này.",
      fate: "undecided",
      reason: "binding-without-proposal",
    },
  ])("$case", ({ words, fate, reason }) => {
    expect(fatesIn(`I. NỘI DUNG\n${words}`)[1]).toMatchObject({ fate, reason });
  });

  test.for([
    {
      case: "a point that opens with a body is for a person, when nobody can read what it says",
      line: "c) Các tập đoàn, tổng công ty ngành dệt, da giày bớt phí kho bãi, không thải thợ hàng loạt.",
      fate: "undecided",
    },
    {
      case: "a bullet that opens with a body is an addressee or a sum of money",
      line: "- Các tập đoàn, tổng công ty ngành dệt, da giày; các hội nghề của tỉnh.",
      fate: "context",
    },
  ])("$case", ({ line, fate }) => {
    expect(fatesIn(`II. VỀ TỒN KHO\n${line}`)[1]?.fate).toBe(fate);
  });

  test("titles are context", () => {
    expect(fatesIn("I. NHIỆM VỤ\n1. Rà soát chợ\n- Lập danh mục chợ.")[1]).toMatchObject({
      fate: "context",
      reason: "heading",
    });
  });

  const host = [
    "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 3/KH-UBND | Mẫu Sơn, ngày 4 tháng 5 năm 2026",
    "KẾ HOẠCH",
    "PHÁT TRIỂN CHỢ",
    "Căn cứ Nghị quyết số 1/NQ-HĐND;",
    "I. MỤC ĐÍCH, YÊU CẦU",
    "- Bảo đảm thống nhất.",
    "II. NHIỆM VỤ",
    "1. Sở Công Thương",
    "- Lập danh mục chợ.",
    "Theo Điều 4 Luật Chợ quy định như sau:",
    "(1) Chợ được phân hạng.",
    "TT | Nội dung | Ghi chú",
    "1 | Chợ Bắc | đang xây",
    "Nơi nhận: - Như trên; | TM. ỦY BAN NHÂN DÂN",
  ];
  const planted = "Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tổng hợp biên chế ban quản lý chợ.";
  test.for(host.map((_line, index) => index))("a binding sentence planted after line %i is never context", (index) => {
    const words = [...host.slice(0, index + 1), planted, ...host.slice(index + 1)].join("\n");
    const fates = fatesIn(words).filter((sentence) => sentence.words.includes("tổng hợp biên chế"));
    expect(fates).toHaveLength(1);
    expect(fates[0]?.fate).not.toBe("context");
  });
});
