import { sentences } from "#shared/sentences.ts";

export const chaseWording = sentences({
  "chase.nav": { vi: "Đôn đốc", en: "Reminders" },
  "chase.title": { vi: "Đôn đốc nhiệm vụ quá hạn", en: "Remind of what is overdue" },
  "chase.lead": {
    vi: "Chọn cơ quan để soạn công văn đôn đốc kèm danh mục, hoặc chép thành tin nhắn. Số lần chỉ đếm công văn đã ban hành.",
    en: "Choose bodies for a reminder letter with its annex, or copy a message. Only letters that were issued count.",
  },
  "chase.none": { vi: "Không có nhiệm vụ nào quá hạn.", en: "Nothing is overdue." },
  "chase.overdue": { vi: "{count, number} quá hạn", en: "{count, number} overdue" },
  "chase.times": {
    vi: "đã đôn đốc {count, number} lần, gần nhất {day}",
    en: "reminded {count, plural, one {once} other {# times}}, last on {day}",
  },
  "chase.never": { vi: "chưa đôn đốc lần nào", en: "never reminded" },
  "chase.due": { vi: "hạn {day}", en: "due {day}" },
  "chase.more": { vi: "và {count, number} nhiệm vụ khác", en: "and {count, number} more" },
  "chase.copy": { vi: "Chép tin nhắn", en: "Copy message" },
  "chase.copied": { vi: "Đã chép tin nhắn gửi {name}.", en: "The message to {name} was copied." },
  "chase.not-copied": {
    vi: "Trình duyệt không cho chép. Bôi đen đoạn dưới đây rồi chép.",
    en: "The browser did not allow copying. Select the text below and copy it.",
  },
  "chase.issuer": { vi: "Cơ quan ban hành công văn", en: "Body that issues the letter" },
  "chase.issuer.hint": { vi: "Chọn một tên trong danh sách gợi ý.", en: "Choose one of the suggested names." },
  "chase.draft": {
    vi: "Soạn công văn gửi {count, plural, =0 {các cơ quan đã chọn} other {# cơ quan}}",
    en: "Draft a letter to {count, plural, =0 {the chosen bodies} one {# body} other {# bodies}}",
  },
});
export type ChaseWord = keyof typeof chaseWording;
