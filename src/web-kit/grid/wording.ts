import { sentences } from "#shared/sentences.ts";
import { type Say, useWords } from "../use-words.ts";

export const gridWording = sentences({
  "grid.row.open": { vi: "Mở chi tiết dòng {row}", en: "Open the detail of row {row}" },
  "grid.row.saving": { vi: "Đang lưu", en: "Saving" },
  "grid.row.saved": { vi: "Đã lưu", en: "Saved" },
  "grid.row.refused": { vi: "Chưa lưu được: {message}", en: "Not saved: {message}" },
  "grid.row.conflict": { vi: "Chưa lưu: {message}", en: "Not saved: {message}" },
  "grid.sort": { vi: "Sắp theo {column}", en: "Sort by {column}" },
  "grid.resize": { vi: "Đổi độ rộng cột {column}", en: "Change the width of {column}" },
  "grid.edit": { vi: "Sửa ô {column}", en: "Edit the cell {column}" },
  "grid.options": { vi: "Các giá trị có thể chọn", en: "Values to choose from" },
  "grid.group.open": { vi: "Mở nhóm {group}", en: "Open the group {group}" },
  "grid.group.close": { vi: "Thu gọn nhóm {group}", en: "Close the group {group}" },
  "grid.keys": {
    vi: "F2 sửa · Ctrl D điền xuống · Ctrl V dán · Ctrl Z hoàn tác",
    en: "F2 edit · Ctrl D fill down · Ctrl V paste · Ctrl Z undo",
  },
  "grid.new": { vi: "Dán dòng mới vào đây", en: "Paste new rows here" },
  "grid.add": { vi: "Thêm bản ghi mới", en: "Add a record" },
  "grid.new.typed": {
    vi: "Dòng này để dán thêm bản ghi từ Excel. Muốn gõ từng ô, bấm F2 để mở phiếu bản ghi mới.",
    en: "This line takes a block of new records from Excel. To type one, press F2 for the form.",
  },
  "grid.read-only": {
    vi: "Ô “{column}” không sửa ở đây được.",
    en: "The cell “{column}” cannot be edited here.",
  },
  "grid.paste.too-wide": {
    vi: "Khối vừa dán rộng hơn bảng: {count, number} cột bên phải không có chỗ nên chưa được lấy. Hiện thêm cột hoặc dán từ cột đầu.",
    en: "The pasted block is wider than the table: {count, plural, one {# column on the right was} other {# columns on the right were}} left out. Show more columns, or paste from the first one.",
  },
  "grid.copy.loading": {
    vi: "Đang lấy đủ các dòng để chép…",
    en: "Fetching all the rows to copy…",
  },
  "grid.copy.done": { vi: "Đã chép {count, number} dòng.", en: "{count, plural, one {# row} other {# rows}} copied." },
  "grid.copy.again": {
    vi: "Các dòng đã về đủ. Bấm Ctrl C lần nữa để chép.",
    en: "All rows are here now. Press Ctrl C again to copy.",
  },
  "grid.copy.too-many": {
    vi: "Chép được nhiều nhất {most, number} dòng một lần. Muốn lấy cả bảng, bấm Xuất Excel.",
    en: "At most {most, number} rows are copied at once. For the whole table press Export Excel.",
  },
  "grid.rows": { vi: "{count, plural, other {# dòng}}", en: "{count, plural, one {# row} other {# rows}}" },
});
export type GridWord = keyof typeof gridWording;

export function useGridWords(): Say<GridWord> {
  return useWords<GridWord>();
}
