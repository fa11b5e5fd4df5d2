import { sentences } from "#shared/sentences.ts";

/** What the kit's own parts say. */
export const kitWording = sentences({
  "kit.close": { vi: "Đóng, phím Esc", en: "Close, Esc key" },
  "kit.to-list": { vi: "Về danh sách", en: "Back to the list" },
  "kit.retry": { vi: "Thử lại", en: "Try again" },
  "kit.as-of-day": { vi: "Xem vào ngày", en: "As of" },
  "kit.as-of.line.validity": {
    vi: "Trang này cho thấy ngày {day}, theo những gì đã ghi đến hôm nay.",
    en: "This page shows {day}, by what has been recorded until today.",
  },
  "kit.as-of.line.record": {
    vi: "Trang này cho thấy những gì đã ghi đến hết ngày {day}.",
    en: "This page shows what had been recorded by the end of {day}.",
  },
  "kit.as-of.line-today": { vi: "Trang này cho thấy hôm nay, {day}.", en: "This page shows today, {day}." },
  "kit.as-of.today": { vi: "Về hôm nay", en: "Back to today" },
  "kit.loading": { vi: "Đang mở…", en: "Opening…" },
  "kit.connection-lost": {
    vi: "Chưa kết nối được với máy chủ Lộ Trình. Việc đang làm vẫn còn nguyên ở đây. Hãy xem máy chủ còn chạy và mạng còn thông, rồi bấm Thử lại.",
    en: "The Lộ Trình server cannot be reached. What you were doing is still here. Check that the server runs and the network works, then try again.",
  },
  "kit.sign-in-again": {
    vi: "Đăng nhập ở thẻ mới, rồi quay lại đây làm tiếp",
    en: "Sign in in a new tab, then come back and go on",
  },
  "kit.unreadable-answer": {
    vi: "Máy chủ trả lời một điều mà trang này không hiểu (mã {status}). Hãy tải lại trang; nếu vẫn vậy, báo người quản trị kèm giờ xảy ra.",
    en: "The server answered something this page does not understand (status {status}). Reload the page; if it stays so, tell the administrator the time it happened.",
  },
  "kit.page-broke": {
    vi: "Trang này gặp lỗi và không vẽ tiếp được. Dữ liệu trên máy chủ không bị ảnh hưởng. Hãy tải lại trang.",
    en: "This page broke and cannot go on. What the server holds is untouched. Reload the page.",
  },
  "kit.reload": { vi: "Tải lại trang", en: "Reload the page" },
  "kit.coverage.became": { vi: "đã thành bản ghi", en: "became records" },
  "kit.coverage.context": { vi: "chỉ là bối cảnh", en: "context only" },
  "kit.coverage.undecided": { vi: "chưa quyết", en: "undecided" },
});
