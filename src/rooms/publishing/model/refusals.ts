import { sentences } from "#shared/sentences.ts";

export const outgoingRefusals = sentences({
  "refusal.outgoing-not-found": {
    vi: "Không có văn bản đi này. Danh sách nằm ở trang Văn bản đi.",
    en: "There is no such outgoing document. They are listed on the page Outgoing documents.",
  },
  "refusal.outgoing-moved": {
    vi: "Văn bản vừa được người khác xử lý. Trang đã lấy bản mới; hãy xem lại rồi làm tiếp.",
    en: "Somebody has just worked on this document. The page shows its present state: look again, then go on.",
  },
  "refusal.outgoing-act-not-in-state": {
    vi: "Văn bản đang ở bước khác nên chưa làm được việc này. Tải lại trang để xem bước hiện tại.",
    en: "The document stands at another step, so this cannot be done. Load the page again to see where it stands.",
  },
  "refusal.outgoing-reason-missing": {
    vi: "Ghi lý do (ít nhất 5 chữ cái).",
    en: "Say why (five letters at least).",
  },
  "refusal.nothing-to-write": {
    vi: "Không có dòng nào để đưa vào văn bản: kế hoạch chưa có nhiệm vụ, không nhiệm vụ nào quá hạn, hoặc cuộc họp chưa có kết luận.",
    en: "There is nothing to put into the document: the plan has no assignment, none is overdue, or the meeting has no conclusion.",
  },
  "refusal.report-not-handed-in": {
    vi: "Báo cáo còn đang soạn. Trình lãnh đạo trước khi lập văn bản.",
    en: "The report is still being written. Hand it in before making the document.",
  },
  "refusal.signed-not-pdf": {
    vi: "Tệp {file} không phải PDF. Bản đã ký là tệp PDF.",
    en: "The file {file} is no PDF. The signed copy is a PDF.",
  },
  "refusal.issued-in-future": {
    vi: "Ngày ban hành {day} ở sau hôm nay. Ghi ngày trên bản đã ký.",
    en: "The day of issue {day} lies after today. Enter the day on the signed copy.",
  },
});
