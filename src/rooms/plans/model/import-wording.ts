import { sentences } from "#shared/sentences.ts";

/** What the import page says. */
export const importWording = sentences({
  "plans.import.title": { vi: "Nhập kế hoạch", en: "Import a plan" },
  "plans.import.step.text": { vi: "Văn bản", en: "Text" },
  "plans.import.step.review": { vi: "Rà soát", en: "Review" },
  "plans.import.step.publish": { vi: "Đưa vào thực hiện", en: "Publish" },

  "plans.import.tracker": {
    vi: "Có sổ theo dõi nhiệm vụ bằng Excel? Nhập sổ theo dõi",
    en: "Do you keep a list of assignments in Excel? Import it",
  },
  "plans.import.drop": { vi: "Thả tệp của kế hoạch vào đây", en: "Drop the plan's files here" },
  "plans.import.drop.kinds": {
    vi: "Word, PDF, bản quét (PDF, ảnh), trang web, văn bản thuần, hoặc .zip. Kế hoạch có phụ lục rời: thả tất cả một lần.",
    en: "Word, PDF, scans (PDF, pictures), web pages, plain text, or .zip. A plan with annexes of their own: drop them all at once.",
  },
  "plans.import.choose": { vi: "Chọn tệp", en: "Choose files" },
  "plans.import.no-secrets": { vi: "Không nhận tài liệu mật", en: "No secret documents" },
  "plans.import.secrecy": {
    vi: "Văn bản đóng dấu Mật, Tối mật, Tuyệt mật bị từ chối trước khi lưu bất cứ chữ nào. Dấu bằng hình có thể không nhận ra: đừng nạp.",
    en: "Documents marked Mật, Tối mật or Tuyệt mật (secret) are refused before a word is stored. A stamp that is a picture may go unseen: do not load it.",
  },
  "plans.import.secrecy.found": {
    vi: "Văn bản có dấu độ mật “{mark}”. Văn bản này chưa được gửi đi và bản nháp đã xóa khỏi trình duyệt. Hãy xóa chữ khỏi ô và xử lý trên mạng dành cho tài liệu mật.",
    en: "The document carries the secrecy mark “{mark}”. Nothing was sent, and the draft was erased from this browser. Clear the box, and handle the document on the network meant for it.",
  },

  "plans.import.running": { vi: "Đang đọc {name}", en: "Reading {name}" },
  "plans.import.at.sending": { vi: "Gửi tệp lên", en: "Sending the file" },
  "plans.import.at.reading": { vi: "Đọc chữ", en: "Reading the words" },
  "plans.import.at.recognising": { vi: "Nhận dạng trang quét", en: "Recognising scanned pages" },
  "plans.import.at.finding-proposals": { vi: "Tìm đề xuất", en: "Finding proposals" },
  "plans.import.at.comparing": { vi: "So với chữ của kế hoạch", en: "Comparing with the plan's words" },
  "plans.import.files-done": { vi: "tệp {at, number}/{of, number}", en: "file {at, number} of {of, number}" },
  "plans.import.pages-done": {
    vi: "xong {done, number}/{of, number} trang",
    en: "{done, number} of {of, number} pages done",
  },
  "plans.import.cancel": { vi: "Dừng đọc", en: "Stop reading" },
  "plans.import.stopped": {
    vi: "Đã dừng đọc {name}, chưa nhập gì. Nếu là bản quét, chọn lại tệp để đọc tiếp từ những trang đã xong.",
    en: "Reading {name} was stopped, nothing was imported. If it is a scan, choose the file again: reading goes on from the pages that are done.",
  },

  "plans.import.choice": { vi: "{name}: tệp nào là kế hoạch?", en: "{name}: which file is the plan?" },
  "plans.import.choice.files": {
    vi: "{count, plural, other {# tệp}}: tệp nào là kế hoạch?",
    en: "{count, plural, one {# file} other {# files}}: which one is the plan?",
  },
  "plans.import.choice.hint": {
    vi: "Chọn một văn bản chính và các phụ lục của chính văn bản đó. Phụ lục được đọc tiếp sau văn bản, thành một phần của kế hoạch; tệp không chọn thì không đọc.",
    en: "Choose one main document and its own annexes. Annexes are read after it, as part of the plan; what is not chosen is not read.",
  },
  "plans.import.choice.plan": { vi: "Kế hoạch", en: "Plan" },
  "plans.import.choice.annex": { vi: "Phụ lục", en: "Annex" },
  "plans.import.choice.plan-of": { vi: "{name} là kế hoạch", en: "{name} is the plan" },
  "plans.import.choice.annex-of": { vi: "{name} là phụ lục", en: "{name} is an annex" },
  "plans.import.choice.unreadable": { vi: "không đọc được loại này", en: "a kind that is not read" },
  "plans.import.choice.read": { vi: "Đọc kế hoạch", en: "Read the plan" },
  "plans.import.choice.leave": { vi: "Chọn tệp khác", en: "Choose other files" },
  "plans.import.size": { vi: "{kilobytes, number} KB", en: "{kilobytes, number} KB" },

  "plans.import.done": { vi: "Đã đọc xong", en: "The file is read" },
  "plans.import.done.known": {
    vi: "Văn bản này đã có. Không có gì được tạo thêm; mở kế hoạch đang có.",
    en: "This document is there already. Nothing was added; open the plan that exists.",
  },
  "plans.import.done.notices": {
    vi: "Nên xem trước khi rà soát. Những điều này còn xem lại được ở trang Tệp gốc của kế hoạch.",
    en: "Worth knowing before the review. All of this stays on the plan's page of files.",
  },
  "plans.import.done.review": { vi: "Rà soát đề xuất", en: "Review the proposals" },

  "plans.import.paste": { vi: "Hoặc dán chữ của văn bản", en: "Or paste the document's words" },
  "plans.import.paste.hint": {
    vi: "Dán cả văn bản từ Word, Zalo hoặc trang web, từ quốc hiệu đến nơi nhận. Số mục tự động và các dòng của bảng được giữ; chữ VIQR và phông chữ cũ được chuyển sang Unicode.",
    en: "Paste the whole document from Word, Zalo or a web page, from its letterhead to its recipients. Automatic numbers and the rows of tables are kept; VIQR and old fonts are turned into Unicode.",
  },
  "plans.import.length": { vi: "{count, number} ký tự", en: "{count, number} characters" },
  "plans.import.too-long": {
    vi: "Văn bản dài hơn {longest, number} ký tự. Lưu thành tệp rồi thả vào vùng trên, hoặc tách thành từng văn bản.",
    en: "The text is longer than {longest, number} characters. Save it as a file and drop it above, or split it.",
  },
  "plans.import.draft-kept": {
    vi: "Bản nháp giữ trong trình duyệt này, đóng thẻ vẫn còn",
    en: "The draft stays in this browser, even when the tab is closed",
  },
  "plans.import.draft-lost": {
    vi: "Trình duyệt không giữ được bản nháp. Đừng đóng thẻ trước khi đọc xong.",
    en: "This browser could not keep the draft. Do not close the tab before it is read.",
  },
  "plans.import.clear": { vi: "Xóa ô", en: "Clear" },
  "plans.import.submit": { vi: "Đọc văn bản", en: "Read the document" },
  "plans.import.reading": { vi: "Đang đọc…", en: "Reading…" },
  "plans.import.empty": {
    vi: "Dán văn bản vào ô hoặc chọn một tệp trước đã.",
    en: "Paste a document or choose a file first.",
  },
});
export type ImportWord = keyof typeof importWording;
