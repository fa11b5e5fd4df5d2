import { sentences } from "#shared/sentences.ts";

export const mapRefusals = sentences({
  "refusal.layer-not-found": {
    vi: "Bản đồ không có lớp này, hoặc anh, chị không được xem lớp này. Hãy chọn lớp trong danh sách.",
    en: "The map has no such layer, or you may not see it. Choose one from the list.",
  },
});
