import { sentences } from "#shared/sentences.ts";

/** What the page of values to enter says. */
export const valuesFileWording = sentences({
  "due.title": { vi: "Số liệu phải nhập", en: "Values to enter" },
  "due.purpose": {
    vi: "Ai phải nhập số nào, chậm nhất ngày nào. Nhập xong một kỳ thì hạn tự chuyển sang kỳ sau.",
    en: "Who must enter what by when. Once a period is entered, the due day moves on by itself.",
  },
  "due.empty": { vi: "Không có chỉ tiêu nào phải nhập.", en: "There is nothing to enter." },
  "due.group.now": { vi: "Cần nhập bây giờ: {count} chỉ tiêu", en: "To enter now: {count}" },
  "due.group.now-none": {
    vi: "Không có số liệu nào đang chờ các cơ quan nhập.",
    en: "No body has a value to enter now.",
  },
  "due.group.coming": {
    vi: "Sắp tới hạn, kỳ chưa kết thúc: {count} chỉ tiêu",
    en: "To come, the period is not over: {count}",
  },
  "due.group.coming-why": {
    vi: "Chưa nhập được: kỳ số liệu còn đang chạy.",
    en: "Nothing to enter yet: the period is still running.",
  },
  "due.group.unowned": {
    vi: "Đến hạn nhưng chưa rõ cơ quan nào nhập: {count} chỉ tiêu",
    en: "Due, and nobody is named to enter it: {count}",
  },
  "due.group.unowned-why": {
    vi: "Mở chỉ tiêu, bấm Sửa chỉ tiêu và chọn cơ quan chịu trách nhiệm thì chỉ tiêu chuyển lên phần cần nhập.",
    en: "Open the indicator, press Change the indicator and choose the body that answers: it then moves up to what is to be entered.",
  },
  "due.group.old": {
    vi: "Khoảng trống cũ, quá hạn hơn một năm: {count} chỉ tiêu",
    en: "Old gaps, more than a year overdue: {count}",
  },
  "due.group.old-why": {
    vi: "Chuỗi số dừng ở kỳ trước đó. Bổ sung khi tìm được nguồn, hoặc ghi ngày kết thúc cho chỉ tiêu không còn theo dõi.",
    en: "The series stops before that period. Add values once a source is found, or give an end to an indicator that is no longer followed.",
  },
  "due.late": { vi: "quá hạn từ {day}", en: "overdue since {day}" },
  "due.by": { vi: "hạn {day}", en: "due {day}" },
  "due.not-over": { vi: "kỳ chưa kết thúc", en: "the period is not over" },
  "due.column.indicator": { vi: "Chỉ tiêu", en: "Indicator" },
  "due.column.period": { vi: "Kỳ", en: "Period" },
  "due.column.due": { vi: "Hạn", en: "Due" },
  "due.column.owner": { vi: "Cơ quan nhập", en: "Entered by" },
  "values-file.export": { vi: "Tải biểu Excel", en: "Download the Excel form" },
  "values-file.import": { vi: "Nhập từ Excel", en: "Enter from Excel" },
  "values-file.how": {
    vi: "Điền vào biểu đã tải, rồi chọn tệp. Trước hết hệ thống cho biết từng dòng sẽ ra sao; bấm lưu mới ghi. Dòng đã có số như vậy thì giữ nguyên.",
    en: "Fill in the form you downloaded and choose the file. First you see what would become of each row; only saving stores it. A row that says what is known changes nothing.",
  },
  "values-file.file": { vi: "Tệp .xlsx hoặc .csv", en: "An .xlsx or .csv file" },
  "values-file.busy": { vi: "Đang đọc tệp…", en: "Reading the file…" },
  "values-file.found": {
    vi: "{recorded} dòng sẽ ghi, {unchanged} dòng giữ nguyên, {asks} dòng cần giải trình, {refused} dòng sai.",
    en: "{recorded} rows would be stored, {unchanged} stay, {asks} ask for an answer, {refused} are wrong.",
  },
  "values-file.saved": {
    vi: "Đã ghi {recorded} dòng; {unchanged} dòng giữ nguyên, {asks} dòng cần giải trình, {refused} dòng sai.",
    en: "{recorded} rows stored; {unchanged} stay, {asks} ask for an answer, {refused} are wrong.",
  },
  "values-file.save": { vi: "Ghi {count} dòng", en: "Store {count, plural, one {# row} other {# rows}}" },
  "values-file.rows": { vi: "Các dòng của tệp", en: "Rows of the file" },
  "values-file.row": { vi: "Dòng", en: "Row" },
  "values-file.outcome": { vi: "Kết quả", en: "Outcome" },
  "values-file.detail": { vi: "Vì sao", en: "Why" },
  "values-file.state.recorded": { vi: "ghi", en: "stored" },
  "values-file.state.unchanged": { vi: "giữ nguyên", en: "stays" },
  "values-file.state.refused": { vi: "sai", en: "wrong" },
  "values-file.state.asks": { vi: "cần giải trình", en: "asks for an answer" },
  "values-file.asks": {
    vi: "Lý do ghi vào cột Giải trình của dòng này.",
    en: "The reason goes into the column Giải trình of this row.",
  },
  "values-file.missing": {
    vi: "Còn thiếu trong tệp: {count} số đã đến kỳ",
    en: "Missing in the file although the period is over: {count}",
  },
});
