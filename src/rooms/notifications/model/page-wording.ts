import { sentences } from "#shared/sentences.ts";

export const noticePageWording = sentences({
  "notices.nav": { vi: "Thông báo", en: "Notices" },
  "notices.title": { vi: "Thông báo và đôn đốc", en: "Notices and reminders" },
  "notices.own": { vi: "Thư gửi tôi", en: "Letters to me" },
  "notices.own.lead": {
    vi: "Mỗi ngày làm việc một thư, chỉ khi có việc. Gửi ngay chỉ khi nhiệm vụ bị trả lại hoặc giao bằng công điện.",
    en: "One letter a working day, and only when something waits. At once only what was sent back or came by telegram.",
  },
  "notices.no-mail": {
    vi: "Máy chủ chưa có nơi gửi thư nên chưa gửi thư nào. Mọi việc vẫn hiện ở Việc của tôi.",
    en: "This server has no mail server, so no letter is sent. Everything still shows in My work.",
  },
  "notices.digest": { vi: "Nhận thư tổng hợp mỗi ngày", en: "Get one letter a day" },
  "notices.at-once": {
    vi: "Nhận ngay khi bị trả lại hoặc có công điện",
    en: "Get at once what was sent back or is urgent",
  },
  "notices.locale": { vi: "Ngôn ngữ của thư", en: "Language of letters" },
  "notices.locale.vi": { vi: "Tiếng Việt", en: "Vietnamese" },
  "notices.locale.en": { vi: "Tiếng Anh", en: "English" },
  "notices.save": { vi: "Lưu cách nhận thư", en: "Save" },
  "notices.saved": { vi: "Đã lưu.", en: "Saved." },
  "notices.calendar": {
    vi: "Muốn thấy hạn việc trong lịch điện thoại: mở một địa chỉ lịch riêng",
    en: "To see due days in the calendar of your phone: open a private calendar address",
  },
  "notices.sent": { vi: "Thư gần đây", en: "Recent letters" },
  "notices.sent.none": { vi: "Chưa có thư nào gửi cho ông/bà.", en: "No letter was sent to you yet." },
  "notices.kind.digest": { vi: "Thư tổng hợp", en: "Daily letter" },
  "notices.kind.handed-back": { vi: "Yêu cầu bổ sung", en: "Handed back" },
  "notices.kind.returned": { vi: "Đề nghị chuyển", en: "Returned as not ours" },
  "notices.kind.report-returned": { vi: "Báo cáo trả lại", en: "Report returned" },
  "notices.kind.urgent": { vi: "Công điện", en: "Telegram" },
  "notices.state.waiting": { vi: "chờ gửi", en: "waits" },
  "notices.state.sent": { vi: "đã gửi", en: "sent" },
  "notices.state.nothing-to-say": { vi: "không có việc, không gửi", en: "nothing to tell, not sent" },
  "notices.state.failed": { vi: "không gửi được", en: "could not be sent" },
});
export type NoticeWord = keyof typeof noticePageWording;
