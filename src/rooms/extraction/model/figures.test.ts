import { describe, expect, test } from "vitest";
import { predictionFrom } from "./extraction-of.testing.ts";

const inAims = (words: string) => predictionFrom(`I. MỤC TIÊU\n1. Đến năm 2030\n- ${words}`).targets;

describe("targets", () => {
  test.for([
    ["Tỷ lệ hộ dùng nước sạch đạt 95%.", { comparator: "=", value: 95, unit: "%", year: 2030 }],
    ["Trên 80% trường học có sân chơi.", { comparator: ">", value: 80, unit: "%" }],
    ["Hình thành ít nhất 12 mô hình hợp tác xã kiểu mới.", { comparator: ">=", value: 12, unit: "mô hình" }],
    ["Tỷ lệ hộ nghèo còn dưới 1,5%.", { comparator: "<", value: 1.5, unit: "%" }],
    ["Thời gian giải quyết hồ sơ không quá 3 ngày.", { comparator: "<=", value: 3, unit: "ngày" }],
    ["Giá trị sản xuất tăng bình quân 8 - 9%/năm.", { comparator: "range", value: 8, value2: 9, unit: "%/năm" }],
    ["Kim ngạch xuất khẩu đạt khoảng 1.250,5 triệu USD.", { comparator: "~", value: 1250.5, unit: "triệu USD" }],
  ] as const)("%s", ([words, expected]) => {
    expect(inAims(words)[0]).toMatchObject(expected);
  });

  test("a condition inside a target is no second target", () => {
    expect(inAims("100% xã có tối thiểu 2 trạm sạc.")).toHaveLength(1);
  });

  test.for(["Hiện nay có 25 chợ hoạt động.", "Theo Điều 5 Luật Thương mại."])("%s has no target", (words) => {
    expect(inAims(words)).toEqual([]);
  });
});

describe("programmes", () => {
  test.for([
    [
      "Thực hiện Chương trình phát triển du lịch xanh giai đoạn 2026 - 2030.",
      { name: "Chương trình phát triển du lịch xanh", period_from: 2026, period_to: 2030 },
    ],
    [
      "Xây dựng Đề án “Trường học hạnh phúc”.",
      { name: "Đề án “Trường học hạnh phúc”", period_from: null, period_to: null },
    ],
    ["Triển khai Đề án bảo tồn chè cổ thụ đến năm 2035.", { name: "Đề án bảo tồn chè cổ thụ", period_to: 2035 }],
  ] as const)("%s", ([words, expected]) => {
    expect(predictionFrom(words).programmes[0]).toMatchObject(expected);
  });

  test.for(["Lồng ghép với các chương trình, dự án khác.", "Chương trình này được sơ kết hằng năm."])(
    "%s names none",
    (words) => {
      expect(predictionFrom(words).programmes).toEqual([]);
    },
  );
});

describe("references", () => {
  test("lists each cited number once, without the document's own", () => {
    const words =
      "ỦY BAN NHÂN DÂN TỈNH MẪU SƠN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-UBND | Mẫu Sơn, ngày 1 tháng 2 năm 2026\nKẾ HOẠCH\nPhát triển chợ\nCăn cứ Nghị quyết số 57-NQ/TW và Nghị định số 80/2025/NĐ-CP ngày 01/4/2025;\nI. NỘI DUNG\n1. Thực hiện Nghị quyết số 57-NQ/TW và Kế hoạch số 9/KH-UBND; Tờ trình số 12/TTr-SCT.";
    expect(predictionFrom(words).references).toEqual(["57-NQ/TW", "80/2025/NĐ-CP", "12/TTr-SCT"]);
  });
});

describe("goals", () => {
  test("have the horizon of their title", () => {
    expect(inAimsGoals("Chợ quê văn minh, sạch đẹp.")).toEqual([{ horizon: 2030, vision: false }]);
  });

  test("a vision looks past the plan", () => {
    const { goals } = predictionFrom(
      "UBND tỉnh ban hành kế hoạch với mục tiêu đến năm 2030 tỉnh là trung tâm chè của vùng; tầm nhìn đến năm 2050, chè là ngành mũi nhọn.",
    );
    expect(goals.map(({ horizon, vision }) => ({ horizon, vision }))).toEqual([
      { horizon: 2030, vision: false },
      { horizon: 2050, vision: true },
    ]);
  });
});

function inAimsGoals(words: string) {
  return predictionFrom(`I. MỤC TIÊU\n1. Đến năm 2030\n- ${words}`).goals.map(({ horizon, vision }) => ({
    horizon,
    vision,
  }));
}
