import { readText } from "#rooms/documents/model/index.ts";
import { describe, expect, test } from "vitest";
import { bodiesInCell, bodyListAt } from "./body-list.ts";
import { isGroupName } from "./group-name.ts";
import { sourceOf } from "./source.ts";

describe("bodiesInCell", () => {
  test.for([
    ["Sở Tài chính, Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"]],
    ["Sở Văn hóa, Thể thao và Du lịch", ["Sở Văn hóa, Thể thao và Du lịch"]],
    ["Các sở, ban, ngành; UBND các xã, phường", ["Các sở, ban, ngành", "UBND các xã, phường"]],
    [
      "Các sở, ngành, UBND các xã, phường, đặc khu và các đơn vị liên quan",
      ["Các sở, ngành", "UBND các xã, phường, đặc khu", "các đơn vị liên quan"],
    ],
    ["các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", ["các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ"]],
    ["Doanh nghiệp, Sở, ban, ngành có liên quan", ["Doanh nghiệp", "Sở, ban, ngành có liên quan"]],
    ["Sở Y tế Sở Nội vụ", ["Sở Y tế", "Sở Nội vụ"]],
    ["các Sở: Tài chính, Nội vụ, Kế hoạch và Đầu tư", ["Tài chính", "Nội vụ", "Kế hoạch và Đầu tư"]],
    ["Giám đốc Sở Tư pháp và Chủ tịch UBND tỉnh", ["Giám đốc Sở Tư pháp", "Chủ tịch UBND tỉnh"]],
    ["Trường Đại học Mẫu Sơn", ["Trường Đại học Mẫu Sơn"]],
    [
      "Doanh nghiệp vận tải đường dài, doanh nghiệp kho lạnh ven cảng",
      ["Doanh nghiệp vận tải đường dài", "doanh nghiệp kho lạnh ven cảng"],
    ],
  ] as const)("%s", ([words, expected]) => {
    const source = sourceOf(readText(words));
    expect(bodiesInCell(source, { start: 0, end: source.text.length }).map((body) => body.quote)).toEqual(expected);
  });
});

describe("bodyListAt in a sentence", () => {
  test.for([
    ["Sở Xây dựng xây dựng đề án", ["Sở Xây dựng"]],
    ["các cơ quan quản lý thị trường kiểm tra giá", ["các cơ quan quản lý thị trường"]],
    ["Sở Giáo dục và Đào tạo và Sở Y tế phối hợp", ["Sở Giáo dục và Đào tạo", "Sở Y tế"]],
    ["các tổ chức, cá nhân có liên quan thực hiện", ["các tổ chức, cá nhân có liên quan"]],
    ["nhà máy đường, các trường học trên địa bàn rà soát", ["nhà máy đường", "các trường học trên địa bàn"]],
    [
      "các đơn vị liên quan của Bộ Y tế, Bộ Nội vụ, Sở Tài chính",
      ["các đơn vị liên quan của Bộ Y tế, Bộ Nội vụ", "Sở Tài chính"],
    ],
    [
      "Ban Chỉ huy Phòng thủ dân sự và Tìm kiếm cứu nạn tỉnh trực ban",
      ["Ban Chỉ huy Phòng thủ dân sự và Tìm kiếm cứu nạn tỉnh"],
    ],
    ["Công ty Quản lý khai thác hồ Dầu Tiếng kiểm tra đập", ["Công ty Quản lý khai thác hồ Dầu Tiếng"]],
    ["Phòng GDĐT các huyện, thành phố, thị xã lập danh sách", ["Phòng GDĐT các huyện, thành phố, thị xã"]],
    ["các trường THCS, trung tâm GDTX rà soát", ["các trường THCS, trung tâm GDTX"]],
    ["Trường THCS Lê Lợi, Trung tâm GDTX Mẫu Sơn rà soát", ["Trường THCS Lê Lợi", "Trung tâm GDTX Mẫu Sơn"]],
    ["Sở Xây dựng, UBND TP. Hồng Sơn nạo vét luồng", ["Sở Xây dựng", "UBND TP. Hồng Sơn"]],
    ["Trường Cao đẳng Mẫu Sơn mỗi năm tuyển sinh", ["Trường Cao đẳng Mẫu Sơn"]],
    ["Trường Trung cấp nghề Mẫu Sơn đào tạo thợ hàn", ["Trường Trung cấp nghề Mẫu Sơn"]],
    ["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh quán triệt", ["Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh"]],
    ["Huyện đoàn tổ chức hội trại", ["Huyện đoàn"]],
    ["Ban Quản lý dự án công trình giao thông báo cáo tiến độ", ["Ban Quản lý dự án công trình giao thông"]],
  ] as const)("%s", ([words, expected]) => {
    const source = sourceOf(readText(words));
    expect(bodyListAt(source, 0, source.text.length, "in-sentence")?.bodies.map((body) => body.quote)).toEqual(
      expected,
    );
  });

  test.for(["Báo cáo kết quả", "Ban hành quy chế", "Tổ chức tập huấn", "Trường hợp chậm", "Phòng ngừa cháy nổ"])(
    "%s is no body",
    (words) => {
      const source = sourceOf(readText(words));
      expect(bodyListAt(source, 0, source.text.length, "in-sentence")).toBeUndefined();
    },
  );
});

describe("isGroupName", () => {
  test.for([
    ["các sở, ban, ngành", true],
    ["Sở, ban, ngành có liên quan", true],
    ["UBND cấp xã", true],
    ["UBND các xã, phường", true],
    ["Các ngành, đơn vị", true],
    ["Sở Công Thương", false],
    ["UBND xã Tân Phú", false],
    ["Ban Quản lý các khu công nghiệp", false],
  ] as const)("%s: %s", ([name, expected]) => {
    expect(isGroupName(name)).toBe(expected);
  });
});
