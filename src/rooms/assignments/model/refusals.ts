import { sentences } from "#shared/sentences.ts";

/** What the room says when it says no. */
export const assignmentRefusals = sentences({
  "refusal.assignment-not-found": {
    vi: "Không có nhiệm vụ này. Có thể đường dẫn đã cũ: mở lại từ trang kế hoạch.",
    en: "There is no such assignment. The link may be old: open it again from the plan's page.",
  },
  "refusal.named-later": {
    vi: "Vị trí này đã có người được chỉ định từ ngày {day} trở đi. Chọn ngày sau ngày ấy.",
    en: "Somebody is already named for this post from {day} on. Choose a later day.",
  },
});
