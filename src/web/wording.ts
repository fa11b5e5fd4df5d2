import { sentences } from "#shared/sentences.ts";

export const webWording = sentences({
  "web.skip": { vi: "Đến nội dung chính", en: "To the main content" },
  "web.home": { vi: "Lộ Trình, trang đầu", en: "Lộ Trình, start page" },
  "web.nav": { vi: "Các trang chính", en: "Main pages" },
  "web.more": { vi: "Thêm", en: "More" },
  "web.theme": { vi: "Đổi nền sáng, tối", en: "Switch light and dark" },
  "web.language": { vi: "EN: switch to English", en: "VI: chuyển sang tiếng Việt" },
  "web.missing.title": { vi: "Không có trang này", en: "There is no such page" },
  "web.missing": {
    vi: "Đường dẫn có thể đã cũ hoặc chép thiếu. Mọi kế hoạch đều mở được từ danh sách văn bản.",
    en: "The link may be old or copied in part. Every plan opens from the list of documents.",
  },
  "web.missing.back": { vi: "Về danh sách văn bản", en: "Back to the documents" },
  "web.broken.title": { vi: "Trang này gặp lỗi", en: "This page broke" },
});
