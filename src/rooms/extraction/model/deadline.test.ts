import { readText } from "#rooms/documents/model/index.ts";
import { describe, expect, test } from "vitest";
import { closingTimeOf } from "./closing-time.ts";
import { deadlineIn } from "./deadline.ts";
import { sourceOf } from "./source.ts";

const read = (words: string, asCell = false) => {
  const source = sourceOf(readText(words));
  const deadline = deadlineIn(source, { start: 0, end: source.text.length }, asCell);
  return deadline && `${deadline.kind} ${deadline.value}`;
};

describe("deadlineIn a sentence", () => {
  test.for([
    ["trình UBND tỉnh trước ngày 15/12/2026", "date 2026-12-15"],
    ["hoàn thành trước ngày 5 tháng 6 năm 2026", "date 2026-06-05"],
    ["hoàn thành trong tháng 9 năm 2026", "month 2026-09"],
    ["đưa vào sử dụng trong tháng 03/2027", "month 2027-03"],
    ["hoàn thành trong quý IV/2026", "quarter 2026-Q4"],
    ["trình trong quý 2 năm 2027", "quarter 2027-Q2"],
    ["hoàn thành trong năm 2028", "year 2028"],
    ["định kỳ hằng năm báo cáo trước ngày 30/11", "recurring annual before 11-30"],
    ["báo cáo trước ngày 20 hằng tháng, vào ngày 20 hằng tháng", "recurring monthly before 20"],
    ["báo cáo định kỳ 6 tháng một lần", "recurring semiannual"],
    ["báo cáo trước 9 giờ thứ Sáu hằng tuần", "recurring weekly"],
    ["xây dựng kế hoạch chi tiết trước ngày 31/01/2026", "date 2026-01-31"],
    ["ban hành Quyết định, hoàn thành chậm nhất ngày 5 tháng 6 năm 2026", "date 2026-06-05"],
    ["trình đề án, hoàn thành đến năm 2027", "year 2027"],
    ["định kỳ đánh giá mức độ hài lòng", "recurring periodic"],
    ["thường xuyên rà soát thủ tục", "recurring ongoing"],
    ["sau khi Nghị định được ban hành", null],
    ["khẩn trương rà soát", null],
    ["thực hiện Quyết định số 12/QĐ-TTg ngày 01/02/2025 của Thủ tướng", null],
    ["xây dựng chương trình giai đoạn 2026 - 2030", null],
    ["lập Quy hoạch tỉnh đến năm 2035", null],
    ["bố trí vốn trung hạn và hằng năm", null],
    ["áp dụng từ ngày 01/7/2026", null],
    ["mở cửa chợ đêm đến 22 giờ hằng ngày trong năm 2027", "year 2027"],
    ["trực cấp cứu đến 22 giờ hằng ngày", "recurring daily"],
  ] as const)("%s", ([words, expected]) => {
    expect(read(words)).toBe(expected);
  });
});

describe("deadlineIn a time cell", () => {
  test.for([
    ["2026", "year 2026"],
    ["2026-2028", "year 2028"],
    ["Tháng 3 - 4/2027", "month 2027-04"],
    ["Giai đoạn 2026 - 2030", "year 2030"],
    ["Quý IV/2025 - Quý II/2026", "quarter 2026-Q2"],
    ["Năm 2026 và các năm tiếp theo", "year 2026"],
    ["Thường xuyên", "recurring ongoing"],
    ["Hằng năm", "recurring annual"],
    ["Hằng quý", "recurring quarterly"],
    ["02 năm/lần", "recurring periodic"],
    ["Theo tiến độ của Bộ", null],
  ] as const)("%s", ([words, expected]) => {
    expect(read(words, true)).toBe(expected);
  });
});

describe("closingTimeOf a task", () => {
  test.for([
    ["đăng tải tin bài lên trang thông tin thường xuyên.", "recurring ongoing"],
    ["vận hành trạm bơm, chia sẻ số liệu thường xuyên, liên tục.", "recurring ongoing"],
    ["bố trí đủ kinh phí chi thường xuyên.", null],
    ["thành lập vườn ươm tại chợ Mẫu trong giai đoạn 2026 - 2028.", "year 2028"],
    ["nghiên cứu giống tre mới, thời gian 2026 - 2027.", "year 2027"],
    ["nâng cấp mạng lưới trạm đo, giai đoạn 2026 - 2030;", "year 2030"],
    ["xây dựng chương trình trồng tre giai đoạn 2026 - 2030.", null],
  ] as const)("%s", ([words, expected]) => {
    const source = sourceOf(readText(words));
    const time = closingTimeOf(source, { start: 0, end: source.text.length - 1 });
    expect(time && `${time.kind} ${time.value}`).toBe(expected);
  });
});
