import { sentences } from "#shared/sentences.ts";

/** What the page of a plan's files says, and the band of what may not leave the offices. */
export const planFileWording = sentences({
  "plans.internal": { vi: "LƯU HÀNH NỘI BỘ", en: "INTERNAL USE ONLY" },
  "plans.internal.about": {
    vi: "Không công khai, không chuyển ra ngoài cơ quan.",
    en: "Never published, never passed outside the offices.",
  },
  "plans.files.open": { vi: "Tệp gốc", en: "Files" },
  "plans.files.title": { vi: "Tệp gốc của kế hoạch", en: "The plan's files" },
  "plans.files.none": {
    vi: "Kế hoạch này được dán vào dưới dạng chữ nên không có tệp gốc.",
    en: "This plan was pasted as words, so it has no original file.",
  },
  "plans.files.read": { vi: "chữ của kế hoạch đọc từ tệp này", en: "the plan's words were read from it" },
  "plans.files.other": { vi: "bản khác của cùng văn bản", en: "another copy of the same document" },
  "plans.files.download": { vi: "Tải về", en: "Download" },
  "plans.files.download-of": { vi: "Tải về {name}", en: "Download {name}" },
  "plans.files.kept": { vi: "nhận ngày {day}, {kilobytes, number} KB", en: "taken in {day}, {kilobytes, number} KB" },
  "plans.files.digest": { vi: "SHA-256", en: "SHA-256" },
  "plans.files.as-is": {
    vi: "Đọc trọn, không bỏ sót gì đáng kể.",
    en: "Read whole; nothing of note was left out.",
  },
  "plans.files.others": {
    vi: "{count, plural, other {# điều khác}}",
    en: "{count, plural, one {# other thing} other {# other things}}",
  },
  "plans.files.add": { vi: "Thêm bản khác của văn bản này", en: "Add another copy of this document" },
  "plans.files.add.hint": {
    vi: "Ví dụ bản PDF đã ký, bên cạnh bản Word đã đọc. Chữ của kế hoạch giữ nguyên; chỗ hai bản khác nhau được chỉ ra. Bản Word đến sau bản PDF đã ký, khi còn rà soát, thì chữ được đọc lại từ bản Word và bản ký vẫn là bản gốc.",
    en: "For example the signed PDF beside the Word file that was read. The plan's words stay; where the two differ is shown. A Word draft that comes after its signed PDF, while the review is open, becomes the text that is read; the signed copy stays the original.",
  },
  "plans.files.add.choose": { vi: "Chọn tệp", en: "Choose a file" },

  "plans.differ.none": {
    vi: "Chữ, số và ngày giống với chữ của kế hoạch.",
    en: "Words, figures and dates are those of the plan.",
  },
  "plans.differ.too-much": {
    vi: "Bản này khác hẳn chữ của kế hoạch, không chỉ ra được từng chỗ. Có thể đây là một văn bản khác.",
    en: "This copy has so little in common with the plan's words that places cannot be told. It may be another document.",
  },
  "plans.differ.count": {
    vi: "Khác chữ của kế hoạch ở {count, plural, other {# chỗ}}; {figures, plural, =0 {không chỗ nào có số hoặc ngày} other {# chỗ có số hoặc ngày, xem trước}}",
    en: "Differs from the plan's words in {count, plural, one {# place} other {# places}}; {figures, plural, =0 {none with figures or dates} one {# with figures or dates, first} other {# with figures or dates, first}}",
  },
  "plans.differ.exact": {
    vi: "So từng chữ, không kể chữ hoa, dấu câu và cách ngắt dòng.",
    en: "Compared word by word; capitals, punctuation and line breaks do not count.",
  },
  "plans.differ.recognised": {
    vi: "Bản quét: chữ do máy nhận dạng. Bỏ qua {slips, plural, other {# chỗ}} khác dưới {percent} số chữ cái sau khi bỏ dấu; con số và ngày không bao giờ bỏ qua.",
    en: "A scan: its words were recognised by machine. {slips, plural, one {# place that differs} other {# places that differ}} in less than {percent} of the letters, marks aside, passed over; figures and dates never are.",
  },
  "plans.differ.figures": { vi: "số, ngày", en: "figures, dates" },
  "plans.differ.words": { vi: "chữ", en: "words" },
  "plans.differ.here": { vi: "Kế hoạch", en: "The plan" },
  "plans.differ.there": { vi: "Bản này", en: "This copy" },
  "plans.differ.nothing": { vi: "không có", en: "nothing" },
  "plans.differ.at": { vi: "Mục {address}", en: "Clause {address}" },
  "plans.differ.nowhere": { vi: "Ngoài các mục của kế hoạch", en: "Outside of the plan's clauses" },

  "plans.purge.open": { vi: "Xóa hẳn văn bản này…", en: "Erase this document for good…" },
  "plans.purge.title": { vi: "Xóa hẳn văn bản", en: "Erase the document for good" },
  "plans.purge.about": {
    vi: "Chỉ dùng khi văn bản lẽ ra không được nạp, ví dụ có dấu mật. Tệp, chữ, đề xuất, bản ghi và giá trị trong nhật ký bị xóa ngay, không lấy lại được; chỉ còn dấu vết: ai xóa, lúc nào, vì sao. Bản sao lưu tạo trước lúc này vẫn còn chữ: xóa các bản đó trên máy chủ.",
    en: "Only for a document that should never have come in, such as a secret one. Files, words, proposals, records and values in the audit go at once and cannot be brought back; what stays is who erased it, when and why. Backups made before still hold its words: remove them on the server.",
  },
  "plans.purge.reason": { vi: "Lý do", en: "Reason" },
  "plans.purge.reason.hint": {
    vi: "Ghi vào nhật ký, không xóa được: đừng chép chữ của văn bản vào đây.",
    en: "Stays in the audit for good: copy no words of the document into it.",
  },
  "plans.purge.confirm": { vi: "Gõ “{words}” để xác nhận", en: "Type “{words}” to confirm" },
  "plans.purge.words": { vi: "xóa hẳn", en: "erase" },
  "plans.purge.histories": {
    vi: "Xóa cả trạng thái, báo cáo và lịch sử của các nhiệm vụ ấy",
    en: "Erase the states, reports and history of those assignments too",
  },
  "plans.purge.submit": { vi: "Xóa hẳn", en: "Erase for good" },
  "plans.files.kind.docx": { vi: "Word", en: "Word" },
  "plans.files.kind.xlsx": { vi: "Excel", en: "Excel" },
  "plans.files.kind.text": { vi: "văn bản thuần", en: "plain text" },
  "plans.files.kind.html": { vi: "trang web", en: "web page" },
  "plans.files.kind.doc": { vi: "Word đời cũ", en: "old Word" },
  "plans.files.kind.odt": { vi: "OpenDocument", en: "OpenDocument" },
  "plans.files.kind.pdf": { vi: "PDF", en: "PDF" },
  "plans.files.kind.picture": { vi: "ảnh quét", en: "scanned picture" },
});
export type FileWord = keyof typeof planFileWording;
