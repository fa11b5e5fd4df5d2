import { describe, expect, test } from "vitest";
import { predictionFrom } from "./extraction-of.testing.ts";

const annex = (...rows: string[]) =>
  predictionFrom(`KẾ HOẠCH\nTrồng tre ven sông\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n${rows.join("\n")}`);

describe("a table's header of two rows", () => {
  test("names lead and partner below one title", () => {
    const { assignments } = annex(
      "TT | Nội dung công việc | Kết quả đầu ra | Phân công thực hiện | | Thời hạn",
      " | | | Chủ trì | Phối hợp |",
      "1 | Rà soát các bãi tre ven sông | Báo cáo rà soát | Sở Xây dựng | Sở Tài chính | Quý II/2027",
      "2 | Trồng bổ sung các bãi tre bị lở | | UBND các xã | Sở Xây dựng | 30/9/2027",
    );
    expect(assignments.map(({ leads, coordinators, deadline }) => [leads, coordinators, deadline.value])).toEqual([
      [["Sở Xây dựng"], ["Sở Tài chính"], "2027-Q2"],
      [["UBND các xã"], ["Sở Xây dựng"], "2027-09-30"],
    ]);
  });

  test("of a start and an end takes the end", () => {
    const { assignments } = annex(
      "Số TT | Đơn vị đầu mối | Nhiệm vụ | Đơn vị cùng thực hiện | Mốc thời gian | | Sản phẩm",
      " | | | | Bắt đầu | Hoàn thành |",
      "1 | Sở Xây dựng | Lập danh sách các bãi tre cần trồng lại | UBND các xã | 01/3/2027 | 31/5/2027 | Danh sách",
    );
    expect(assignments).toMatchObject([{ coordinators: ["UBND các xã"], deadline: { value: "2027-05-31" } }]);
  });

  test("heads all the rows that a title between them parts", () => {
    const { assignments } = annex(
      "Ký hiệu | Hoạt động | Sản phẩm | Đơn vị làm | Hoàn thành",
      "A. Năm đầu",
      "A1 | Rà soát các bãi tre ven sông | Báo cáo rà soát | Sở Xây dựng | 2027",
      "B. Hằng năm",
      "B1 | Trồng bổ sung các bãi tre bị lở | | UBND các xã | Hằng năm",
    );
    expect(assignments.map(({ leads }) => leads)).toEqual([["Sở Xây dựng"], ["UBND các xã"]]);
  });

  test("a first row of data is no second header", () => {
    const { assignments } = annex(
      "TT | Nhiệm vụ | Chủ trì | Phối hợp",
      "1 | Rà soát các bãi tre ven sông | Sở Xây dựng | Sở Tài chính",
    );
    expect(assignments).toMatchObject([{ leads: ["Sở Xây dựng"], coordinators: ["Sở Tài chính"] }]);
  });
});

describe("who has a row", () => {
  test("is named by a row of its own where no column names leads", () => {
    const { assignments } = annex(
      "Số TT | Nội dung công việc | Thời hạn | Cơ quan phối hợp | Ghi chú",
      "A | SỞ XÂY DỰNG | | |",
      "1 | Kiểm tra các bãi tre bị lở | 30/4/2027 | UBND các xã |",
    );
    expect(assignments).toMatchObject([{ leads: ["SỞ XÂY DỰNG"], coordinators: ["UBND các xã"] }]);
  });

  test("stands with the partner in one cell", () => {
    const { assignments } = annex(
      "Hạn | Phần việc | Phân công",
      "Trước 20/10/2027 | Di chuyển các bãi tre nằm trong chỉ giới | Chủ trì: UBND các xã; phối hợp: Sở Xây dựng",
    );
    expect(assignments).toMatchObject([{ leads: ["UBND các xã"], coordinators: ["Sở Xây dựng"] }]);
  });
});

describe("a calendar of years for columns", () => {
  const due = (cells: string) =>
    predictionFrom(
      `II. NHIỆM VỤ CỤ THỂ\nSTT | Nhiệm vụ | Chủ trì | Tiến độ | |\n | | | 2026 | 2027 | 2028 - 2030\n1 | Xây dựng quy chế quản lý chợ | Sở Công Thương | ${cells}`,
    ).assignments[0]?.deadline;

  test.for([
    ["x | |", "year", "2026"],
    ["x | x | x", "year", "2030"],
    ["Quý IV | |", "quarter", "2026-Q4"],
    [" | Tháng 6 |", "month", "2027-06"],
    ["30/4 | |", "date", "2026-04-30"],
    [" | | Quý II/2028", "quarter", "2028-Q2"],
    ["Hằng năm | |", "recurring", "annual"],
  ] as const)("%s: %s %s", ([cells, kind, value]) => {
    expect(due(cells)).toEqual({ kind, value });
  });

  test("with nothing in it there is no deadline", () => {
    expect(due(" | |")).toMatchObject({ kind: "none" });
  });
});

test("a row that only names a document orders it; one with a verb does not", () => {
  const { assignments } = annex(
    "TT | Tên đề án, nhiệm vụ | Cơ quan chủ trì | Thời gian",
    "1 | Đề án sắp xếp mạng lưới bãi tre | Sở Xây dựng | 2027",
    "2 | Sáp nhập các ban quản lý bãi | Sở Xây dựng | 2027",
  );
  expect(assignments.map(({ product }) => product)).toEqual(["Đề án sắp xếp mạng lưới bãi tre", null]);
});

test("both roles in one cell, each behind its name", () => {
  const { assignments } = annex(
    "TT | Nội dung | Cơ quan thực hiện | Thời gian",
    "1 | Trồng tre ven sông Mẫu | Sở Xây dựng chủ trì, Sở Tài chính phối hợp | 2027",
  );
  expect(assignments).toMatchObject([{ leads: ["Sở Xây dựng"], coordinators: ["Sở Tài chính"] }]);
});
