import { sentences } from "#shared/sentences.ts";

/** What letters say. */
export const letterWording = sentences({
  "letter.dear": { vi: "Kính gửi {name},", en: "Dear {name}," },
  "letter.digest.subject": { vi: "Việc của ông/bà ngày {day}", en: "Your work on {day}" },
  "letter.digest.lead": {
    vi: "Những việc chờ ông/bà, tính đến ngày {day}:",
    en: "What waits for you, as of {day}:",
  },
  "letter.due": { vi: "hạn {day}", en: "due {day}" },
  "letter.more": { vi: "và những việc khác", en: "and others" },
  "letter.open": { vi: "Mở việc của tôi: {link}", en: "Open my work: {link}" },
  "letter.settle": { vi: "Đổi cách nhận thư: {link}", en: "Change what you are written to about: {link}" },
  "letter.group.told-handler": { vi: "Nhắc theo thời hạn", en: "Reminders of deadlines" },
  "letter.group.told-head": {
    vi: "Báo lên người đứng đầu: cơ quan chủ trì quá hạn",
    en: "Told to the head of the body: overdue",
  },
  "letter.group.told-office": { vi: "Báo lên Văn phòng: quá hạn lâu", en: "Told to the office: long overdue" },
  "letter.group.obstacles": { vi: "Vướng mắc chờ tháo gỡ", en: "Obstacles to resolve" },
  "letter.group.petitions-to-answer": { vi: "Kiến nghị chờ trả lời", en: "Petitions to answer" },
  "letter.group.petitions-answered": { vi: "Kiến nghị đã được trả lời", en: "Your petitions that were answered" },
  "letter.group.to-confirm": { vi: "Chờ xác nhận hoàn thành", en: "To be confirmed" },
  "letter.group.to-extend": { vi: "Chờ quyết định gia hạn", en: "Extensions to decide" },
  "letter.group.to-give-again": { vi: "Đề nghị chuyển, chờ giao lại", en: "Returned, to be given again" },
  "letter.group.handed-back": { vi: "Yêu cầu bổ sung", en: "Handed back" },
  "letter.group.overdue": { vi: "Quá hạn", en: "Overdue" },
  "letter.group.to-accept": { vi: "Chờ tiếp nhận", en: "To accept" },
  "letter.group.due-soon": { vi: "Sắp đến hạn", en: "Due soon" },
  "letter.group.extension-asked": { vi: "Đã đề nghị gia hạn", en: "Extension asked" },
  "letter.group.stale": { vi: "Lâu chưa có tin", en: "No word for long" },
  "letter.handed-back.subject": { vi: "Yêu cầu bổ sung: {code}", en: "Handed back: {code}" },
  "letter.handed-back.lead": {
    vi: "Báo cáo hoàn thành chưa được xác nhận. Nội dung yêu cầu: {why}",
    en: "The report of completion was not confirmed. What is asked: {why}",
  },
  "letter.report-returned.subject": { vi: "Báo cáo được trả lại", en: "A report was returned" },
  "letter.report-returned.lead": {
    vi: "Báo cáo của cơ quan ông/bà được trả lại. Nội dung yêu cầu: {why}",
    en: "The report of your body was returned. What is asked: {why}",
  },
  "letter.returned.subject": { vi: "Đề nghị chuyển: {code}", en: "Returned as not ours: {code}" },
  "letter.returned.lead": {
    vi: "Cơ quan được giao đề nghị chuyển nhiệm vụ. Lý do: {why}",
    en: "The body asks that another one lead this. Reason: {why}",
  },
  "letter.urgent.subject": { vi: "Khẩn, công điện {why}: {code}", en: "Urgent, telegram {why}: {code}" },
  "letter.urgent.lead": {
    vi: "Công điện {why} giao cơ quan của ông/bà:",
    en: "The telegram {why} gives your body:",
  },
});
