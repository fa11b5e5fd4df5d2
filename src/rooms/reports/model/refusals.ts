import { sentences } from "#shared/sentences.ts";

export const reportRefusals = sentences({
  "refusal.round-not-found": {
    vi: "Không có kỳ báo cáo này. Kỳ báo cáo nằm ở trang Báo cáo.",
    en: "There is no such reporting round. Rounds stand on the page Reports.",
  },
  "refusal.round-exists": {
    vi: "Kỳ này đã mở rồi. Chọn kỳ khác, hoặc vào kỳ đã mở trên trang Báo cáo.",
    en: "This round is open already. Choose another one, or go to the open one on the page Reports.",
  },
  "refusal.round-days-disordered": {
    vi: "Kỳ báo cáo phải bắt đầu trước ngày chốt số liệu ({cutoff}), và hạn gửi không trước ngày chốt. Sửa lại các ngày.",
    en: "A round begins before its cut-off ({cutoff}), and reports are due no earlier than it. Mend the days.",
  },
  "refusal.body-not-asked": {
    vi: "Cơ quan này không được yêu cầu báo cáo trong kỳ đã chọn.",
    en: "This body was not asked to report in this round.",
  },
  "refusal.report-not-found": {
    vi: "Không có báo cáo này. Báo cáo của từng cơ quan mở từ bảng ở trang Báo cáo.",
    en: "There is no such report. Each body's report opens from the table on the page Reports.",
  },
  "refusal.report-moved": {
    vi: "Báo cáo vừa được người khác sửa. Trang đã lấy bản mới; điều bạn viết còn nguyên, hãy xem lại rồi lưu.",
    en: "Somebody has just changed the report. The page shows the present one; what you wrote is kept: look again, then save.",
  },
  "refusal.report-act-not-in-state": {
    vi: "Báo cáo đang ở bước khác nên chưa làm được việc này. Tải lại trang để xem bước hiện tại.",
    en: "The report stands at another step, so this cannot be done. Load the page again to see where it stands.",
  },
  "refusal.report-reason-missing": {
    vi: "Ghi lý do (ít nhất 5 chữ cái) để người nhận biết phải sửa gì.",
    en: "Say why (five letters at least), so that whoever gets it back knows what to mend.",
  },
  "refusal.report-empty": {
    vi: "Báo cáo chưa có dòng nào và phần kết quả còn trống. Viết kết quả trước khi trình.",
    en: "The report has no row and no results. Write the results before handing it in.",
  },
});
