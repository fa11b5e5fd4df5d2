import { describe, expect, test } from "vitest";
import { carriedOut, predictionFrom } from "./extraction-of.testing.ts";

describe("letters and minutes", () => {
  test("“quý cơ quan” means those the letter is sent to", () => {
    const { assignments } = predictionFrom(
      [
        "BỘ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 12/BXD-HT | Hà Nội, ngày 3 tháng 4 năm 2026",
        "V/v rà soát cầu treo dân sinh",
        "Kính gửi: Sở Xây dựng các tỉnh; Cục Đường bộ Việt Nam.",
        "Để bảo đảm an toàn mùa mưa, Bộ Xây dựng đề nghị quý cơ quan thực hiện các nội dung sau:",
        "1. Rà soát toàn bộ cầu treo trên địa bàn trước ngày 30/6/2026.",
      ].join("\n"),
    );
    expect(assignments).toHaveLength(1);
    expect(assignments[0]?.leads).toEqual(["Sở Xây dựng các tỉnh", "Cục Đường bộ Việt Nam"]);
  });

  test("one line may name lead, partners and time", () => {
    const { assignments } = predictionFrom(
      carriedOut(
        "- In bản đồ bến đò.\nĐơn vị chủ trì: Phòng Kinh tế; Đơn vị phối hợp: Văn phòng Sở; Thời gian: Quý I/2027.",
      ),
    );
    expect(assignments).toMatchObject([
      {
        leads: ["Phòng Kinh tế"],
        coordinators: ["Văn phòng Sở"],
        deadline: { kind: "quarter", value: "2027-Q1" },
      },
    ]);
  });

  test.for([
    "Sở Y tế cùng với Sở Nội vụ rà soát các trạm y tế xã.",
    "Sở Y tế cùng Sở Nội vụ rà soát các trạm y tế xã.",
    "Sở Y tế, với sự tham gia của Sở Nội vụ, rà soát các trạm y tế xã.",
  ])("who stands beside the lead takes part: %s", (words) => {
    expect(predictionFrom(carriedOut(words)).assignments).toMatchObject([
      { leads: ["Sở Y tế"], coordinators: ["Sở Nội vụ"] },
    ]);
  });

  test("two figures with two years are two targets", () => {
    const { targets } = predictionFrom(
      "I. MỤC TIÊU\n- Tỷ lệ xã có bãi xe đạt 75% vào năm 2025, tiến tới 90% vào năm 2035.",
    );
    expect(targets.map(({ value, year }) => [value, year])).toEqual([
      [75, 2025],
      [90, 2035],
    ]);
  });
});
