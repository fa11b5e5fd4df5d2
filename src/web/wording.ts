import { sentences } from "#shared/sentences.ts";

export const webWording = sentences({
  "web.skip": { vi: "Đến nội dung chính", en: "To the main content" },
  "web.home": { vi: "Lộ Trình, trang đầu", en: "Lộ Trình, start page" },
  "web.nav": { vi: "Các trang chính", en: "Main pages" },
  "web.more": { vi: "Thêm", en: "More" },
  "web.theme": { vi: "Đổi nền sáng, tối", en: "Switch light and dark" },
  "web.language": { vi: "EN: switch to English", en: "VI: chuyển sang tiếng Việt" },
  "web.registers": { vi: "Sổ theo dõi", en: "Registers" },
  "web.registers.purpose": {
    vi: "Mỗi sổ giữ một phần của kế hoạch: khu, cụm, đất, mỏ, công nghệ, doanh nghiệp, chính sách. Mỗi con số có nguồn; ô nào chưa biết thì để trống.",
    en: "Each register keeps one part of the plan. Every figure has its source; what is not known stays empty.",
  },
  "web.missing.title": { vi: "Không có trang này", en: "There is no such page" },
  "web.missing": {
    vi: "Đường dẫn có thể đã cũ hoặc chép thiếu. Mọi kế hoạch đều mở được từ danh sách văn bản.",
    en: "The link may be old or copied in part. Every plan opens from the list of documents.",
  },
  "web.missing.back": { vi: "Về danh sách văn bản", en: "Back to the documents" },
  "web.broken.title": { vi: "Trang này gặp lỗi", en: "This page broke" },
});
