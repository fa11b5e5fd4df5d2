import { sentences } from "#shared/sentences.ts";
import type { ReadingNotice, ReadingNoticeKind } from "./file-reading.ts";

/** What happened while a file was read, for whoever relies on its words. */
export const noticeWording = sentences({
  "documents.notice.tracked-changes": {
    vi: "{count, plural, other {# chỗ}} theo dõi thay đổi: đọc như khi đã chấp nhận tất cả. Nếu bản ký khác, chốt trong Word rồi nhập lại.",
    en: "{count, plural, one {# tracked change} other {# tracked changes}}: read as if all were accepted. If the signed copy differs, settle them in Word and import again.",
  },
  "documents.notice.hidden-text": {
    vi: "{count, plural, other {# đoạn}} chữ ẩn: không đọc. Bỏ ẩn trong Word nếu là chữ của văn bản.",
    en: "{count, plural, one {# piece} other {# pieces}} of hidden text, left out. Unhide it in Word if it belongs to the document.",
  },
  "documents.notice.old-encoding": {
    vi: "{count, plural, other {# chỗ}} viết bằng bảng mã cũ (TCVN3, VNI, VIQR, Windows-1258): đã chuyển sang Unicode. Đối chiếu tên riêng.",
    en: "{count, plural, one {# place} other {# places}} in an old encoding (TCVN3, VNI, VIQR, Windows-1258), converted to Unicode. Compare the proper names.",
  },
  "documents.notice.numbering-repaired": {
    vi: "{count, plural, other {# số mục}} bị mất khi nhận dạng: khôi phục theo thứ tự. Đối chiếu với bản gốc.",
    en: "{count, plural, one {# label} other {# labels}} lost in recognition, put back by their order. Compare with the original.",
  },
  "documents.notice.recognised-text": {
    vi: "{count, plural, other {# trang}} là hình: chữ do máy nhận dạng. Đối chiếu số và ngày với hình.",
    en: "{count, plural, one {# page is a picture} other {# pages are pictures}}: their words were recognised by machine. Compare figures and dates.",
  },
  "documents.notice.weak-words": {
    vi: "{count, plural, other {# chữ}} nhận dạng chưa chắc.",
    en: "{count, plural, one {# word} other {# words}} recognised with doubt.",
  },
  "documents.notice.garbled-text": {
    vi: "{count, plural, other {# trang}} có chữ hỏng trong tệp: đã nhận dạng từ hình của trang.",
    en: "{count, plural, one {# page} other {# pages}} whose text in the file says nothing: recognised from the picture of the page.",
  },
  "documents.notice.unread-pages": {
    vi: "{count, plural, other {# trang}} không nhận ra chữ nào. Quét lại nếu trang có chữ.",
    en: "{count, plural, one {# page} other {# pages}} on which nothing was recognised. Scan again if there are words.",
  },
  "documents.notice.annexes": {
    vi: "{count, plural, other {# phụ lục}} đọc tiếp sau văn bản, thành một phần của kế hoạch.",
    en: "{count, plural, one {# annex} other {# annexes}} read after the document, as part of the plan.",
  },
  "documents.notice.numbering-field": {
    vi: "{count, plural, other {# số}} tự động kiểu cũ không đọc được. Đối chiếu số mục.",
    en: "{count, plural, one {# number} other {# numbers}} of an old automatic kind could not be read. Compare the labels.",
  },
  "documents.notice.text-box": {
    vi: "{count, plural, other {# hộp chữ}}: đọc sau đoạn chứa hộp.",
    en: "{count, plural, one {# text box} other {# text boxes}}, read after the paragraph that holds it.",
  },
  "documents.notice.footnotes": {
    vi: "{count, plural, other {# chú thích}} chân trang: đặt sau văn bản.",
    en: "{count, plural, one {# footnote} other {# footnotes}}, placed after the text.",
  },
  "documents.notice.endnotes": {
    vi: "{count, plural, other {# chú thích}} cuối: đặt sau văn bản.",
    en: "{count, plural, one {# endnote} other {# endnotes}}, placed after the text.",
  },
  "documents.notice.header-footer": {
    vi: "Đầu trang và chân trang: để riêng, không tính là chữ của văn bản.",
    en: "Headers and footers are kept apart from the document's words.",
  },
  "documents.notice.page-numbers": { vi: "Số trang: bỏ ra.", en: "Page numbers, left out." },
  "documents.notice.table-of-contents": {
    vi: "Mục lục: bỏ ra vì lặp lại tiêu đề.",
    en: "The table of contents, left out: it repeats the headings.",
  },
  "documents.notice.converted": {
    vi: "Đọc qua LibreOffice; dàn trang có thể đổi, chữ thì không.",
    en: "Read by way of LibreOffice; the layout may differ, the words do not.",
  },
  "documents.notice.page-parts": {
    vi: "Khung, thực đơn, biểu mẫu của trang web: bỏ ra.",
    en: "Frames, menus and forms of the web page, left out.",
  },
  "documents.notice.comments": {
    vi: "{count, plural, other {# nhận xét}}: không đọc.",
    en: "{count, plural, one {# comment} other {# comments}}, not read.",
  },
  "documents.notice.picture": {
    vi: "{count, plural, other {# hình}}: không đọc chữ trong hình.",
    en: "{count, plural, one {# picture} other {# pictures}}; words in them are not read.",
  },
  "documents.notice.chart": {
    vi: "{count, plural, other {# biểu đồ}}: không đọc.",
    en: "{count, plural, one {# chart} other {# charts}}, not read.",
  },
  "documents.notice.diagram": {
    vi: "{count, plural, other {# sơ đồ}}: không đọc chữ trong sơ đồ.",
    en: "{count, plural, one {# diagram} other {# diagrams}}; words in them are not read.",
  },
  "documents.notice.embedded-object": {
    vi: "{count, plural, other {# tệp nhúng}}: không đọc. Nếu là phụ lục, lưu riêng rồi nhập cùng.",
    en: "{count, plural, one {# embedded file} other {# embedded files}}, not read. If one is an annex, save it apart and import it too.",
  },
  "documents.notice.foreign-part": {
    vi: "{count, plural, other {# phần}} chèn từ tệp khác: không đọc.",
    en: "{count, plural, one {# part} other {# parts}} inserted from another file, not read.",
  },
  "documents.notice.uncalculated-formula": {
    vi: "{count, plural, other {# ô}} có công thức chưa tính: để trống. Mở bằng Excel, lưu lại rồi nhập lại.",
    en: "{count, plural, one {# cell has} other {# cells have}} a formula that was never worked out, left empty. Open it in Excel, save it and import it again.",
  },
  "documents.notice.macros": { vi: "Macro: không chạy, không đọc.", en: "Macros are neither run nor read." },
  "documents.notice.slanted-text": {
    vi: "{count, plural, other {# dòng}} chữ nghiêng của dấu, hình mờ: bỏ ra.",
    en: "{count, plural, one {# slanted line} other {# slanted lines}} of stamps and watermarks, left out.",
  },
  "documents.notice.signature-lines": {
    vi: "Dòng ký số và dòng sao y: không tính là chữ của văn bản.",
    en: "Lines of electronic signing and certified copying do not count as words of the document.",
  },
} satisfies Record<`documents.notice.${ReadingNoticeKind}`, { vi: string; en: string }>);
export type NoticeWord = keyof typeof noticeWording;

/** What may have changed, hidden or added words, in the order in which a reader should look; the rest only tells what was left out. */
const WEIGHTY: readonly ReadingNoticeKind[] = ["tracked-changes", "hidden-text", "old-encoding", "recognised-text", "numbering-repaired", "weak-words", "garbled-text", "unread-pages", "numbering-field", "uncalculated-formula", "embedded-object", "foreign-part", "annexes"]; // prettier-ignore

export type SortedNotices = { readonly weighty: readonly ReadingNotice[]; readonly others: readonly ReadingNotice[] };

/** One notice of a kind, its counts added up, what bears on the words first. */
export function sortedNotices(notices: readonly ReadingNotice[]): SortedNotices {
  const counts = new Map<ReadingNoticeKind, number>();
  for (const { kind, count } of notices) counts.set(kind, (counts.get(kind) ?? 0) + count);
  const merged = [...counts].map(([kind, count]) => ({ kind, count }));
  const rank = ({ kind }: ReadingNotice) => WEIGHTY.indexOf(kind);
  return {
    weighty: merged.filter((notice) => rank(notice) >= 0).toSorted((one, other) => rank(one) - rank(other)),
    others: merged.filter((notice) => rank(notice) < 0),
  };
}
