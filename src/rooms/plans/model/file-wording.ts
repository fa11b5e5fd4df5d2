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
