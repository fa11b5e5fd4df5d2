import { describe, expect, test } from "vitest";
import { predictionFrom } from "./extraction-of.testing.ts";

const TABLE = `I. CHỈ TIÊU
TT | Chỉ tiêu | Đơn vị tính | Thực hiện 2025 | Kế hoạch 2026 | Cơ quan chủ trì
1 | Tỷ lệ hộ dùng nước sạch | % | 91 | trên 95 | Sở Xây dựng
2 | Sản lượng chè | Tấn | 1.200 | 1.350,5 | Sở Công Thương`;

describe("a table of indicators", () => {
  test("gives a target for each row, by the plan's column and not by the past", () => {
    expect(predictionFrom(TABLE).targets).toMatchObject([
      { comparator: ">", value: 95, unit: "%", year: 2026, indicator: "Tỷ lệ hộ dùng nước sạch" },
      { comparator: "=", value: 1350.5, unit: "Tấn", year: 2026 },
    ]);
  });

  test("makes reaching the indicator a task, due in the year of its values", () => {
    expect(predictionFrom(TABLE).assignments).toMatchObject([
      { leads: ["Sở Xây dựng"], deadline: { kind: "year", value: "2026" } },
      { leads: ["Sở Công Thương"], deadline: { kind: "year", value: "2026" } },
    ]);
  });

  test("gives a target for each year column", () => {
    const { targets } = predictionFrom(
      "STT | Chỉ tiêu | Đến năm 2028 | Đến năm 2030\n1 | Tỷ lệ đô thị hóa | 45% | ≥ 50%",
    );
    expect(targets.map(({ comparator, value, year }) => ({ comparator, value, year }))).toEqual([
      { comparator: "=", value: 45, year: 2028 },
      { comparator: ">=", value: 50, year: 2030 },
    ]);
  });
});
