import { sentences } from "#shared/sentences.ts";

export const searchWording = sentences({
  "search.nav": { vi: "Tìm", en: "Search" },
  "search.title": { vi: "Tìm trong Lộ Trình", en: "Search Lộ Trình" },
  "search.open": { vi: "Tìm nhanh, phím Ctrl K", en: "Find, Ctrl K" },
  "search.field": { vi: "Tìm gì", en: "Find what" },
  "search.placeholder": {
    vi: "Lời văn, nhiệm vụ, cơ quan, địa bàn, sổ, trang…",
    en: "Words, assignments, bodies, places, registers, pages…",
  },
  "search.hint": {
    vi: "Gõ từ hai chữ, có dấu hay không đều được. Chữ cuối có thể gõ dở.",
    en: "Two letters or more, with or without marks. The last word may be unfinished.",
  },
  "search.results": { vi: "Kết quả", en: "Results" },
  "search.recent": { vi: "Mở gần đây", en: "Opened lately" },
  "search.pages": { vi: "Trang", en: "Pages" },
  "search.none": {
    vi: "Không thấy gì khớp “{words}” trong những gì anh, chị được đọc. Thử ít chữ hơn, hoặc bỏ dấu.",
    en: "Nothing that you may read fits “{words}”. Try fewer words, or none of the marks.",
  },
  "search.count": { vi: "{count} kết quả", en: "{count} found" },
  "search.count-more": { vi: "hơn {count} kết quả", en: "more than {count}" },
  "search.found": { vi: "Thấy {count} kết quả.", en: "{count} found." },
  "search.all": { vi: "Xem tất cả kết quả cho “{words}”", en: "All results for “{words}”" },
  "search.all-of-kind": { vi: "Xem thêm", en: "Show more" },
  "search.every-kind": { vi: "Mọi loại", en: "Every kind" },
  "search.kinds": { vi: "Loại", en: "Kind" },
  "search.ended": { vi: "đã hết ngày {day}", en: "ended {day}" },
  "search.keys": { vi: "↑ ↓ chọn · Enter mở · Esc đóng", en: "↑ ↓ choose · Enter open · Esc close" },
  "search.beyond": {
    vi: "Mỗi loại chỉ xếp {count} kết quả đầu. Gõ thêm chữ để thu hẹp.",
    en: "Of each kind the first {count} are put in order. Type more to narrow.",
  },
});
export type SearchWord = keyof typeof searchWording;
