import { describe, expect, test } from "vitest";
import { carriedOut, predictionFrom } from "./extraction-of.testing.ts";

const named = (words: string) => predictionFrom(carriedOut(words)).programmes.map(({ name }) => name);

describe("programmes", () => {
  test.for([
    ["Sở Xây dựng đẩy nhanh dự án Khu dân cư Bến Gỗ trước tháng 6/2027.", "dự án Khu dân cư Bến Gỗ"],
    ["Sở Xây dựng hoàn thành dự án cải tạo cầu Sông Trà trước ngày 30/9/2027.", "dự án cải tạo cầu Sông Trà"],
    ["Sở Y tế triển khai Chương trình Sữa học đường giai đoạn 2026 - 2030.", "Chương trình Sữa học đường"],
    ["Sở Y tế triển khai Chương trình Sữa học đường giai đoạn từ nay đến năm 2030.", "Chương trình Sữa học đường"],
    ["Sở Nội vụ lập Đề án chuyển ba huyện thành quận trong năm 2027.", "Đề án chuyển ba huyện thành quận"],
    ["Vốn dành cho Chương trình Sữa học đường là 14 tỷ đồng.", "Chương trình Sữa học đường"],
  ])("%s", ([words = "", name = ""]) => {
    expect(named(words)).toEqual([name]);
  });

  test.for([
    "Sở Y tế báo cáo kết quả thực hiện Chương trình về Bộ Y tế trước ngày 15/12.",
    "Sở Y tế lập dự toán thực hiện Đề án năm 2027.",
    "Sở Y tế phổ biến Chương trình hành động bằng hình thức phù hợp.",
    "Sở Y tế triển khai các Kế hoạch, Chương trình khám sức khỏe học đường.",
    "Chương trình hành động cũng đặt mục tiêu mở rộng chợ quê.",
    "Sở Tư pháp thẩm định dự án Luật Cấp nước.",
    "Sở Tài chính rà soát 12 dự án đường ven Sông Trà.",
    "(Kèm theo Chương trình hành động số 15-CTr/TU, ngày 08/12/2025 của Tỉnh ủy)",
  ])("%s: none is named", (words) => {
    expect(named(words)).toEqual([]);
  });

  test("a second name, and the same name in other words, are no second programme", () => {
    const words = `Sở Công Thương triển khai Chương trình xúc tiến thương mại tỉnh Kiên Hải (sau đây gọi là Chương trình 12).
Sở Tài chính bố trí vốn cho Chương trình 12 năm 2027.
Báo Kiên Hải đưa tin về Chương trình xúc tiến thương mại trên địa bàn tỉnh Kiên Hải.`;
    expect(named(words)).toHaveLength(1);
  });

  test("works that differ in a place only are two", () => {
    expect(named("Sở Xây dựng khởi công Dự án xây dựng cầu Bến Gỗ và Dự án xây dựng cầu Bến Đá.")).toHaveLength(2);
  });
});
