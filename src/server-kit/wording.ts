import { sentences } from "#shared/sentences.ts";

/** What the edge itself says when it says no. */
export const serverWording = sentences({
  "refusal.idempotency-key-missing": {
    vi: "Yêu cầu ghi thiếu tiêu đề Idempotency-Key. Thêm một mã duy nhất cho mỗi lần bấm rồi gửi lại.",
    en: "The writing request has no Idempotency-Key header. Add one unique key for each intention and send again.",
  },
  "refusal.version-missing": {
    vi: "Yêu cầu sửa thiếu tiêu đề If-Match với số bản đã xem. Tải lại rồi gửi kèm.",
    en: "The edit has no If-Match header with the version that was seen. Reload and send it along.",
  },
  "refusal.request-invalid": {
    vi: "Yêu cầu không đúng khuôn ở {place}: {problem}.",
    en: "The request is not of the right form at {place}: {problem}.",
  },
  "refusal.mail-address-unreadable": {
    vi: "Thư điện tử chưa đúng. Viết đủ cả tên miền, ví dụ ten@coquan.gov.vn.",
    en: "The mail address is not complete. Write it with its whole domain, for example name@office.gov.vn.",
  },
  "refusal.request-too-large": {
    vi: "Nội dung gửi lên vượt {megabytes} MB. Chia nhỏ văn bản rồi gửi lại.",
    en: "What was sent is over {megabytes} MB. Split the document and send again.",
  },
  "refusal.not-found": {
    vi: "Không có địa chỉ {path}.",
    en: "There is nothing at {path}.",
  },
  "refusal.sign-in-required": {
    vi: "Cần đăng nhập để xem hoặc làm việc này. Hãy đăng nhập rồi thử lại.",
    en: "Sign in to see or do this, then try again.",
  },
  "refusal.host-not-allowed": {
    vi: "Máy chủ này chạy không mật khẩu nên chỉ nhận yêu cầu từ chính máy này, không nhận từ {host}.",
    en: "This server runs without passwords, so it takes requests from this machine only, not from {host}.",
  },
  "refusal.internal-error": {
    vi: "Máy chủ gặp lỗi, việc vừa làm chưa được ghi. Thử lại; nếu còn lỗi, báo quản trị viên mã {requestId}.",
    en: "The server failed and nothing was written. Try again; if it fails again, give the administrator the id {requestId}.",
  },
});
