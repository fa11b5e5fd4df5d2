import { sentences } from "#shared/sentences.ts";

export const trackerWording = sentences({
  "tracker.title": { vi: "Nhập sổ theo dõi nhiệm vụ", en: "Import a list of assignments" },
  "tracker.how": {
    vi: "Chọn sổ theo dõi bằng Excel mà cơ quan đang dùng. Chỉ cần một hàng tiêu đề; tên và thứ tự cột thế nào cũng được. Không nạp tài liệu mật. Chưa có gì được lưu trước khi bấm Giao.",
    en: "Choose the workbook that your office keeps. It only needs a head row; columns may have any names and order. No secret documents. Nothing is stored before you press Give.",
  },
  "tracker.file": { vi: "Sổ theo dõi (.xlsx, .csv)", en: "The list (.xlsx, .csv)" },
  "tracker.busy": { vi: "Đang đọc…", en: "Reading…" },
  "tracker.sheets": { vi: "Trang tính được nhập", en: "Sheets to import" },
  "tracker.sheet": { vi: "Cột của trang", en: "Columns of sheet" },
  "tracker.sheet.rows": { vi: "{name} ({count, number} dòng)", en: "{name} ({count, number} rows)" },
  "tracker.hidden": {
    vi: "{count, plural, other {# dòng hoặc cột ẩn}}: dòng ẩn không nhập.",
    en: "{count, plural, one {# row or column is} other {# rows or columns are}} hidden; hidden rows are not imported.",
  },
  "tracker.head": { vi: "Hàng tiêu đề", en: "Head row" },
  "tracker.head.line": { vi: "Dòng {line}: {words}", en: "Row {line}: {words}" },
  "tracker.columns": { vi: "Cột nào là gì", en: "What each column holds" },
  "tracker.column.none": { vi: "(không có)", en: "(none)" },
  "tracker.field.words": { vi: "Nhiệm vụ", en: "Assignment" },
  "tracker.field.leads": { vi: "Cơ quan chủ trì", en: "Lead" },
  "tracker.field.coordinators": { vi: "Cơ quan phối hợp", en: "Coordinators" },
  "tracker.field.deadline": { vi: "Thời hạn", en: "Deadline" },
  "tracker.field.product": { vi: "Sản phẩm", en: "Product" },
  "tracker.field.document": { vi: "Văn bản giao", en: "Document" },
  "tracker.field.progress": { vi: "Tình hình, kết quả", en: "Progress" },
  "tracker.field.doneOn": { vi: "Ngày hoàn thành", en: "Done on" },
  "tracker.issuer": { vi: "Cơ quan giao", en: "Given by" },
  "tracker.number": { vi: "Văn bản giao khi dòng không ghi: số", en: "Document where a row names none: number" },
  "tracker.day": { vi: "Ngày ban hành", en: "Day of issue" },
  "tracker.found": {
    vi: "{good, plural, other {# dòng giao được}}, {bad, plural, other {# dòng phải sửa}}",
    en: "{good, plural, one {# row} other {# rows}} can be given, {bad, plural, one {# row has} other {# rows have}} to be mended",
  },
  "tracker.mend": { vi: "Dòng phải sửa", en: "Rows to be mended" },
  "tracker.preview": { vi: "Dòng giao được (20 dòng đầu)", en: "Rows that can be given (the first 20)" },
  "tracker.row": { vi: "Dòng", en: "Row" },
  "tracker.due": { vi: "Hạn", en: "Due" },
  "tracker.leave": {
    vi: "Dòng chưa sửa không được giao. Sửa ngay ở đây, hoặc sửa trong tệp rồi nhập lại: dòng đã giao không bị giao hai lần.",
    en: "Rows that are not mended are not given. Mend them here, or in the file and import it again: nothing is given twice.",
  },
  "tracker.give": {
    vi: "Giao {count, plural, other {# nhiệm vụ}}",
    en: "Give {count, plural, one {# assignment} other {# assignments}}",
  },
  "tracker.given": {
    vi: "Đã giao {given, plural, other {# nhiệm vụ mới}}; {known, plural, other {# nhiệm vụ}} đã có từ trước, trong đó {changed, plural, other {# nhiệm vụ}} được cập nhật.",
    en: "{given, plural, one {# new assignment} other {# new assignments}} given; {known, plural, one {# was} other {# were}} there before, {changed, plural, one {# of them was} other {# of them were}} brought up to date.",
  },
  "tracker.weighed": {
    vi: "{fresh, plural, other {# nhiệm vụ mới}}, {known, plural, other {# nhiệm vụ}} đã có; {changed, plural, other {# nhiệm vụ}} sẽ được cập nhật theo sổ.",
    en: "{fresh, plural, one {# new assignment} other {# new assignments}}, {known, plural, one {# is} other {# are}} there already; {changed, plural, one {# of them is} other {# of them are}} brought up to date.",
  },
  "tracker.weighing": { vi: "Đang đối chiếu với nhiệm vụ đã có…", en: "Comparing with what is there…" },
  "tracker.changes": { vi: "Nhiệm vụ đã có sẽ đổi", en: "What changes in assignments that are there" },
  "tracker.change.due": { vi: "Hạn: {from} → {to}", en: "Due: {from} → {to}" },
  "tracker.change.product": { vi: "Sản phẩm: {to}", en: "Product: {to}" },
  "tracker.change.told": { vi: "Tình hình: {to}", en: "Progress: {to}" },
  "tracker.change.done": { vi: "Hoàn thành ngày {to}", en: "Done on {to}" },
  "tracker.change.left": {
    vi: "Không đổi được vì nhiệm vụ đã báo cáo hoàn thành, kết thúc hoặc có bước sau ngày đó.",
    en: "Cannot change: it is reported done, over, or has later steps.",
  },
  "tracker.none": { vi: "chưa có", en: "none" },
  "refusal.tracker-words-missing": { vi: "Thiếu nội dung nhiệm vụ.", en: "The assignment has no words." },
  "refusal.tracker-lead-missing": { vi: "Thiếu cơ quan chủ trì.", en: "Nobody leads it." },
  "refusal.tracker-lead-unknown": {
    vi: "Danh mục cơ quan không có “{name}”. Gõ đúng tên, hoặc thêm cơ quan ở trang Cơ quan.",
    en: "No body is called “{name}”. Type its name, or add the body on the page of bodies.",
  },
  "refusal.tracker-deadline-unread": {
    vi: "“{words}” không phải thời hạn đọc được. Gõ như 30/6/2026, Quý II/2026, tháng 12/2026, thường xuyên; hoặc để trống.",
    en: "“{words}” is no deadline that can be read. Type 30/6/2026, Quý II/2026, tháng 12/2026 or thường xuyên; or leave it empty.",
  },
  "refusal.tracker-document-unread": {
    vi: "Thiếu số hoặc ngày của văn bản giao. Gõ như 7549/KH-UBND ngày 22/12/2025.",
    en: "The number or the day of the document is missing. Type it like 7549/KH-UBND ngày 22/12/2025.",
  },
  "refusal.tracker-done-unread": {
    vi: "“{words}” không phải một ngày. Gõ như 30/6/2026, hoặc để trống khi chưa hoàn thành.",
    en: "“{words}” is no day. Type it like 30/6/2026, or leave it empty while the work is not done.",
  },
  "refusal.tracker-done-outside": {
    vi: "Ngày hoàn thành {words} sớm hơn ngày giao hoặc muộn hơn hôm nay. Sửa ngày, hoặc để trống.",
    en: "The day of completion {words} lies before the day of giving or after today. Mend it, or leave it empty.",
  },
  "refusal.tracker-row-twice": {
    vi: "Trùng nội dung và cơ quan chủ trì với dòng {line} của trang {sheet}. Xóa một dòng, hoặc ghi rõ chỗ khác nhau.",
    en: "The same words and lead as row {line} of sheet {sheet}. Delete one of them, or say what tells them apart.",
  },
  "refusal.tracker-too-long": {
    vi: "{file} có trang hơn {limit, number} dòng. Chia thành các tệp nhỏ hơn.",
    en: "{file} has a sheet of more than {limit, number} rows. Split it into smaller files.",
  },
});
export type TrackerWord = keyof typeof trackerWording;
