import { sentences } from "#shared/sentences.ts";

export const calendarWording = sentences({
  "refusal.day-unreadable": {
    vi: "Không đọc được ngày “{day}”. Viết năm-tháng-ngày, ví dụ 2026-02-13.",
    en: "The day “{day}” cannot be read. Write year-month-day, for example 2026-02-13.",
  },
  "refusal.day-outside-calendar": {
    vi: "Ngày {day} nằm ngoài lịch. Lịch có từ {first} đến {last}.",
    en: "The day {day} lies outside the calendar, which runs from {first} to {last}.",
  },
  "refusal.lunar-day-unreal": {
    vi: "Không có ngày âm lịch {lunar}: năm ấy không nhuận tháng này hoặc tháng chỉ có 29 ngày.",
    en: "There is no lunar day {lunar}: the year does not double this month, or the month has 29 days.",
  },
  "refusal.working-days-unreadable": {
    vi: "Không cộng được {count} ngày làm việc. Viết một số nguyên, không quá {most}.",
    en: "{count} working days cannot be added. Write a whole number of at most {most}.",
  },
  "refusal.period-unreadable": {
    vi: "Không đọc được kỳ báo cáo {period}. Viết như {example}, năm từ 1901 đến 2199.",
    en: "The reporting period {period} cannot be read. Write it like {example}, with a year from 1901 to 2199.",
  },
  "refusal.recurrence-unreadable": {
    vi: "Không đọc được thời hạn định kỳ {value}.",
    en: "The recurring deadline {value} cannot be read.",
  },
  "refusal.schedule-without-level": {
    vi: "{report} chưa nêu cấp nào gửi báo cáo.",
    en: "{report} names no level that sends the report.",
  },
  "refusal.schedule-level-without-deadline": {
    vi: "{report}: cấp {level} chưa có thời hạn gửi. Mỗi cấp phải có thời hạn (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5).",
    en: "{report}: the level {level} has no deadline. Every level must have one (Decree 09/2019/NĐ-CP, Article 8(5)).",
  },
  "refusal.schedule-deadline-too-close": {
    vi: "{report}: hạn gửi {due} của {level} không cách ngày chốt số liệu {cutoff} ít nhất {least} ngày làm việc.",
    en: "{report}: the deadline {due} of {level} does not leave at least {least} working day after the cut-off {cutoff}.",
  },
  "refusal.schedule-level-before-lower": {
    vi: "{report}: {level} phải gửi ngày {due}, trước cả {lower} là cấp gửi báo cáo lên.",
    en: "{report}: {level} is due on {due}, before {lower}, which reports to it.",
  },
  "refusal.schedule-cutoffs-differ": {
    vi: "{report} chốt số liệu ngày {cutoff}, còn {other} cùng lĩnh vực chốt ngày {otherCutoff}. Nên chốt cùng một ngày.",
    en: "{report} closes its figures on {cutoff}, {other} of the same sector on {otherCutoff}. They should close on one day.",
  },
  "refusal.own-day-taken": {
    vi: "Ngày {day} đã có ngày riêng “{title}”. Rút ngày ấy trước khi ghi ngày khác.",
    en: "{day} already is a day of the office: “{title}”. Withdraw it before writing another.",
  },
  "refusal.own-day-not-found": {
    vi: "Không có ngày riêng này, hoặc đã được rút. Tải lại trang để xem lịch hiện tại.",
    en: "There is no such day of the office, or it was withdrawn. Load the page again to see the calendar as it is.",
  },
  "refusal.notice-day-of-other-year": {
    vi: "Ngày {day} không thuộc năm {year} của thông báo. Sửa ngày hoặc bỏ dòng ấy; mỗi năm ghi một thông báo.",
    en: "{day} is not in {year}, the year of the notice. Correct the day or remove the row; each year has its own notice.",
  },
  "refusal.notice-day-twice": {
    vi: "Ngày {day} đứng hai lần trong bảng. Bỏ bớt một dòng.",
    en: "{day} stands in the table twice. Remove one of the rows.",
  },
  "refusal.notice-day-worked-anyway": {
    vi: "Ngày {day} vốn là ngày làm việc nên không thể là ngày làm bù: ngày làm bù là thứ Bảy hoặc Chủ nhật. Sửa ngày hoặc lý do.",
    en: "{day} is worked anyway, so it cannot be worked in exchange: such a day is a Saturday or Sunday. Correct the day or the reason.",
  },
  "refusal.year-notice-taken": {
    vi: "Năm {year} đã có thông báo: {instrument}. Rút thông báo ấy trước khi ghi thông báo khác.",
    en: "{year} already has a notice: {instrument}. Withdraw it before entering another.",
  },
  "refusal.year-notice-not-found": {
    vi: "Không có thông báo này, hoặc đã được rút. Tải lại trang để xem lịch hiện tại.",
    en: "There is no such notice, or it was withdrawn. Load the page again to see the calendar as it is.",
  },
  "refusal.recurring-deadline-not-found": {
    vi: "Không có thời hạn định kỳ này, hoặc đã được rút. Tải lại trang để xem danh sách hiện tại.",
    en: "There is no such recurring deadline, or it was withdrawn. Load the page again to see the list as it is.",
  },
  "refusal.calendar-feed-not-found": {
    vi: "Địa chỉ lịch này không còn dùng được. Mở trang Lịch và tạo địa chỉ mới.",
    en: "This calendar address no longer works. Open the calendar page and make a new one.",
  },
  "refusal.calendar-feed-secret-taken": {
    vi: "Mã bí mật này đã dùng cho một địa chỉ lịch. Bấm tạo lại để có mã mới.",
    en: "This secret already opens a calendar address. Make the address again with another one.",
  },
  "calendar.weekday.monday": { vi: "Thứ Hai", en: "Monday" },
  "calendar.weekday.tuesday": { vi: "Thứ Ba", en: "Tuesday" },
  "calendar.weekday.wednesday": { vi: "Thứ Tư", en: "Wednesday" },
  "calendar.weekday.thursday": { vi: "Thứ Năm", en: "Thursday" },
  "calendar.weekday.friday": { vi: "Thứ Sáu", en: "Friday" },
  "calendar.weekday.saturday": { vi: "Thứ Bảy", en: "Saturday" },
  "calendar.weekday.sunday": { vi: "Chủ nhật", en: "Sunday" },
  "calendar.reason.new-year": { vi: "Tết Dương lịch", en: "New Year's Day" },
  "calendar.reason.tet": { vi: "Tết Nguyên đán", en: "Lunar New Year" },
  "calendar.reason.hung-kings": { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Day" },
  "calendar.reason.victory-day": { vi: "Ngày Chiến thắng 30/4", en: "Victory Day" },
  "calendar.reason.labour-day": { vi: "Ngày Quốc tế lao động", en: "Labour Day" },
  "calendar.reason.national-day": { vi: "Quốc khánh", en: "National Day" },
  "calendar.reason.culture-day": { vi: "Ngày Văn hóa Việt Nam", en: "Viet Nam Culture Day" },
  "calendar.reason.compensatory": { vi: "Nghỉ bù", en: "Compensatory day off" },
  "calendar.reason.swapped-off": { vi: "Nghỉ hoán đổi", en: "Day off by swap" },
  "calendar.reason.swapped-work": { vi: "Làm bù ngày hoán đổi", en: "Worked Saturday by swap" },
  "calendar.reason.swap-proposed": {
    vi: "Đang đề nghị hoán đổi, chưa quyết định",
    en: "A swap is proposed, not decided",
  },
  "calendar.reason.tet-undecided": {
    vi: "Có thể nghỉ Tết Nguyên đán, chờ thông báo",
    en: "May be off for Lunar New Year, no notice yet",
  },
  "calendar.reason.national-day-undecided": {
    vi: "Có thể nghỉ Quốc khánh, chờ thông báo",
    en: "May be off for National Day, no notice yet",
  },
  "calendar.reason.office-off": { vi: "Ngày nghỉ riêng của cơ quan", en: "The office's own day off" },
  "calendar.reason.office-work": { vi: "Ngày làm việc riêng của cơ quan", en: "The office's own working day" },
  "calendar.reason.weekend": { vi: "Nghỉ hằng tuần", en: "Weekly rest" },
  "calendar.working": { vi: "ngày làm việc", en: "working day" },
  "calendar.off": { vi: "ngày nghỉ", en: "day off" },
  "calendar.lunar": { vi: "âm lịch {day}/{month}/{year}", en: "lunar {day}/{month}/{year}" },
  "calendar.lunar-leap": { vi: "âm lịch {day}/{month} nhuận/{year}", en: "lunar {day}/{month} leap/{year}" },
  "calendar.provisional": {
    vi: "Tạm tính, chưa có thông báo chính thức",
    en: "Provisional, no official notice known",
  },
  "calendar.added": {
    vi: "{from} cộng {count} ngày làm việc là {weekday}, {date}",
    en: "{from} plus {count} working days is {weekday}, {date}",
  },
  "calendar.window": {
    vi: "Kỳ {period}: số liệu từ {from} đến {cutoff} (chốt), gửi trước hoặc trong ngày {due}",
    en: "Period {period}: figures from {from} to {cutoff} (cut-off), to be sent by {due}",
  },
  "calendar.window-unverified": {
    vi: "Nghị định 09/2019/NĐ-CP không định kỳ này; đây là mặc định để cơ quan ban hành chế độ báo cáo sửa",
    en: "Decree 09/2019/NĐ-CP does not set this period; this is a default for the body that creates the report to change",
  },
  "calendar.ics.feed": { vi: "Lịch Lộ Trình", en: "Lộ Trình calendar" },
  "calendar.ics.name": { vi: "Ngày nghỉ năm {year}", en: "Days off {year}" },
});
