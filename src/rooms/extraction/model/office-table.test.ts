import { expect, test } from "vitest";
import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "./extract.ts";
import { cellInWords, officeRows, parseColumns } from "./office-table.ts";

test("a row of a table of indicators is due in the year of its column, and has no words for it", () => {
  const reading = readText(`UBND TỈNH QUẢNG NAM
Số: 12/KH-UBND
Quảng Nam, ngày 02 tháng 03 năm 2026
KẾ HOẠCH
Phát triển làng nghề đến năm 2030
I. NHIỆM VỤ
PHỤ LỤC
STT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2030 | Cơ quan chủ trì
1 | Lượt khách làng nghề hằng năm | triệu lượt | 1,9 | 3,5 | Sở Công Thương`);
  const columns = parseColumns("nhiem-vu,thoi-han,chu-thoi-han");
  if (!columns.ok) throw new Error(columns.refusal.code);
  const [row] = officeRows(reading, extract(reading), columns.value);
  expect(row?.map((cell) => cellInWords(cell))).toEqual(["Lượt khách làng nghề hằng năm", "2030", ""]);
});
