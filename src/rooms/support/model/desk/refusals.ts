import { sentences } from "#shared/sentences.ts";

export const petitionRefusals = sentences({
  "refusal.petition-not-found": {
    vi: "Kiến nghị không còn trong sổ. Mở lại danh sách.",
    en: "The petition is no longer in the register. Open the list again.",
  },
  "refusal.petition-moved": {
    vi: "Kiến nghị vừa được người khác cập nhật. Xem lại rồi gửi lần nữa; nội dung vừa nhập vẫn còn.",
    en: "Somebody else has just changed this petition. Look again and send once more; what you typed is still there.",
  },
  "refusal.petition-answered": { vi: "Kiến nghị này đã được trả lời.", en: "This petition has been answered." },
  "refusal.petition-day-passed": {
    vi: "Hạn trả lời {day} đã qua. Chọn một ngày từ hôm nay trở đi.",
    en: "The day {day} has passed. Choose today or a later day.",
  },
  "refusal.petition-body-unknown": {
    vi: "Cơ quan kiến nghị hoặc cơ quan trả lời không có trong danh mục. Chọn lại trong danh sách gợi ý.",
    en: "The body that asks or the one that answers is not in the register. Choose it from the suggestions.",
  },
  "refusal.petition-subject-unknown": {
    vi: "Không tìm thấy nhiệm vụ hoặc báo cáo của kiến nghị. Mở lại trang đó rồi gửi.",
    en: "The assignment or report of the petition was not found. Open its page again and send from there.",
  },
});
