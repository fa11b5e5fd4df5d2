import { sentences } from "#shared/sentences.ts";

/** What is said around the picture of a page of the original. */
export const originalWording = sentences({
  "plans.original.see": { vi: "Xem trang {page} của bản gốc", en: "See page {page} of the original" },
  "plans.original.title": { vi: "Trang {page} · {file}", en: "Page {page} · {file}" },
  "plans.original.page": { vi: "Trang {page}", en: "Page {page}" },
  "plans.original.others": { vi: "Các trang có những chữ này", en: "Pages with these words" },
  "plans.original.drawing": { vi: "Đang vẽ trang…", en: "Drawing the page…" },
  "plans.original.alt": {
    vi: "Hình trang {page} của bản gốc; những chữ được trích có khung",
    en: "Picture of page {page} of the original; the cited words are framed",
  },
  "plans.original.failed": {
    vi: "Chưa vẽ được trang này. Đóng rồi mở lại; nếu vẫn vậy thì tải tệp gốc về xem.",
    en: "This page could not be drawn. Close and open it again; if it stays so, download the original file.",
  },
});
export type OriginalWord = keyof typeof originalWording;
