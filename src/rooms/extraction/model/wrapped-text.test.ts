import { describe, expect, test } from "vitest";
import { carriedOut, predictionFrom } from "./extraction-of.testing.ts";

const first = (words: string) => predictionFrom(carriedOut(words)).assignments[0];

describe("lines that a page has broken", () => {
  test.for([
    {
      case: "before the figures of a day",
      words:
        "1. Phòng Kỹ thuật kiểm tra toàn bộ các vị trí cột xung yếu và lập phương án xong trước\n30/4/2026; báo cáo Giám đốc.",
      expected: { kind: "date", value: "2026-04-30" },
    },
    {
      case: "inside a rhythm",
      words: "1. Sở Y tế tổng hợp tình hình cấp cứu tại các bệnh viện trong tỉnh và báo cáo định kỳ hằng\ntháng.",
      expected: { kind: "recurring", value: "monthly" },
    },
    {
      case: "between a quarter and its number",
      words: "1. Sở Y tế lập danh mục trang thiết bị của các trạm y tế trên địa bàn, hoàn thành trong quý\nIII/2026.",
      expected: { kind: "quarter", value: "2026-Q3" },
    },
  ])("keep the deadline that is broken $case", ({ words, expected }) => {
    expect(first(words)?.deadline).toEqual(expected);
  });

  test("keep the names of bodies and quote the page as it stands", () => {
    const task = first(
      "1. Sở Y tế chủ trì, phối hợp với Sở Giáo dục và\nĐào tạo kiểm tra bếp ăn của các trường\nmầm non.",
    );
    expect(task).toMatchObject({ leads: ["Sở Y tế"], quote: "kiểm tra bếp ăn của các trường\nmầm non" });
    expect(task?.coordinators.map((name) => name.replace(/\s+/gu, " "))).toEqual(["Sở Giáo dục và Đào tạo"]);
  });

  test("keep the comparator before the figure", () => {
    const words =
      "I. MỤC TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hồ sơ được giải quyết đúng hạn tại bộ phận một cửa đạt tối\nthiểu 95%.";
    expect(predictionFrom(words).targets[0]).toMatchObject({ comparator: ">=", value: 95, unit: "%", year: 2030 });
  });
});

describe("words of number that recognition has robbed of their marks", () => {
  test.for([
    ["thang 9 nam 2026", "2026-09"],
    ["quy III/2026", "2026-Q3"],
    ["ngay 15 thang 9 nam 2026", "2026-09-15"],
  ] as const)("%s", ([words, value]) => {
    expect(first(`1. Sở Y tế lập danh mục thiết bị, hoàn thành trong ${words}.`)?.deadline?.value).toBe(value);
  });

  test.for([
    ["toi thieu 95%", ">="],
    ["tren 95%", ">"],
    ["duoi 5%", "<"],
    ["khoang 5%", "~"],
  ] as const)("đạt %s", ([words, comparator]) => {
    const aims = `I. MỤC TIÊU ĐẾN NĂM 2030\n- Tỷ lệ hộ dùng nước sạch đạt ${words}.`;
    expect(predictionFrom(aims).targets[0]).toMatchObject({ comparator, unit: "%" });
  });
});
