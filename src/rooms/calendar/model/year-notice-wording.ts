import { sentences } from "#shared/sentences.ts";

/** What the calendar page says about notices of whole years. */
export const yearNoticeWording = sentences({
  "calendar.notice.title": { vi: "Thông báo nghỉ lễ, Tết của năm", en: "The year’s notice of days off" },
  "calendar.notice.about": {
    vi: "Chép cả thông báo một lần: ngày nghỉ và ngày làm bù của một năm. Năm ấy thôi tạm tính và mọi thời hạn được tính theo thông báo.",
    en: "Copy the whole notice at once: the days off and the worked days of a year. That year is no longer provisional, and every deadline is reckoned by the notice.",
  },
  "calendar.notice.none": {
    vi: "Cơ quan chưa ghi thông báo nào; các năm 2024–2026 có sẵn.",
    en: "The office has entered no notice; 2024–2026 come with the product.",
  },
  "calendar.notice.line": {
    vi: "{count, plural, other {# ngày}}, {name} ghi ngày {on}",
    en: "{count, plural, one {# day} other {# days}}, entered by {name} on {on}",
  },
  "calendar.notice.open": { vi: "Ghi thông báo của một năm", en: "Enter a year’s notice" },
  "calendar.notice.year": { vi: "Năm", en: "Year" },
  "calendar.notice.instrument": { vi: "Số, ngày của thông báo", en: "Number and day of the notice" },
  "calendar.notice.instrument.hint": { vi: "Ví dụ: TB …/TB-BNV ngày …", en: "For example TB …/TB-BNV of …" },
  "calendar.notice.text": { vi: "Dán lời thông báo hoặc các dòng từ Excel", en: "Paste the notice or rows from Excel" },
  "calendar.notice.text.hint": {
    vi: "Mỗi dòng nêu ngày, khoảng “từ … đến …” và lý do. Đọc xong, bảng dưới vẫn sửa được.",
    en: "Each line names a day or a stretch “from … to …”, and why. The table below can still be changed.",
  },
  "calendar.notice.read": { vi: "Đọc vào bảng", en: "Read into the table" },
  "calendar.notice.unread": {
    vi: "Không đọc được ngày nào trong các dòng này:",
    en: "No day could be read in these lines:",
  },
  "calendar.notice.rows": { vi: "Các ngày của thông báo", en: "The days of the notice" },
  "calendar.notice.day": { vi: "Ngày", en: "Day" },
  "calendar.notice.weekday": { vi: "Thứ", en: "Weekday" },
  "calendar.notice.reason": { vi: "Nghỉ hay làm, vì sao", en: "Off or worked, and why" },
  "calendar.notice.note": { vi: "Lưu ý", en: "Note" },
  "calendar.notice.choose": { vi: "Chọn lý do …", en: "Choose why …" },
  "calendar.notice.weekend": { vi: "vốn là ngày nghỉ hằng tuần", en: "a weekly rest anyway" },
  "calendar.notice.remove": { vi: "Bỏ dòng", en: "Remove" },
  "calendar.notice.add": { vi: "Thêm dòng", en: "Add a row" },
  "calendar.notice.preview": {
    vi: "{off, plural, other {# ngày nghỉ ngoài cuối tuần}}, {worked, plural, other {# ngày làm bù}}; cả năm {count, plural, other {# ngày làm việc}} (hiện tính {now}).",
    en: "{off, plural, one {# day off beyond weekends} other {# days off beyond weekends}}, {worked, plural, one {# worked day} other {# worked days}}; {count, plural, one {# working day} other {# working days}} in the year (reckoned so far: {now}).",
  },
  "calendar.notice.look": { vi: "Xem thử lịch cả năm", en: "Look at the whole year" },
  "calendar.notice.doubts": {
    vi: "Hãy xem lại trên thông báo (vẫn ghi được):",
    en: "Look again at the paper (it can be saved all the same):",
  },
  "calendar.notice.doubt.holiday-missing": {
    vi: "Luật cho nghỉ {holiday} ngày {day} nhưng bảng không có ngày ấy.",
    en: "The law gives {holiday} on {day}, which is not in the table.",
  },
  "calendar.notice.doubt.no-compensation": {
    vi: "{holiday} ngày {day} rơi vào ngày nghỉ hằng tuần nhưng bảng không đủ ngày nghỉ bù.",
    en: "{holiday} on {day} falls on a weekly rest, and the table has too few compensatory days.",
  },
  "calendar.notice.doubt.tet-short": {
    vi: "Tết Nguyên đán kể cả nghỉ bù mới có {count} ngày; luật cho {least} ngày.",
    en: "Tết has {count} days with compensatory ones; the law gives {least}.",
  },
  "calendar.notice.doubt.national-day-short": {
    vi: "Quốc khánh kể cả nghỉ bù mới có {count} ngày; luật cho {least} ngày.",
    en: "National Day has {count} days with compensatory ones; the law gives {least}.",
  },
  "calendar.notice.doubt.swaps-uneven": {
    vi: "Nghỉ hoán đổi {off} ngày nhưng làm bù {worked} ngày.",
    en: "{off} days off by exchange, but {worked} worked for them.",
  },
  "calendar.notice.save": { vi: "Ghi thông báo ({count} ngày)", en: "Save the notice ({count} days)" },
  "calendar.notice.saved": {
    vi: "Đã ghi thông báo của năm {year}: năm ấy được tính theo thông báo.",
    en: "The notice of {year} is saved: the year is reckoned by it.",
  },
});
