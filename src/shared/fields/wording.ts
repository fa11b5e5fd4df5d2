import { sentences } from "../sentences.ts";

/** What every register says when it says no: of a cell, of a row, of a list. */
export const fieldRefusals = sentences({
  "refusal.field-required": {
    vi: "Ô này bắt buộc. Nhập giá trị rồi lưu lại.",
    en: "This cell is required. Enter a value and save again.",
  },
  "refusal.field-too-long": {
    vi: "Dài quá {longest} ký tự. Rút gọn lại.",
    en: "Longer than {longest} characters. Shorten it.",
  },
  "refusal.field-not-number": {
    vi: "“{words}” không phải là số. Gõ như 1.234,5.",
    en: "“{words}” is not a number. Type it like 1,234.5.",
  },
  "refusal.field-not-whole": {
    vi: "{words} có phần lẻ; ô này chỉ đếm số nguyên. Nhập số không có phần lẻ.",
    en: "{words} has a fraction; this cell counts whole ones. Enter a whole number.",
  },
  "refusal.field-out-of-range": {
    vi: "{words} nằm ngoài khoảng từ {min, number} đến {max, number}. Nhập một số trong khoảng đó.",
    en: "{words} is outside {min, number} to {max, number}. Enter a number between them.",
  },
  "refusal.field-not-day": {
    vi: "“{words}” không phải là một ngày có thật. Gõ ngày/tháng/năm như 30/06/2025.",
    en: "“{words}” is not a day of the calendar. Type day/month/year like 30/06/2025.",
  },
  "refusal.field-not-year": {
    vi: "“{words}” không phải là năm. Gõ bốn chữ số như 2025.",
    en: "“{words}” is not a year. Type four digits like 2025.",
  },
  "refusal.field-not-choice": {
    vi: "“{words}” không có trong danh sách. Chọn một trong: {options}.",
    en: "“{words}” is not in the list. Choose one of: {options}.",
  },
  "refusal.field-not-yes-no": { vi: "“{words}”: chỉ nhận Có hoặc Không.", en: "“{words}”: only Yes or No." },
  "refusal.field-not-address": {
    vi: "“{words}” không phải địa chỉ trang. Chép cả phần https://.",
    en: "“{words}” is not a page address. Copy it with https://.",
  },
  "refusal.field-not-point": {
    vi: "“{words}” không phải tọa độ. Gõ vĩ độ rồi kinh độ, như 15,5735; 108,4740.",
    en: "“{words}” is not a position. Type latitude, then longitude, like 15.5735; 108.4740.",
  },
  "refusal.field-not-vsic": {
    vi: "“{words}” không phải mã ngành. Gõ năm của hệ thống ngành rồi mã, như 2018: 2511.",
    en: "“{words}” is not an industry code. Type the year of the classification, then the code, like 2018: 2511.",
  },
  "refusal.field-reference-unknown": {
    vi: "Không tìm thấy đúng một bản ghi tên “{words}”. Gõ đủ tên hoặc chọn trong danh sách.",
    en: "There is not exactly one record named “{words}”. Type the whole name or choose from the list.",
  },
  "refusal.field-needs-source": {
    vi: "Số này phải có nguồn. Ghi số văn bản hoặc địa chỉ trang vào ô Nguồn rồi lưu lại.",
    en: "This figure needs a source. Write the document number or the page address into Source and save again.",
  },
  "refusal.field-formula-failed": {
    vi: "Công thức của ô này cho {words}. Sửa công thức hoặc gõ thẳng giá trị.",
    en: "The formula of this cell comes to {words}. Mend the formula or type the value itself.",
  },
  "refusal.register-head-missing": {
    vi: "{file} không có hàng tiêu đề của sổ này: cần cột “{column}” và ít nhất một cột khác. Bấm Xuất Excel để lấy tệp đúng mẫu.",
    en: "{file} has no head row of this register: it needs the column “{column}” and at least one more. Press Export Excel for a file of the right form.",
  },
  "refusal.register-file-too-long": {
    vi: "{file} có hơn {limit, number} dòng. Chia thành các tệp nhỏ hơn.",
    en: "{file} has more than {limit, number} rows. Split it into smaller files.",
  },
  "refusal.field-unknown": {
    vi: "Không có cột “{name}” trong sổ này, hoặc bạn không được xem cột đó.",
    en: "This register has no column “{name}”, or you may not see it.",
  },
  "refusal.record-not-found": {
    vi: "Không còn bản ghi này. Có thể ai đó đã xóa: tải lại danh sách.",
    en: "This record is gone. Somebody may have deleted it: reload the list.",
  },
  "refusal.record-refused": {
    vi: "{field}: {problem}",
    en: "{field}: {problem}",
  },
  "refusal.record-conflict": {
    vi: "Người khác vừa sửa bản ghi này. Xem giá trị hiện có rồi lưu lại giá trị của bạn nếu vẫn cần.",
    en: "Somebody else has just changed this record. Look at what stands there now, then save yours again if you still want it.",
  },
  "refusal.record-key-taken": {
    vi: "Đã có bản ghi mang mã “{key}”. Sửa bản ghi ấy hoặc đặt mã khác.",
    en: "There is already a record with the code “{key}”. Change that one or choose another code.",
  },
  "refusal.record-key-twice": {
    vi: "Mã “{key}” đứng ở hơn một dòng. Giữ lại một dòng.",
    en: "The code “{key}” stands in more than one row. Keep one of them.",
  },
  "refusal.record-in-use": {
    vi: "Bản ghi khác đang trỏ đến bản ghi này nên không xóa được. Ghi ngày kết thúc thay vì xóa.",
    en: "Other records point to this one, so it cannot be deleted. Record the day it ended instead.",
  },
  "refusal.record-ended-already": {
    vi: "Bản ghi này đã kết thúc ngày {day}.",
    en: "This record already ended on {day}.",
  },
  "refusal.filter-unreadable": {
    vi: "Không đọc được điều kiện lọc “{part}”. Chọn lại bộ lọc trên trang.",
    en: "The filter “{part}” cannot be read. Choose the filter again on the page.",
  },
  "refusal.sort-unknown": {
    vi: "Danh sách này không sắp theo “{sort}”.",
    en: "This list does not sort by “{sort}”.",
  },
  "refusal.cursor-stale": {
    vi: "Vị trí trang không khớp với cách sắp hiện tại. Mở lại từ đầu danh sách.",
    en: "The place in the list does not fit the present sort. Open the list from its start.",
  },
});
