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
  "web.not-for-you.title": { vi: "Trang này không mở cho vai trò của bạn", en: "This page is not open to your role" },
  "web.not-for-you.who": { vi: "Ai mở được: {roles}.", en: "Who can open it: {roles}." },
  "web.not-for-you.how": {
    vi: "Bạn đang vào với vai trò: {roles}. Cần việc ở trang này thì nhờ một trong những người ấy, hoặc đề nghị quản trị viên giao thêm vai trò.",
    en: "You are here as: {roles}. If you need what this page does, ask one of them, or ask an administrator for such a role.",
  },
  "web.not-for-you.no-body": {
    vi: "Vai trò của bạn mở được trang này, nhưng tài khoản chưa gắn với cơ quan nào. Hãy đề nghị quản trị viên gắn cơ quan.",
    en: "Your role can open it, but your account acts for no body yet. Ask an administrator to name the body.",
  },
  "web.not-for-you.public": { vi: "Mở trang công khai", en: "Open the public page" },
  "web.broken.title": { vi: "Trang này gặp lỗi", en: "This page broke" },
});
