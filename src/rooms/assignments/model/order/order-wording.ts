import { sentences } from "#shared/sentences.ts";

export const orderWording = sentences({
  "order.title": { vi: "Giao nhiệm vụ", en: "Give assignments" },
  "order.how": {
    vi: "Dán lời văn bản (công văn, thông báo kết luận, công điện), chọn tệp, hoặc chỉ ghi số, ngày và gõ nhiệm vụ. Xem lại rồi giao một lần. Không nạp tài liệu mật.",
    en: "Paste the words of a document (dispatch, conclusion, telegram), choose a file, or write only number and day and type the assignments. Look once, give once. No secret documents.",
  },
  "order.text": { vi: "Lời văn bản", en: "Words of the document" },
  "order.text.hint": {
    vi: "Đọc ngay khi dán. Bản nháp được giữ trong trình duyệt này; chưa có gì được lưu trước khi bấm Giao.",
    en: "Read as soon as it is pasted. The draft is kept in this browser; nothing is stored before you press Give.",
  },
  "order.file": { vi: "Hoặc chọn tệp", en: "Or choose a file" },
  "order.reading": { vi: "Đang đọc…", en: "Reading…" },
  "order.found": {
    vi: "Đọc được {count, plural, other {# nhiệm vụ}}{undecided, plural, =0 {} other {, # câu cần người xem}}.",
    en: "{count, plural, one {# assignment} other {# assignments}} found{undecided, plural, =0 {} one {, # sentence left to you} other {, # sentences left to you}}.",
  },
  "order.internal": {
    vi: "Lưu hành nội bộ: được giữ, không bao giờ công khai.",
    en: "For internal use: kept, never published.",
  },
  "order.before.words": {
    vi: "Lời văn này đã được dán và giao {given, plural, other {# nhiệm vụ}} theo văn bản {number}, {day}. Nhiệm vụ đã có không bị giao hai lần.",
    en: "These words were pasted before and gave {given, plural, one {# assignment} other {# assignments}} by document {number} of {day}. What is there is not given twice.",
  },
  "order.before.number": {
    vi: "Văn bản {number}, {day} đã giao {given, plural, other {# nhiệm vụ}}. Nhiệm vụ đã có không bị giao hai lần.",
    en: "Document {number} of {day} has already given {given, plural, one {# assignment} other {# assignments}}. What is there is not given twice.",
  },
  "order.before.see": { vi: "Xem các nhiệm vụ ấy", en: "See them" },
  "order.document": { vi: "Văn bản giao", en: "The document" },
  "order.kind": { vi: "Loại", en: "Kind" },
  "order.number": { vi: "Số, ký hiệu (để trống nếu không có)", en: "Number (empty if it has none)" },
  "order.day": { vi: "Ngày ban hành", en: "Day of issue" },
  "order.issuer": { vi: "Cơ quan giao", en: "Given by" },
  "order.basis": { vi: "Căn cứ giao", en: "Basis" },
  "order.items": { vi: "Nhiệm vụ", en: "Assignments" },
  "order.in": { vi: "Giao", en: "Give" },
  "order.in.row": { vi: "Giao nhiệm vụ {place}", en: "Give assignment {place}" },
  "order.undecided": {
    vi: "Câu ràng buộc chưa nêu cơ quan, hoặc máy chưa chắc",
    en: "Binds and names nobody, or is unsure",
  },
  "order.typed": { vi: "Gõ tay", en: "Typed" },
  "order.words": { vi: "Nội dung nhiệm vụ", en: "Words of the assignment" },
  "order.leads": { vi: "Chủ trì", en: "Lead" },
  "order.coordinators": { vi: "Phối hợp", en: "With" },
  "order.bodies.hint": { vi: "Nhiều cơ quan cách nhau bằng dấu ;", en: "Several bodies are separated by ;" },
  "order.due": { vi: "Thời hạn", en: "Due day" },
  "order.due.words": { vi: "Văn bản viết: {words}", en: "The document says: {words}" },
  "order.product": { vi: "Sản phẩm", en: "Product" },
  "order.set": { vi: "Do người giao đặt, không phải lời văn bản", en: "Set by the giver, not the document's words" },
  "order.lacks.words": { vi: "Thiếu nội dung nhiệm vụ.", en: "The assignment has no words." },
  "order.lacks.leads": { vi: "Thiếu cơ quan chủ trì.", en: "Nobody leads it." },
  "order.unknown": {
    vi: "Vào ngày văn bản, danh mục không có hoặc có nhiều cơ quan tên {names}. Chọn tên đầy đủ trong gợi ý; nếu vẫn giao thì chưa cơ quan nào nhận.",
    en: "On the document's day none or several bodies are called {names}. Choose a full name among the suggestions; given like this, nobody receives it yet.",
  },
  "order.add": { vi: "Thêm nhiệm vụ", en: "Add an assignment" },
  "order.clear": { vi: "Xóa bản nháp", en: "Clear the draft" },
  "order.give": {
    vi: "Giao {count, plural, other {# nhiệm vụ}}",
    en: "Give {count, plural, one {# assignment} other {# assignments}}",
  },
  "order.give.keys": { vi: "Ctrl + Enter", en: "Ctrl + Enter" },
  "order.cannot": {
    vi: "Chưa giao được: {why}",
    en: "Cannot be given yet: {why}",
  },
  "order.cannot.reading": { vi: "đang đọc văn bản.", en: "the document is being read." },
  "order.cannot.items": { vi: "chưa có nhiệm vụ nào được chọn.", en: "no assignment is chosen." },
  "order.cannot.lacks": {
    vi: "có nhiệm vụ thiếu nội dung hoặc cơ quan chủ trì.",
    en: "an assignment has no words or no lead.",
  },
  "order.cannot.source": {
    vi: "cần ngày ban hành, cơ quan giao và căn cứ.",
    en: "the day of issue, the giver and the basis are needed.",
  },
  "order.given": {
    vi: "Đã giao {given, plural, other {# nhiệm vụ mới}}{known, plural, =0 {} other {; # nhiệm vụ đã có từ trước, giữ nguyên}}.",
    en: "{given, plural, one {# new assignment} other {# new assignments}} given{known, plural, =0 {} other {; # were there before and stay as they are}}.",
  },
  "refusal.order-too-long": {
    vi: "Văn bản dài hơn {limit, number} ký tự. Chỉ dán phần giao nhiệm vụ; kế hoạch dài thì nhập ở trang Kế hoạch.",
    en: "The document is longer than {limit, number} characters. Paste only the part that assigns; import a long plan on the page of plans.",
  },
});
export type OrderWord = keyof typeof orderWording;
