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
    vi: "F2 sửa · Ctrl D điền xuống · Ctrl Shift D nối dãy · Ctrl Z hoàn tác",
    en: "F2 edit · Ctrl D fill down · Ctrl Shift D series · Ctrl Z undo",
  },
  "grid.keys.all-of-them": { vi: "Mọi phím tắt", en: "All keys" },
  "grid.keys.title": { vi: "Phím tắt trong bảng", en: "Keys in the table" },
  "grid.keys.move": { vi: "Đi lại", en: "Moving" },
  "grid.keys.jump": { vi: "tới mép khối dữ liệu", en: "to the edge of the data" },
  "grid.keys.ends": { vi: "ô đầu, ô cuối của bảng", en: "first, last cell of the table" },
  "grid.keys.line-ends": { vi: "đầu dòng, cuối dòng", en: "beginning, end of the row" },
  "grid.keys.page": { vi: "lên, xuống một màn hình", en: "one screen up, down" },
  "grid.keys.page-aside": { vi: "sang trái, sang phải một màn hình", en: "one screen left, right" },
  "grid.keys.walk": {
    vi: "sang ô phải, xuống ô dưới; thêm Shift để lùi lại",
    en: "to the right, down; with Shift back",
  },
  "grid.keys.reveal": { vi: "về lại ô đang chọn", en: "back to the selected cell" },
  "grid.keys.find": { vi: "tìm trong cả danh sách", en: "search the whole list" },
  "grid.keys.select": { vi: "Chọn", en: "Selecting" },
  "grid.keys.extend": { vi: "chọn thêm từng ô", en: "one cell more" },
  "grid.keys.extend-jump": { vi: "chọn tới mép khối dữ liệu", en: "as far as the edge of the data" },
  "grid.keys.row": { vi: "cả dòng", en: "the whole row" },
  "grid.keys.column": { vi: "cả cột", en: "the whole column" },
  "grid.keys.all": { vi: "tất cả", en: "everything" },
  "grid.keys.enter": { vi: "Nhập và sửa", en: "Entering and editing" },
  "grid.keys.edit": { vi: "sửa ô; gõ chữ ngay thì thay cả ô", en: "edit the cell; typing at once replaces it" },
  "grid.keys.everywhere": { vi: "ghi điều vừa gõ vào mọi ô đang chọn", en: "what was typed into every selected cell" },
  "grid.keys.break": { vi: "xuống dòng trong ô", en: "a new line inside the cell" },
  "grid.keys.list": { vi: "mở danh sách để chọn", en: "open the list of values" },
  "grid.keys.today": { vi: "điền ngày hôm nay", en: "today’s date" },
  "grid.keys.copy": { vi: "chép ô trên xuống, ô trái sang", en: "copy from above, from the left" },
  "grid.keys.series": {
    vi: "nối tiếp dãy xuống dưới, sang phải: 1, 2 → 3; Quý 1/2026 → Quý 2/2026; 31/01, 28/02 → 31/03",
    en: "continue the series down, to the right: 1, 2 → 3; Q1/2026 → Q2/2026; 31/01, 28/02 → 31/03",
  },
  "grid.keys.clear": { vi: "xóa trống các ô đang chọn", en: "empty the selected cells" },
  "grid.keys.clipboard": { vi: "chép, cắt, dán; dán được từ Excel", en: "copy, cut, paste; also from Excel" },
  "grid.keys.undo": { vi: "hoàn tác, làm lại", en: "undo, redo" },
  "grid.keys.escape": { vi: "bỏ điều đang gõ", en: "drop what is being typed" },
  "grid.keys.corner": {
    vi: "Kéo góc dưới bên phải của vùng chọn để điền: ngày, quý, tháng, mã và hai số có khoảng cách thì nối tiếp, còn lại thì chép. Giữ Ctrl khi thả chuột để làm ngược lại. Bấm đúp vào góc để điền xuống hết dữ liệu của cột bên cạnh.",
    en: "Drag the lower right corner of the selection to fill: days, quarters, months, codes and two figures with a step go on, anything else is copied. Hold Ctrl as you let go for the other way. A double click on the corner fills down as far as the column beside it.",
  },
  "grid.keys.mac": { vi: "Trên máy Mac: ⌘ thay cho Ctrl.", en: "On a Mac: ⌘ instead of Ctrl." },
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
  "grid.pasted": { vi: "Đã dán vào {count, number} ô.", en: "{count, plural, one {# cell} other {# cells}} pasted." },
  "grid.cleared": { vi: "Đã xóa {count, number} ô.", en: "{count, plural, one {# cell} other {# cells}} cleared." },
  "grid.fill.copied": {
    vi: "Đã điền {count, number} ô giống ô mẫu.",
    en: "{count, plural, one {# cell} other {# cells}} filled with copies.",
  },
  "grid.fill.continued": {
    vi: "Đã điền {count, number} ô nối tiếp dãy.",
    en: "{count, plural, one {# cell} other {# cells}} filled as a series.",
  },
  "grid.fill.none": { vi: "Không có ô nào để điền.", en: "There was no cell to fill." },
  "grid.fill.copy": { vi: "Chép giống ô mẫu", en: "Copy instead" },
  "grid.fill.series": { vi: "Nối tiếp dãy", en: "Continue as a series" },
  "grid.fill.no-series": {
    vi: "Chưa thấy dãy để nối: ô mẫu cần có số, ngày, tháng, quý, năm hoặc mã kết thúc bằng số. Muốn chép nguyên, bấm Ctrl D.",
    en: "No series found to continue: the cells before need a figure, a day, month, quarter or year, or a code that ends in a number. Ctrl D copies.",
  },
  "grid.fill.no-neighbour": {
    vi: "Cột bên cạnh không có dữ liệu ở dưới nên không biết điền tới đâu. Hãy kéo góc ô tới dòng cuối.",
    en: "The column beside is empty below, so nothing says how far to fill. Drag the corner to the last row.",
  },
  "grid.jump.looking": { vi: "Đang tìm ô có dữ liệu…", en: "Looking for the edge of the data…" },
  "grid.jump.wait": {
    vi: "Đang tìm tới mép dữ liệu nên chưa nhận phím vừa bấm. Hãy bấm lại sau giây lát, hoặc Esc để ở lại ô này.",
    en: "Still looking for the edge of the data, so that key was not taken. Press it again in a moment, or Esc to stay in this cell.",
  },
  "grid.jump.far": {
    vi: "Đã xem {count, number} dòng mà chưa tới mép dữ liệu. Bấm lần nữa để xem tiếp, Ctrl End để tới dòng cuối.",
    en: "{count, number} rows looked at without reaching the edge. Press again to go on, Ctrl End for the last row.",
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
