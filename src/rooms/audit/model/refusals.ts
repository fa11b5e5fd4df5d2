import { sentences } from "#shared/sentences.ts";

export const auditRefusals = sentences({
  "refusal.audit-entry-not-found": {
    vi: "Không có mục nhật ký này trong không gian làm việc. Hãy mở lại từ danh sách nhật ký.",
    en: "There is no such entry in this workspace. Open it again from the list.",
  },
  "refusal.audit-values-erased": {
    vi: "Giá trị của mục này đã được xóa trước đó; không còn gì để xóa.",
    en: "The values of this entry were erased before; there is nothing left to erase.",
  },
});
